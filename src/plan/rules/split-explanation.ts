import { sum } from '#lib/decimal.ts'
import type { Decimal } from '#lib/decimal.ts'
import type { Allocation } from '#lib/allocation.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { quarters, shortQuarter } from '#core/period.ts'

export const show = (value: Decimal): string => formatTrimmed(value, 6)

/** `TW II`, `TW II dan TW III`, `TW II, TW III, dan TW IV` */
export function joinWords(words: readonly string[]): string {
  if (words.length < 3) return words.join(' dan ')
  return `${words.slice(0, -1).join(', ')}, dan ${words.at(-1)}`
}

interface Explained {
  readonly value: Decimal
  readonly weights: readonly Decimal[]
  readonly due: readonly boolean[]
  readonly allocation: Allocation
  readonly cumulative: boolean
}

const isEven = (weights: readonly Decimal[]): boolean =>
  weights.every((weight) => weight.eq(weights[0] ?? weight))

function explainDivision({ value, weights, due, allocation }: Explained): string {
  if (!isEven(weights)) return `${show(value)} dibagi menurut profil ${weights.map(show).join(' : ')}`
  const dueCount = due.filter(Boolean).length
  const share = value.div(dueCount)
  const base = allocation.bases[due.indexOf(true)]
  const each =
    allocation.extras.length > 0 && base !== undefined ? `; setiap triwulan mendapat ${show(base)}` : ''
  return `${show(value)} dibagi ${dueCount} adalah ${show(share)}${each}`
}

function explainResidue({ weights, allocation }: Explained): string {
  const { extras, unit } = allocation
  if (extras.length === 0) return ', tanpa sisa.'
  const residue = unit.times(extras.length)
  const where = joinWords(extras.map((index) => shortQuarter(quarters[index] ?? 4)))
  const each = extras.length > 1 ? `, masing-masing ${show(unit)}` : ''
  const why = isEven(weights)
    ? 'sisa pembulatan dibawa ke triwulan terakhir'
    : 'pecahan terbesar didahulukan, bila sama besar triwulan yang lebih akhir'
  return `. Sisa ${show(residue)} ditempatkan pada ${where}${each}: ${why}.`
}

/** Says how an amount was divided and which quarters got an extra unit, and why these. */
export function explainAllocation(explained: Explained): string {
  const total = show(sum(explained.allocation.parts))
  const check = explained.cumulative
    ? ` Angka triwulan adalah jumlah sejak Januari dan berakhir pada ${total}.`
    : ` Jumlahnya tepat ${total}.`
  return `${explainDivision(explained)}${explainResidue(explained)}${check}`
}
