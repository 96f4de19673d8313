import { hundred, type Decimal } from '#lib/decimal.ts'
import type { Finding } from '#core/finding.ts'

/** `%`, `persen` or `persentase` as a unit of measure. */
export const isPercentage = (unitOfMeasure: string | null | undefined): boolean =>
  typeof unitOfMeasure === 'string' && /^(%|persen|persentase)$/i.test(unitOfMeasure.trim())

const namedPercentage = (name: string): boolean =>
  /^(\d+[.)]?\s*)?([a-z][.)]\s*)?persent?(ase)?\b/i.test(name.trim())
const namedCount = (name: string): boolean =>
  /^(\d+[.)]?\s*)?([a-z][.)]\s*)?(jumlah|banyaknya)\b/i.test(name.trim())

export interface LabelQuestion {
  readonly place: string
  readonly name: string
  readonly unitOfMeasure: string | null
  /** The figure of the year that stands beside the name. */
  readonly figure: Decimal | null
}

/**
 * Does the name of a row say what its figures are? A count must not be labelled a percentage (VAL-11): a row named "Persentase" whose
 * unit is another one, or whose figure is above 100 without a unit, counts something; a row named "Jumlah" is not measured in percent.
 *
 * @source requirement VAL-11 [SEED]
 * @example "Persentase orang yang diperiksa" with 1.152.699: a count
 */
export function checkLabel({ place, name, unitOfMeasure, figure }: LabelQuestion): readonly Finding[] {
  const say = (message: string, next: string): readonly Finding[] => [
    { rule: 'label.percentage', severity: 'warning', place, message, next },
  ]
  const counted =
    unitOfMeasure === null ? figure !== null && figure.gt(hundred) : !isPercentage(unitOfMeasure)
  if (namedPercentage(name) && counted)
    return say(
      `"${name}" bernama persentase, tetapi angkanya hitungan${unitOfMeasure === null ? '' : ` (${unitOfMeasure})`}.`,
      'Namai menurut yang dihitung, misalnya "Jumlah ...", atau ubah satuannya menjadi persen.',
    )
  if (namedCount(name) && isPercentage(unitOfMeasure))
    return say(
      `"${name}" bernama jumlah, tetapi satuannya persen.`,
      'Ubah satuannya menjadi yang dihitung, atau namai "Persentase ...".',
    )
  return []
}
