import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { isoDate } from '#lib/dates.ts'
import { certificates, measured } from '../../../test/support/measured.ts'
import { checkFinal, finalFiguresOf } from './final-figures.ts'
import { defaultPolicyOn } from './policy.ts'
import { computeResult } from './results.ts'
import type { MeasuredIndicator } from './results.ts'

const today = isoDate('2025-07-07')
const policy = defaultPolicyOn(today)
const resultOf = (item: MeasuredIndicator) => computeResult(item, 2, policy, today)

describe('a final quarter', () => {
  const keep = () => finalFiguresOf([resultOf(certificates)])
  const saidNow = (item: MeasuredIndicator): readonly string[] =>
    checkFinal([resultOf(item)], keep(), 2).map(({ message }) => message)
  const since = 'berubah sejak Triwulan II ditetapkan final.'

  it('keeps target and figures as text, and percentages to ten decimals', () => {
    expect(keep()).toEqual([
      {
        indicatorId: 3,
        code: 'IK 3',
        target: '6.487',
        actual: '15432',
        toDate: '21432',
        raw: '237.8911669493',
        reported: '237.8911669493',
      },
    ])
    expect(finalFiguresOf([resultOf(measured('', [], {}))])).toEqual([
      { indicatorId: 3, code: 'IK 3', target: '', actual: null, toDate: null, raw: null, reported: null },
    ])
  })

  it.each<[string, MeasuredIndicator, string[]]>([
    ['nothing', certificates, []],
    [
      'the target',
      { ...certificates, quarterTargets: [6486, 6486, 6486, 6487].map((value) => decimal(value)) },
      [`IK 3: target, capaian, capaian yang dilaporkan ${since}`],
    ],
    [
      'a figure of the quarter before',
      measured('25945', [6486, 6487, 6486, 6486], { Q1: 6001, Q2: 15432 }),
      [`IK 3: angka sampai dengan triwulan ${since}`],
    ],
    [
      'the figure of the quarter',
      measured('25945', [6486, 6487, 6486, 6486], { Q1: 6001, Q2: 15431 }),
      [`IK 3: realisasi, capaian, capaian yang dilaporkan ${since}`],
    ],
    [
      'the indicator, which left the plan',
      { ...certificates, indicator: { ...certificates.indicator, indicatorId: 4 } },
      [`IK 3: indikator ${since}`],
    ],
  ])('tells when %s changed afterwards', (_, item, messages) => {
    expect(saidNow(item)).toEqual(messages)
  })

  it('a cap that was decided afterwards changes only what is reported', () => {
    const capped = computeResult(certificates, 2, { ...policy, cap: decimal(110) }, today)
    expect(checkFinal([capped], keep(), 2)).toMatchObject([
      {
        rule: 'quarter.changedSinceFinal',
        severity: 'error',
        place: 'IK 3',
        message: `IK 3: capaian yang dilaporkan ${since}`,
      },
    ])
  })
})
