import { groupBy } from '#lib/group.ts'
import { monthName, months } from '#core/period.ts'
import { sumRupiah, type Rupiah } from '#core/rupiah.ts'
import { allocationByIndicator } from './allocation.ts'
import { outputLabel } from './codes.ts'
import {
  forwardOf,
  forwardYears,
  fundingOf,
  fundingSourceNames,
  fundingSources,
  outputKey,
  plannedIn,
  totalOf,
  type LedgerEntry,
  type LedgerNames,
} from './ledger.ts'

/** What a figure computed from the ledger is a figure of. */
export const totalKinds = [
  'output',
  'class',
  'activity',
  'program',
  'total',
  'funding',
  'month',
  'forward',
  'indicator',
] as const
export type TotalKind = (typeof totalKinds)[number]

/** A figure that stands in some table or document and follows from the ledger. */
export interface LedgerTotal {
  readonly kind: TotalKind
  /** The same for the same figure in every version: `activity:12`, `month:3`. */
  readonly key: string
  /** How people call it: `Kegiatan 2886`, `RPD Maret`. */
  readonly label: string
  readonly amount: Rupiah | null
}

/** Names the figures that others print, such as an agreement: kind and, where there are several, which. */
export const totalKey = (kind: TotalKind, id: number | string = ''): string =>
  id === '' ? kind : `${kind}:${id}`

const codeAndName = (code: string | null, name: string): string => (code === null ? name : `${code} ${name}`)

function groupTotals(
  entries: readonly LedgerEntry[],
  kind: TotalKind,
  keyOf: (entry: LedgerEntry) => number | string,
  labelOf: (entry: LedgerEntry) => string,
): readonly LedgerTotal[] {
  return [...groupBy(entries, keyOf)].map(([id, group]) => ({
    kind,
    key: totalKey(kind, id),
    label: group[0] === undefined ? '' : labelOf(group[0]),
    amount: totalOf(group),
  }))
}

function structureTotals(entries: readonly LedgerEntry[], names: LedgerNames): readonly LedgerTotal[] {
  const activities = new Map(names.activities.map((activity) => [activity.id, activity]))
  const programs = new Map(names.programs.map((program) => [program.id, program]))
  const activityName = (id: number): string => {
    const activity = activities.get(id)
    return activity === undefined ? String(id) : codeAndName(activity.code, activity.name)
  }
  const programOf = (entry: LedgerEntry): number => activities.get(entry.activityId)?.programId ?? 0
  const programName = (id: number): string => {
    const program = programs.get(id)
    return program === undefined ? String(id) : codeAndName(program.code, program.name)
  }
  return [
    ...entries.map((entry) => ({
      kind: 'output' as const,
      key: totalKey('output', outputKey(entry)),
      label: `RO ${outputLabel(entry)}`,
      amount: entry.amount,
    })),
    ...groupTotals(
      entries,
      'class',
      (entry) => `${entry.activityId}/${entry.classCode}`,
      (entry) => `KRO ${entry.classCode} pada kegiatan ${activityName(entry.activityId)}`,
    ),
    ...groupTotals(
      entries,
      'activity',
      (entry) => entry.activityId,
      (entry) => `Kegiatan ${activityName(entry.activityId)}`,
    ),
    ...groupTotals(entries, 'program', programOf, (entry) => `Program ${programName(programOf(entry))}`),
    { kind: 'total', key: totalKey('total'), label: 'Jumlah pagu', amount: totalOf(entries) },
  ]
}

function columnTotals(entries: readonly LedgerEntry[], year: number): readonly LedgerTotal[] {
  return [
    ...fundingSources.map((source) => ({
      kind: 'funding' as const,
      key: totalKey('funding', source),
      label: `Sumber dana ${fundingSourceNames[source]}`,
      amount: sumRupiah(entries.map((entry) => fundingOf(entry, source))),
    })),
    ...months.map((month) => ({
      kind: 'month' as const,
      key: totalKey('month', month),
      label: `RPD ${monthName(month)}`,
      amount: sumRupiah(entries.map((entry) => plannedIn(entry, month))),
    })),
    ...forwardYears(year, entries).map((later) => ({
      kind: 'forward' as const,
      key: totalKey('forward', later),
      label: `Prakiraan maju ${later}`,
      amount: sumRupiah(entries.map((entry) => forwardOf(entry, later)?.amount ?? null)),
    })),
  ]
}

/** Every figure that follows from a ledger: each output, KRO, activity, programme, the total, sources, months, later years, indicators. */
export function totalsOf(
  entries: readonly LedgerEntry[],
  names: LedgerNames,
  year: number,
): readonly LedgerTotal[] {
  const ids = names.indicators.map(({ id }) => id)
  const byId = new Map(names.indicators.map((indicator) => [indicator.id, indicator]))
  return [
    ...structureTotals(entries, names),
    ...columnTotals(entries, year),
    ...allocationByIndicator(entries, ids).indicators.map(({ indicatorId, amount }) => ({
      kind: 'indicator' as const,
      key: totalKey('indicator', indicatorId),
      label: `Alokasi ${byId.get(indicatorId)?.code ?? indicatorId}`,
      amount,
    })),
  ]
}
