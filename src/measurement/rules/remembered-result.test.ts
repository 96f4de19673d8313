import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { isoDate } from '#lib/dates.ts'
import { certificates, measured, target } from '../../../test/support/measured.ts'
import { finalFiguresOf } from './final-figures.ts'
import { defaultPolicyOn } from './policy.ts'
import { rememberedResult } from './remembered-result.ts'
import { computeResult } from './results.ts'
import type { ExplanationText } from './results.ts'

const today = isoDate('2025-07-07')
const policy = defaultPolicyOn(today)

describe('a remembered result', () => {
  const question = { item: certificates, quarter: 2, policy, day: today, explanation: undefined } as const
  const explanation: ExplanationText = { cause: 'Ekspor naik.', followUp: 'Target ditinjau.', version: 1 }
  const explained = { ...question, explanation }
  const inside = { ...question, item: measured('80-90', [], { Q2: 85 }) }
  const withCell = (cells: Readonly<Record<string, number>>) =>
    measured('25945', [6486, 6487, 6486, 6486], cells)

  it('is the same for the same question, and the one that is computed', () => {
    expect(rememberedResult({ ...question })).toBe(rememberedResult(question))
    expect(finalFiguresOf([rememberedResult(question)])).toEqual(
      finalFiguresOf([computeResult(certificates, 2, policy, today)]),
    )
    expect(rememberedResult(explained).explanation).toEqual(explanation)
  })

  it.each([
    ['quarter', question, { ...question, quarter: 3 as const }],
    ['day', question, { ...question, day: isoDate('2025-07-08') }],
    [
      'name',
      question,
      { ...question, item: { ...certificates, indicator: { ...certificates.indicator, name: 'Lain' } } },
    ],
    ['objective', question, { ...question, item: { ...certificates, objectiveId: 2 } }],
    ['code of the objective', question, { ...question, item: { ...certificates, objectiveCode: 'SK 2' } }],
    [
      'target of the year',
      question,
      { ...question, item: { ...certificates, annualTarget: target('30000') } },
    ],
    ['dash', question, { ...question, item: { ...certificates, annualTarget: target('-') } }],
    [
      'dash that is not set',
      { ...question, item: measured('-', [], {}) },
      { ...question, item: measured('', [], {}) },
    ],
    ['lower bound', inside, { ...question, item: measured('70-90', [], { Q2: 85 }) }],
    ['upper bound', inside, { ...question, item: measured('80-95', [], { Q2: 85 }) }],
    [
      'target of a quarter',
      question,
      { ...question, item: measured('25945', [6486, 6488, 6486, 6486], { Q1: 6000, Q2: 15432 }) },
    ],
    ['figure', question, { ...question, item: withCell({ Q1: 6000, Q2: 15433 }) }],
    ['period of a figure', question, { ...question, item: withCell({ Q1: 6000, Q3: 15432 }) }],
    ['cap', question, { ...question, policy: { ...policy, cap: decimal(110) } }],
    ['threshold', question, { ...question, policy: { ...policy, anomalyThreshold: decimal(120) } }],
    [
      'policy for what is not due',
      question,
      { ...question, policy: { ...policy, notDue: 'hundred' as const } },
    ],
    [
      'policy for zero targets',
      question,
      { ...question, policy: { ...policy, zeroTarget: 'hundred' as const } },
    ],
    ['explanation', question, explained],
    ['version of the explanation', explained, { ...question, explanation: { ...explanation, version: 2 } }],
    ['cause', explained, { ...question, explanation: { ...explanation, cause: null } }],
    ['follow-up', explained, { ...question, explanation: { ...explanation, followUp: 'Tidak ada.' } }],
  ])('is computed anew for another %s', (_, one, other) => {
    expect(rememberedResult(other)).not.toBe(rememberedResult(one))
  })
})
