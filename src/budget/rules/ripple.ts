import { documentNames } from '#core/glossary/documents.ts'
import type { Rupiah } from '#core/rupiah.ts'
import type { LedgerEntry, LedgerNames } from './ledger.ts'
import { totalKinds, totalsOf } from './totals.ts'

/** Where a change shows: a kind of total, an agreement, a document. */
export const rippleKinds = [...totalKinds, 'agreement', 'document'] as const
export type RippleKind = (typeof rippleKinds)[number]

/** The tables of plan and budget that print a figure of each kind. */
export const ripplePlaces: Readonly<Record<RippleKind, string>> = {
  output: 'Alokasi per indikator, perhitungan pendanaan, rincian',
  class: 'Rincian: KRO',
  activity: 'Rincian: kegiatan',
  program: 'Rincian: program',
  total: 'Semua tabel anggaran: jumlah',
  funding: 'Sumber pendanaan',
  month: 'Jadwal pelaksanaan dan penarikan',
  forward: 'Perhitungan pendanaan: prakiraan maju',
  indicator: 'Alokasi per indikator',
  agreement: documentNames.agreement,
  document: 'Dokumen selesai',
}

/** A figure elsewhere that a change of the ledger touches. */
export interface Ripple {
  readonly kind: RippleKind
  readonly key: string
  readonly label: string
  /** Null where the figure is not there before, or not after. */
  readonly before: Rupiah | null
  readonly after: Rupiah | null
}

/** A figure of the ledger that somebody printed or signed, as it stood then. */
export interface PrintedFigure {
  readonly kind: 'agreement' | 'document'
  /** Where it stands: `Perjanjian Kinerja 2025, Nomor B-12`. */
  readonly place: string
  /** Which figure it is, as `totalKey` names it. */
  readonly key: string
  readonly amount: Rupiah
}

/**
 * Every figure computed from the ledger that is another one after the change, in the order of the tables. What did not move is not
 * listed; a figure that appears or goes has null on one side.
 *
 * @source Siklus: one revision touches every table that prints its figures [INF]
 */
export function listRipples(
  before: readonly LedgerEntry[],
  after: readonly LedgerEntry[],
  names: LedgerNames,
  year: number,
): readonly Ripple[] {
  const old = new Map(totalsOf(before, names, year).map((total) => [total.key, total]))
  const now = totalsOf(after, names, year)
  const keys = new Set(now.map(({ key }) => key))
  const gone = [...old.values()].filter(({ key }) => !keys.has(key))
  return [
    ...now.map(({ kind, key, label, amount }) => ({
      kind,
      key,
      label,
      before: old.get(key)?.amount ?? null,
      after: amount,
    })),
    ...gone.map(({ kind, key, label, amount }) => ({ kind, key, label, before: amount, after: null })),
  ].filter((ripple) => (ripple.before ?? null) !== (ripple.after ?? null))
}

/**
 * The printed and signed figures that a change touches and that no longer say what the ledger says after it. Figures that the change leaves
 * alone are not listed, even where the paper was wrong before.
 */
export function listPrintedRipples(
  before: readonly LedgerEntry[],
  after: readonly LedgerEntry[],
  names: LedgerNames,
  year: number,
  printed: readonly PrintedFigure[],
): readonly Ripple[] {
  const moved = new Map(listRipples(before, after, names, year).map((ripple) => [ripple.key, ripple]))
  return printed.flatMap(({ kind, place, key, amount }) => {
    const ripple = moved.get(key)
    if (ripple === undefined || ripple.after === amount) return []
    return [
      {
        kind,
        key: `${place} ${key}`,
        label: `${place}: ${ripple.label}`,
        before: amount,
        after: ripple.after,
      },
    ]
  })
}
