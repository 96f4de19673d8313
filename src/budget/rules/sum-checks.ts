import { groupBy } from '#lib/group.ts'
import type { Finding } from '#core/finding.ts'
import { formatAmount, sumRupiah, type Rupiah } from '#core/rupiah.ts'
import { outputLabel } from './codes.ts'
import { totalOf, type LedgerEntry } from './ledger.ts'

interface Parts {
  readonly rule: string
  readonly what: string
  readonly amounts: readonly Rupiah[]
  /** Whether an output without any of these parts is remarked. */
  readonly expected: boolean
}

const partsOf = (entry: LedgerEntry): readonly Parts[] => [
  {
    rule: 'sum.components',
    what: 'Rincian komponen',
    amounts: entry.components.map(({ amount }) => amount),
    expected: false,
  },
  {
    rule: 'sum.funding',
    what: 'Sumber dana',
    amounts: entry.funding.map(({ amount }) => amount),
    expected: true,
  },
  {
    rule: 'sum.months',
    what: 'RPD dua belas bulan',
    amounts: entry.months.map(({ amount }) => amount),
    expected: true,
  },
]

function checkParts(entry: LedgerEntry, { rule, what, amounts, expected }: Parts): readonly Finding[] {
  const place = outputLabel(entry)
  const { amount } = entry
  if (amounts.length === 0)
    return expected && (amount ?? 0) > 0
      ? [
          {
            rule: `${rule}.missing`,
            severity: 'warning',
            place,
            message: `${what} ${place} belum diisi.`,
            next: `Isi sampai berjumlah ${formatAmount(amount as Rupiah)}.`,
          },
        ]
      : []
  const total = sumRupiah(amounts)
  if (total === (amount ?? 0)) return []
  const apart = formatAmount(Math.abs(total - (amount ?? 0)) as Rupiah)
  const known = amount === null ? 'belum ada' : formatAmount(amount)
  return [
    {
      rule,
      severity: 'error',
      place,
      message: `${what} ${place} berjumlah ${formatAmount(total)}, sedangkan alokasinya ${known}: selisih ${apart}.`,
      next: 'Samakan rinciannya dengan alokasi, atau ubah alokasinya.',
    },
  ]
}

/**
 * Do the parts of each output add up to it: components, sources, the twelve months? Exact to the rupiah.
 *
 * @source additive rules of the budget plan [SEED]
 */
export const checkSums = (entries: readonly LedgerEntry[]): readonly Finding[] =>
  entries.flatMap((entry) => partsOf(entry).flatMap((parts) => checkParts(entry, parts)))

/** Do the lines add up to the total that the DIPA states? Each output counts once. */
export function checkStatedTotal(
  entries: readonly LedgerEntry[],
  statedTotal: Rupiah | null,
): readonly Finding[] {
  if (statedTotal === null) return []
  const total = totalOf(entries)
  if (total === statedTotal) return []
  const apart = Math.abs(total - statedTotal) as Rupiah
  return [
    {
      rule: 'sum.stated',
      severity: 'error',
      place: 'Jumlah pagu',
      message: `Semua RO berjumlah ${formatAmount(total)}, sedangkan pagu yang dinyatakan ${formatAmount(statedTotal)}: selisih ${formatAmount(apart)}.`,
      next: 'Periksa RO yang belum tercatat atau jumlah pagu pada dokumen anggaran.',
    },
  ]
}

/**
 * Outputs of one code under two activities must mean the same: one name and one unit of measure.
 *
 * @source RKT Jambi 2024 prints one code with several names [SEED]
 */
export function checkOneMeaning(entries: readonly LedgerEntry[]): readonly Finding[] {
  const coded = entries.filter(({ outputCode }) => outputCode !== null)
  return [...groupBy(coded, outputLabel)].flatMap(([place, same]) => {
    const names = new Set(same.map(({ name }) => name.trim().toLowerCase()))
    const units = new Set(same.map(({ unitOfMeasure }) => unitOfMeasure?.trim().toLowerCase() ?? ''))
    if (names.size === 1 && units.size === 1) return []
    return [
      {
        rule: 'output.meaning',
        severity: 'error',
        place,
        message: `${place} tercatat dengan nama atau satuan yang berbeda: ${same.map(({ name, unitOfMeasure }) => `"${name}" (${unitOfMeasure ?? 'tanpa satuan'})`).join(', ')}.`,
        next: 'Satu kode RO memakai satu nama dan satu satuan.',
      } satisfies Finding,
    ]
  })
}
