import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { isoDate } from '#lib/dates.ts'
import { formatPercent, parseTarget } from '#lib/numerals.ts'
import type { Polarity } from '#core/polarity.ts'
import { polarities } from '#core/polarity.ts'
import type { Target } from '#core/target.ts'
import { computeAchievement } from './achievement.ts'
import type { Achievement } from './achievement.ts'
import { defaultPolicyOn } from './policy.ts'
import type { Policy } from './policy.ts'

const policy = defaultPolicyOn(isoDate('2025-07-07'))
/** What the quarterly report of seed 003 does. */
const printed: Policy = {
  cap: decimal(110),
  anomalyThreshold: decimal(110),
  notDue: 'hundred',
  zeroTarget: 'hundred',
}

function target(text: string): Target | null {
  const parsed = parseTarget(text)
  if (parsed.kind === 'invalid') throw new Error(parsed.message)
  return parsed.target
}
const of = (polarity: Polarity, targetText: string, actual: string | null, more = {}): Achievement =>
  computeAchievement({
    polarity,
    target: target(targetText),
    actual: actual === null ? null : decimal(actual),
    due: true,
    policy,
    ...more,
  })
const shown = (achievement: Achievement): string | null =>
  achievement.raw === null ? null : formatPercent(achievement.raw)

describe('the formulas (rules 1.1)', () => {
  it.each<[Polarity, string, string, string, string]>([
    ['maximize', '6486', '15432', '237,93%', 'seed 003 IK3'],
    ['maximize', '2466', '3232', '131,06%', 'seed 003 IK4'],
    ['maximize', '9', '43', '477,78%', 'seed 003 IK8'],
    ['maximize', '8', '83', '1.037,50%', 'seed 003 IK6'],
    ['maximize', '8', '36', '450,00%', 'seed 003 IK5'],
    ['maximize', '1', '5', '500,00%', 'seed 003 IK2'],
    ['maximize', '1', '0', '0,00%', 'seed 003 IK1'],
    ['maximize', '10', '-5', '-50,00%', 'a loss is not hidden'],
    ['maximize', '80-90', '70', '87,50%', '8/2021'],
    ['maximize', '80-90', '92', '102,22%', '8/2021, where 113 is printed'],
    ['maximize', '80-90', '85', '100,00%', 'inside'],
    ['maximize', '80-90', '80', '100,00%', 'on the bound'],
    ['minimize', '7-8', '6.5', '107,14%', '8/2021'],
    ['minimize', '7-8', '9', '87,50%', '8/2021'],
    ['minimize', '7-8', '7.5', '100,00%', 'inside'],
    ['minimize', '10', '8', '120,00%', 'rules 1.1'],
    ['minimize', '10', '12', '80,00%', 'rules 1.1'],
    ['minimize', '10', '0', '200,00%', 'rules 1.1'],
    ['minimize', '10', '20', '0,00%', 'rules 1.1'],
    ['minimize', '10', '25', '0,00%', 'rules 1.1, -50 floored'],
    ['stabilize', '50', '45', '90,00%', 'rules 1.1'],
    ['stabilize', '50', '55', '90,00%', 'symmetric'],
    ['stabilize', '50', '50', '100,00%', 'met'],
    ['stabilize', '50', '200', '0,00%', 'floored'],
    ['stabilize', '40-50', '36', '90,00%', 'nearer bound'],
  ])('MEA-03, MEA-11: %s, target %s, actual %s is %s (%s)', (polarity, targetText, actual, percent) => {
    const achievement = of(polarity, targetText, actual)
    expect(shown(achievement)).toBe(percent)
    expect(achievement.status).toBe('computed')
  })

  it('the floor is told with the figure below it', () => {
    const steps = of('minimize', '10', '25').steps
    expect(steps).toContainEqual({ label: 'Batas bawah', expression: '-50 menjadi 0' })
  })

  it('the steps lead from the inputs to the law', () => {
    expect(of('maximize', '6486', '15432').steps).toEqual([
      { label: 'Target', expression: '6.486' },
      { label: 'Realisasi', expression: '15.432' },
      { label: 'Rumus', expression: 'realisasi ÷ target × 100' },
      { label: 'Perhitungan', expression: '15.432 ÷ 6.486 × 100 ≈ 237,9278' },
      { label: 'Dibulatkan', expression: '237,93%' },
      { label: 'Batas capaian', expression: 'tanpa batas; dilaporkan 237,93%' },
      { label: 'Ambang anomali', expression: '110%' },
      { label: 'Dasar', expression: 'PermenPANRB 8/2021, lampiran' },
    ])
    expect(of('stabilize', '50', '45').steps.at(-1)?.expression).toBe(
      'Siklus, usulan rumus (perlu dikonfirmasi kantor)',
    )
    expect(of('minimize', '10', '8').steps.at(-1)?.expression).toBe('PermenPANRB 8/2021, lampiran')
  })

  it.each<[Polarity, string, string, string]>([
    ['minimize', '10', '8', '(2 × 10 − 8) ÷ 10 × 100 = 120'],
    ['stabilize', '50', '45', '(50 − |45 − 50|) ÷ 50 × 100 = 90'],
    ['minimize', '0', '0', 'Target nol: realisasi nol bernilai 100, selain itu 0; realisasi 0 bernilai 100'],
    ['minimize', '0', '3', 'Target nol: realisasi nol bernilai 100, selain itu 0; realisasi 3 bernilai 0'],
    ['maximize', '80-90', '85', 'Realisasi berada di dalam rentang target: 100'],
  ])('%s, target %s, actual %s is worked out as %s', (polarity, targetText, actual, expression) => {
    expect(of(polarity, targetText, actual).steps).toContainEqual({ label: 'Perhitungan', expression })
  })
})

describe('zero, missing and negative (rules 1.2)', () => {
  it.each([
    ['maximize', '0', '0', 'zeroTarget', null],
    ['maximize', '0', '1', 'zeroTarget', null],
    ['minimize', '0', '0', 'computed', '100,00%'],
    ['minimize', '0', '1', 'computed', '0,00%'],
    ['stabilize', '0', '0', 'computed', '100,00%'],
    ['stabilize', '0', '2', 'computed', '0,00%'],
    ['maximize', '-', '5', 'noTarget', null],
    ['maximize', '', '5', 'targetMissing', null],
    ['maximize', '5', null, 'noData', null],
    ['maximize', '-5', '5', 'targetInvalid', null],
    ['maximize', '90-80', '85', 'targetInvalid', null],
  ] as const)(
    'MEA-05, VAL-18, VAL-22: %s, target "%s", actual %s is %s',
    (polarity, text, actual, status, percent) => {
      const achievement = of(polarity, text, actual)
      expect(achievement.status).toBe(status)
      expect(shown(achievement)).toBe(percent)
      expect(achievement.reported === null).toBe(percent === null)
    },
  )

  it.each([
    ['-', '5', 'Indikator ini tidak bertarget (-), sehingga tidak dinilai.', []],
    ['', '5', 'Target belum diisi.', []],
    ['5', null, 'Realisasi belum diisi.', []],
    [
      '-5',
      '5',
      'Target -5 negatif; capaian terhadap target negatif tidak dapat dihitung.',
      ['target.negative'],
    ],
  ] as const)(
    'target "%s", actual %s: where no figure is, the reason stands',
    (text, actual, reason, rules) => {
      const achievement = of('maximize', text, actual)
      expect(achievement).toMatchObject({ reason, anomaly: false })
      expect(achievement.steps).toEqual([{ label: 'Alasan', expression: reason }])
      expect(achievement.findings.map((finding) => finding.rule)).toEqual(rules)
    },
  )

  it('a negative figure is remarked', () => {
    expect(of('maximize', '10', '-5').findings.map((finding) => finding.message)).toEqual([
      'Realisasi -5 negatif.',
    ])
    expect(of('maximize', '10', '0').findings).toEqual([])
  })

  it('MEA-05: a zero target asks for a decision, or is printed as 100 with its reason by policy', () => {
    expect(of('maximize', '0', '1').findings.map((finding) => finding.rule)).toEqual([
      'achievement.zeroTarget',
    ])
    const byPolicy = of('maximize', '0', '1', { policy: printed })
    expect(byPolicy.status).toBe('byPolicy')
    expect(byPolicy.raw).toBeNull()
    expect(byPolicy.reported?.toFixed()).toBe('100')
    expect(byPolicy.reason).toContain('targetnya nol dan realisasinya 1')
  })

  it('MEA-06: what is not due is neither 100 nor 0, unless the policy prints 100, with the reason', () => {
    for (const actual of [null, '0', '81']) {
      const achievement = of('maximize', '81', actual, { due: false })
      expect([achievement.status, achievement.raw, achievement.reported]).toEqual(['notDue', null, null])
    }
    expect(of('maximize', '', null, { due: false }).reason).toContain('dinilai pada akhir tahun')
    const byPolicy = of('maximize', '0', '0', { due: false, policy: printed, measuringPeriod: 'year' })
    expect(byPolicy.reported?.toFixed()).toBe('100')
    expect(byPolicy.reason).toContain('dinilai pada akhir tahun')
    expect(of('maximize', '0', '0', { due: false, measuringPeriod: 'semester' }).reason).toContain(
      'akhir semester',
    )
  })

  it('a dash is not due to anything', () => {
    expect(of('maximize', '-', null, { due: false, policy: printed }).status).toBe('noTarget')
  })
})

describe('caps and anomalies (rules 1.3)', () => {
  it('MEA-04: the reported figure stops at the cap, the ratio stays beside it', () => {
    const achievement = of('maximize', '6486', '15432', { policy: printed })
    expect(shown(achievement)).toBe('237,93%')
    expect(achievement.reported?.toFixed()).toBe('110')
    expect(achievement.cap?.toFixed()).toBe('110')
    expect(achievement.reason).toContain('dilaporkan 110% karena batas capaian')
    expect(achievement.steps).toContainEqual({
      label: 'Batas capaian',
      expression: '110%; dilaporkan 110,00%',
    })
  })

  it.each(['5/1', '15432/6486', '3232/2466', '36/8', '83/8', '43/9'])(
    'VAL-20: %s is an anomaly to be explained, as every one over the cap',
    (pair) => {
      const [actual = '', targetText = ''] = pair.split('/')
      const achievement = of('maximize', targetText, actual)
      expect(achievement.anomaly).toBe(true)
      expect(achievement.findings.map((finding) => finding.rule)).toEqual(['achievement.anomaly'])
      expect(achievement.reported?.eq(achievement.raw ?? 0)).toBe(true)
    },
  )

  it('the threshold itself is none, the smallest step above it is, though both print 110,00%', () => {
    expect(of('maximize', '100', '110').anomaly).toBe(false)
    expect(of('maximize', '100', '110.001').anomaly).toBe(true)
  })
})

describe('properties', () => {
  const figure = fc.integer({ min: 0, max: 10_000_000 }).map((units) => decimal(units).div(100))
  const positive = figure.filter((value) => value.gt(0))

  it('reaching the target exactly is 100, whatever the polarity', () => {
    fc.assert(
      fc.property(fc.constantFrom(...polarities), positive, (polarity, value) => {
        const { raw } = computeAchievement({
          polarity,
          target: { kind: 'value', value },
          actual: value,
          due: true,
          policy,
        })
        expect(raw?.toFixed()).toBe('100')
      }),
    )
  })

  it('more is never worse under maximize and never better under minimize; the reported figure keeps below the cap', () => {
    fc.assert(
      fc.property(positive, figure, positive, (value, actual, more) => {
        const at = (polarity: Polarity, reached: typeof value): Achievement =>
          computeAchievement({
            polarity,
            target: { kind: 'value', value },
            actual: reached,
            due: true,
            policy: printed,
          })
        expect(at('maximize', actual.plus(more)).raw?.gt(at('maximize', actual).raw ?? 0)).toBe(true)
        expect(at('minimize', actual.plus(more)).raw?.lte(at('minimize', actual).raw ?? 0)).toBe(true)
        for (const polarity of polarities) expect(at(polarity, actual).reported?.lte(110)).toBe(true)
      }),
    )
  })

  it('a range from a figure to itself is that figure', () => {
    fc.assert(
      fc.property(fc.constantFrom(...polarities), positive, figure, (polarity, value, actual) => {
        const one = computeAchievement({
          polarity,
          target: { kind: 'value', value },
          actual,
          due: true,
          policy,
        })
        const range = { kind: 'range', lower: value, upper: value } as const
        const same = computeAchievement({ polarity, target: range, actual, due: true, policy })
        expect(same.raw?.eq(one.raw ?? -1)).toBe(true)
      }),
    )
  })
})
