import { decimal } from '#lib/decimal.ts'
import { parseTarget } from '#lib/numerals.ts'
import type { Target } from '#core/target.ts'
import type { Indicator } from '#strategy/index.ts'
import type { MeasuredIndicator } from '../../src/measurement/rules/results.ts'

/** A target as people write it. */
export const target = (text: string): Target | null => {
  const parsed = parseTarget(text)
  if (parsed.kind === 'invalid') throw new Error(parsed.message)
  return parsed.target
}

/** IK3 of seed 003 unless told otherwise: certificates, 25.945 in the year. */
export function measured(
  annual: string,
  quarterTargets: readonly (number | null)[],
  cells: Readonly<Record<string, number>>,
  card: Partial<Indicator> = {},
): MeasuredIndicator {
  return {
    indicator: {
      indicatorId: 3,
      code: 'IK 3',
      name: 'Sertifikat karantina hewan',
      unitOfMeasure: 'Sertifikat',
      decimals: 0,
      polarity: 'maximize',
      aggregation: 'sum',
      measuringPeriod: 'quarter',
      ...card,
    },
    objectiveId: 1,
    objectiveCode: 'SK 1',
    annualTarget: target(annual),
    quarterTargets: quarterTargets.map((value) => (value === null ? null : decimal(value))),
    cells: Object.fromEntries(Object.entries(cells).map(([period, value]) => [period, decimal(value)])),
  }
}
export const certificates = measured('25945', [6486, 6487, 6486, 6486], { Q1: 6000, Q2: 15432 })
