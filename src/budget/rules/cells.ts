import type { Decimal } from '#lib/decimal.ts'
import { decimal } from '#lib/decimal.ts'
import type { Month } from '#core/period.ts'
import { readRupiah, type Rupiah } from '#core/rupiah.ts'
import {
  forwardOf,
  fundingOf,
  fundingSources,
  plannedIn,
  type ForwardEstimate,
  type FundingSource,
  type LedgerEntry,
} from './ledger.ts'

/** A single figure of an output that a grid can change. */
export type LedgerCell =
  | { readonly kind: 'amount' }
  | { readonly kind: 'volume' }
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'source'; readonly source: FundingSource }
  | { readonly kind: 'forwardAmount'; readonly year: number }
  | { readonly kind: 'forwardVolume'; readonly year: number }

/** Reads the name of a cell, `month:3`; null for anything else. */
export function readCellName(name: string): LedgerCell | null {
  const [kind, which = ''] = name.split(':')
  if (kind === 'amount' || kind === 'volume') return { kind }
  if (kind === 'month') return { kind, month: Number(which) as Month }
  if (kind === 'forwardAmount' || kind === 'forwardVolume') return { kind, year: Number(which) }
  const source = fundingSources.find((one) => one === which)
  return kind === 'source' && source !== undefined ? { kind, source } : null
}

/** What stands in the cell; null for nothing. */
export function cellOf(entry: LedgerEntry, cell: LedgerCell): Decimal | null {
  const money = (amount: Rupiah | null | undefined): Decimal | null =>
    amount === null || amount === undefined ? null : decimal(amount)
  if (cell.kind === 'amount') return money(entry.amount)
  if (cell.kind === 'volume') return entry.volume
  if (cell.kind === 'month') return money(plannedIn(entry, cell.month))
  if (cell.kind === 'source') return money(fundingOf(entry, cell.source))
  const forward = forwardOf(entry, cell.year)
  return cell.kind === 'forwardVolume' ? (forward?.volume ?? null) : money(forward?.amount)
}

const without = <T>(items: readonly T[], is: (item: T) => boolean): readonly T[] =>
  items.filter((item) => !is(item))

function withForward(entry: LedgerEntry, year: number, change: Partial<ForwardEstimate>): LedgerEntry {
  const old = forwardOf(entry, year) ?? { year, volume: null, amount: null, reason: null }
  const forward = { ...old, ...change }
  const empty = forward.volume === null && forward.amount === null && forward.reason === null
  const others = without(entry.forward, (one) => one.year === year)
  const all = empty ? others : [...others, forward]
  return { ...entry, forward: all.toSorted((a, b) => a.year - b.year) }
}

/** The entry with another figure in one cell; null where an amount is no whole number of rupiah. */
export function withCell(entry: LedgerEntry, cell: LedgerCell, value: Decimal | null): LedgerEntry | null {
  if (cell.kind === 'volume') return { ...entry, volume: value }
  if (cell.kind === 'forwardVolume') return withForward(entry, cell.year, { volume: value })
  const amount = value === null ? null : readRupiah(value)
  if (amount === null && value !== null) return null
  if (cell.kind === 'amount') return { ...entry, amount }
  if (cell.kind === 'forwardAmount') return withForward(entry, cell.year, { amount })
  if (cell.kind === 'month') {
    const { month } = cell
    const others = without(entry.months, (one) => one.month === month)
    const all = amount === null ? others : [...others, { month, amount }]
    return { ...entry, months: all.toSorted((a, b) => a.month - b.month) }
  }
  const { source } = cell
  const others = without(entry.funding, (one) => one.source === source)
  return { ...entry, funding: amount === null ? others : [...others, { source, amount }] }
}
