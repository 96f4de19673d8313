import { round, sum, zero, type Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { finding, type Finding } from '#core/finding.ts'
import { readFormula } from '#core/formula.ts'
import { monthName, months, type Month } from '#core/period.ts'
import { checkMonths, type MonthCells, type MonthNature } from './months.ts'

/** How a total follows from the parts below it; or that it stands on its own, and why. */
export type Combination =
  | { readonly kind: 'sum' }
  | { readonly kind: 'factor'; readonly factor: Decimal }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'own'; readonly reason: string }
export const combinationKinds = ['sum', 'factor', 'formula', 'own'] as const

export interface ParameterRow {
  readonly label: string | null
  readonly name: string
  readonly unitOfMeasure: string | null
  readonly annual: Decimal | null
  readonly isCumulative: boolean
  /** Null for a part. */
  readonly combination: Combination | null
  readonly months: MonthCells
}

/** The nature of a parameter's figures. */
export const parameterNature = (isCumulative: boolean): MonthNature =>
  isCumulative ? 'cumulative' : 'period'

/** A total and the parts up to the next total; parts before any total belong to none. */
interface Family<R extends ParameterRow> {
  readonly total: R
  readonly parts: readonly R[]
}

const show = (value: Decimal): string => formatTrimmed(value, 10)
const rowName = ({ label, name }: ParameterRow): string => (label === null ? name : `${label} ${name}`)

/** Each total with its parts, in the order of the rows. */
export function familiesOf<R extends ParameterRow>(rows: readonly R[]): readonly Family<R>[] {
  const totals = rows.flatMap((row, index) => (row.combination === null ? [] : [index]))
  return totals.map((start, index) => ({
    total: rows[start] as R,
    parts: rows.slice(start + 1, totals[index + 1] ?? rows.length),
  }))
}

/**
 * What does a total come to from its parts? Their sum, their sum times the factor, or the formula over p1, p2 ...; rounded half up to
 * whole units, as offices print counts. Null when it stands on its own, or a part that it needs is missing.
 */
export function computeTotal(combination: Combination, parts: readonly (Decimal | null)[]): Decimal | null {
  if (combination.kind === 'own') return null
  if (combination.kind === 'formula') {
    const read = readFormula(combination.formula)
    const value = read.kind === 'formula' ? read.evaluate((part) => parts[part - 1] ?? null) : null
    return value === null ? null : round(value, 0)
  }
  const known = parts.filter((part) => part !== null)
  if (known.length === 0 || known.length < parts.length) return null
  return combination.kind === 'sum' ? sum(known) : round(sum(known).times(combination.factor), 0)
}

function sayHow(combination: Combination): string {
  if (combination.kind === 'sum') return 'jumlah baris di bawahnya'
  if (combination.kind === 'factor') return `${show(combination.factor)} kali jumlah baris di bawahnya`
  return combination.kind === 'formula' ? `rumus ${combination.formula}` : 'angka sendiri'
}

function disagreement(
  code: string,
  { total }: Family<ParameterRow>,
  when: string,
  own: Decimal,
  computed: Decimal,
): Finding {
  return finding(
    'error',
    'parameters.total',
    code,
    `${code}, ${rowName(total)}, ${when}: tercatat ${show(own)}, sedangkan ${sayHow(total.combination as Combination)} adalah ${show(computed)}.`,
    'Perbaiki angka yang salah, ubah faktor atau rumusnya, atau nyatakan berdiri sendiri dengan alasan.',
  )
}

/** `cellOf` picks the figure of the year or of a month. */
function compareAt(
  code: string,
  family: Family<ParameterRow>,
  when: string,
  cellOf: (row: ParameterRow) => Decimal | null,
): readonly Finding[] {
  const own = cellOf(family.total)
  const computed = computeTotal(family.total.combination as Combination, family.parts.map(cellOf))
  return own === null || computed === null || own.eq(computed)
    ? []
    : [disagreement(code, family, when, own, computed)]
}

/** The figure of the year or of a month; the dash of a month counts nothing, so that a total over it is still known. */
export function figureIn(row: ParameterRow, column: 'annual' | number): Decimal | null {
  if (column === 'annual') return row.annual
  const cell = row.months[column - 1] ?? null
  return cell === 'none' ? zero : cell
}
const monthOf =
  (month: Month) =>
  (row: ParameterRow): Decimal | null =>
    figureIn(row, month)

function checkCombination(code: string, { total, parts }: Family<ParameterRow>): readonly Finding[] {
  const { combination } = total
  const say = (rule: string, message: string, next: string): readonly Finding[] => [
    finding('error', rule, code, `${code}, ${rowName(total)}: ${message}`, next),
  ]
  if (combination?.kind === 'own')
    return combination.reason.trim() === ''
      ? say(
          'parameters.reason',
          'berdiri sendiri tanpa alasan.',
          'Tulis mengapa jumlahnya tidak mengikuti barisnya.',
        )
      : []
  if (combination?.kind !== 'formula') return []
  const read = readFormula(combination.formula)
  if (read.kind === 'invalid') return say('parameters.formula', read.message, 'Perbaiki rumusnya.')
  const missing = read.parts.filter((part) => part < 1 || part > parts.length)
  if (missing.length === 0) return []
  return say(
    'parameters.formula',
    `rumus menyebut ${missing.map((part) => `p${part}`).join(', ')}, padahal barisnya hanya ${parts.length}.`,
    'Perbaiki rumusnya, atau tambah barisnya.',
  )
}

/**
 * Do a total and its parts agree, in the year and in every month, and does each row end its months with its own year? A total states
 * how it follows from its parts (sum, factor, formula) or why it stands on its own; every difference is a finding of its own.
 *
 * @source requirement VAL-09 [SEED]; rounding to whole units, as seed 002 prints a factor of 0.97 [DATA]
 * @example parts 498, 41, 0 and 0 with factor 0.97: 523
 */
export function checkParameters(code: string, rows: readonly ParameterRow[]): readonly Finding[] {
  const totals = familiesOf(rows).flatMap((family) => [
    ...checkCombination(code, family),
    ...compareAt(code, family, 'setahun', ({ annual }) => annual),
    ...months.flatMap((month) => compareAt(code, family, monthName(month), monthOf(month))),
  ])
  const own = rows.flatMap((row) =>
    checkMonths({
      cells: row.months,
      annual: row.annual,
      nature: parameterNature(row.isCumulative),
      place: `${code}, ${rowName(row)}`,
    }),
  )
  return [...totals, ...own]
}
