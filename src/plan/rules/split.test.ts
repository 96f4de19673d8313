import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, sum } from '#lib/decimal.ts'
import type { Decimal } from '#lib/decimal.ts'
import { measuringPeriods } from '#core/period.ts'
import { assessedEvery, splitAnnual, usualSplit, type SplitInput, type SplitResult } from './split.ts'

const figures = (texts: readonly (string | null)[]): readonly (Decimal | null)[] =>
  texts.map((text) => (text === null ? null : decimal(text)))
const weights = (numbers: readonly number[]): readonly Decimal[] => numbers.map((number) => decimal(number))
const split = (annual: string, more: Partial<SplitInput> = {}): SplitResult =>
  splitAnnual({
    target: { kind: 'value', value: decimal(annual) },
    method: 'even',
    aggregation: 'sum',
    decimals: 0,
    measuringPeriod: 'quarter',
    ...more,
  })
const texts = ({ quarters }: SplitResult): readonly (string | null)[] =>
  quarters.map((value) => value?.toFixed() ?? null)

describe('even split of a sum (rules 1.5)', () => {
  it.each([
    ['25945', ['6486', '6486', '6486', '6487']],
    ['9865', ['2466', '2466', '2466', '2467']],
    ['33', ['8', '8', '8', '9']],
    ['36', ['9', '9', '9', '9']],
    ['3', ['0', '1', '1', '1']],
    ['0', ['0', '0', '0', '0']],
  ])('PLN-31, MEA-09: %s, whose second quarter is the one that seed 003 prints', (annual, quarters) => {
    expect(texts(split(annual))).toEqual(quarters)
  })

  it.each([
    [
      '25945',
      '25.945 dibagi 4 adalah 6.486,25; setiap triwulan mendapat 6.486. Sisa 1 ditempatkan pada TW IV: sisa pembulatan dibawa ke triwulan terakhir. Jumlahnya tepat 25.945.',
    ],
    [
      '3',
      '3 dibagi 4 adalah 0,75; setiap triwulan mendapat 0. Sisa 3 ditempatkan pada TW II, TW III, dan TW IV, masing-masing 1: sisa pembulatan dibawa ke triwulan terakhir. Jumlahnya tepat 3.',
    ],
    ['36', '36 dibagi 4 adalah 9, tanpa sisa. Jumlahnya tepat 36.'],
  ])('MEA-09: says where the odd one of %s went', (annual, explanation) => {
    expect(split(annual).explanation).toBe(explanation)
  })

  it('MEA-10: only quarters in which the indicator is due take part', () => {
    expect(texts(split('33', { measuringPeriod: 'semester' }))).toEqual([null, '16', null, '17'])
    expect(texts(split('33', { measuringPeriod: 'year' }))).toEqual([null, null, null, '33'])
    expect(texts(split('33', { measuringPeriod: 'month' }))).toEqual(['8', '8', '8', '9'])
  })
})

describe('other ways', () => {
  it('by profile, the largest remainder first', () => {
    const result = split('25945', { method: 'profile', profile: weights([20, 30, 25, 25]) })
    expect(texts(result)).toEqual(['5189', '7784', '6486', '6486'])
    expect(result.explanation).toContain('menurut profil 20 : 30 : 25 : 25. Sisa 1 ditempatkan pada TW II')
    expect(texts(split('10', { method: 'profile', profile: weights([0, 0, 0, 1]) }))).toEqual([
      '0',
      '0',
      '0',
      '10',
    ])
  })

  it('cumulative figures follow a profile as running totals, as the monthly table of seed 002', () => {
    const profile = weights([25, 25, 25, 25])
    const result = split('50', { method: 'profile', profile, aggregation: 'cumulative' })
    expect(texts(result)).toEqual(['12', '24', '37', '50'])
  })

  it.each([[undefined], [[]], [[0, 0, 0, 0]], [[1, 1, 1]], [[1, -1, 1, 1]]])(
    'a profile of %o is refused',
    (profile) => {
      const result = split('10', { method: 'profile', ...(profile ? { profile: weights(profile) } : {}) })
      expect(result.findings.map((finding) => finding.rule)).toEqual(['split.profile'])
      expect(texts(result)).toEqual([null, null, null, null])
    },
  )

  it('MEA-06, VAL-22: at year end only, the quarters before have no target, which is not zero', () => {
    expect(texts(split('81', { method: 'yearEnd', aggregation: 'last' }))).toEqual([null, null, null, '81'])
    expect(texts(split('81', { aggregation: 'last', measuringPeriod: 'year' }))).toEqual([
      null,
      null,
      null,
      '81',
    ])
  })

  it.each(['last', 'mean', 'cumulative'] as const)(
    'MEA-08: %s values hold in every due quarter',
    (aggregation) => {
      expect(texts(split('97', { aggregation }))).toEqual(['97', '97', '97', '97'])
      expect(texts(split('97', { aggregation, measuringPeriod: 'semester' }))).toEqual([
        null,
        '97',
        null,
        '97',
      ])
    },
  )

  it.each<[string, Partial<SplitInput>, string]>([
    ['97', {}, 'Nilainya tidak dijumlahkan sepanjang tahun: target 97 berlaku pada setiap triwulan.'],
    [
      '97',
      { measuringPeriod: 'semester' },
      'Nilainya tidak dijumlahkan sepanjang tahun: target 97 berlaku pada TW II dan TW IV.',
    ],
    [
      '97',
      { measuringPeriod: 'year' },
      'Nilainya tidak dijumlahkan sepanjang tahun: target 97 berlaku pada TW IV.',
    ],
    [
      '97',
      { method: 'yearEnd' },
      'Target 97 dinilai pada akhir tahun; TW I sampai TW III belum jatuh tempo.',
    ],
    ['97', { method: 'months' }, 'Target triwulan mengikuti target bulanan.'],
    ['97', { target: null }, 'Target tahun belum diisi.'],
    ['97', { target: { kind: 'none' } }, 'Indikator ini tidak bertarget (-) pada tahun ini.'],
    [
      '97',
      { target: { kind: 'range', lower: decimal(80), upper: decimal(90) } },
      'Target berupa rentang: rentang yang sama berlaku pada setiap triwulan yang jatuh tempo.',
    ],
  ])('MEA-08: says where %s stands (%j)', (annual, more, explanation) => {
    expect(split(annual, { aggregation: 'last', ...more }).explanation).toBe(explanation)
  })

  it('MEA-08: running totals say that they are', () => {
    const result = split('50', {
      method: 'profile',
      profile: weights([1, 1, 1, 1]),
      aggregation: 'cumulative',
    })
    expect(result.explanation).toMatch(/ Angka triwulan adalah jumlah sejak Januari dan berakhir pada 50\.$/)
    expect(
      texts(split('50', { method: 'profile', profile: weights([1, 1, 1, 1]), aggregation: 'mean' })),
    ).toEqual(['50', '50', '50', '50'])
  })

  it('MEA-10: what is measured once a year waits for its end, and so does a target for the year end', () => {
    expect(measuringPeriods.map(usualSplit)).toEqual(['even', 'even', 'even', 'yearEnd'])
    expect([assessedEvery('month', 'yearEnd'), assessedEvery('month', 'even')]).toEqual(['year', 'month'])
  })

  it('without a target there is nothing to split', () => {
    for (const target of [
      null,
      { kind: 'none' } as const,
      { kind: 'range', lower: decimal(80), upper: decimal(90) } as const,
    ])
      expect(texts(split('0', { target, aggregation: 'last' }))).toEqual([null, null, null, null])
    const range = { kind: 'range', lower: decimal(80), upper: decimal(90) } as const
    expect(split('0', { target: range }).findings.map((finding) => finding.rule)).toEqual(['split.range'])
  })
})

describe("the office's own figures", () => {
  const manual = (
    annual: string,
    quarters: readonly (string | null)[],
    more: Partial<SplitInput> = {},
  ): SplitResult => split(annual, { method: 'manual', manual: figures(quarters), ...more })
  const messages = (result: SplitResult): readonly string[] =>
    result.findings.map((finding) => finding.message)

  it.each([
    [
      '25945',
      ['6486', '6486', '6486', '6486'],
      'Jumlah target triwulan 25.944, target tahun 25.945: kurang 1.',
    ],
    ['9865', ['2466', '2466', '2466', '2466'], 'Jumlah target triwulan 9.864, target tahun 9.865: kurang 1.'],
    ['3', ['1', '1', '1', '1'], 'Jumlah target triwulan 4, target tahun 3: lebih 1.'],
    ['33', ['8', '8', null, '8'], 'Jumlah target triwulan 24, target tahun 33: kurang 9.'],
  ])('VAL-21: the printed quarters of %s are kept, and said not to add up', (annual, quarters, message) => {
    const result = manual(annual, quarters)
    expect(texts(result)).toEqual(quarters)
    expect(messages(result)).toEqual([message])
    expect(result.findings[0]?.severity).toBe('warning')
  })

  it.each<[(string | null)[], string]>([
    [['9', '9', '9', '9'], ''],
    [[null, '9', '9', '18'], ' TW I tidak bertarget.'],
    [[null, null, null, '36'], ' TW I, TW II, dan TW III tidak bertarget.'],
    [['36'], ' TW II, TW III, dan TW IV tidak bertarget.'],
  ])('says that the office set %j, and which quarters it left without', (quarters, rest) => {
    expect(manual('36', quarters).explanation).toBe(
      `Target triwulan ditetapkan sendiri oleh satuan kerja.${rest}`,
    )
  })

  it('a value without any quarter does not end with the target of the year', () => {
    expect(messages(manual('81', [null, null, null, null], { aggregation: 'last' }))).toEqual([
      'Target triwulan terakhir tidak ada, target tahun 81.',
    ])
    expect(messages(manual('81', ['80', null, null, null], { aggregation: 'mean' }))).toEqual([])
  })

  it('VAL-21: quarters that add up need no remark', () => {
    expect(messages(manual('36', ['9', '9', '9', '9']))).toEqual([])
  })

  it('the last value must be the target of the year', () => {
    expect(messages(manual('81', [null, null, null, '81'], { aggregation: 'last' }))).toEqual([])
    expect(messages(manual('81', ['0', '0', '0', '80'], { aggregation: 'last' }))).toEqual([
      'Target triwulan terakhir 80, target tahun 81.',
    ])
    expect(messages(manual('81', ['80', '81', '82', '81'], { aggregation: 'mean' }))).toEqual([])
  })

  it('a quarter with more decimals than the card is an error, also while the year has no target', () => {
    const quarters = ['1.5', '1', '1', '1']
    expect(manual('4.5', quarters).findings.map(({ rule, place }) => [rule, place])).toEqual([
      ['split.decimals', 'Q1'],
    ])
    const unset = manual('4.5', ['-1.5', null, null, null], { target: null })
    expect(unset.findings.map(({ rule }) => rule)).toEqual(['split.negative', 'split.decimals'])
    expect(manual('4.5', quarters, { decimals: 1 }).findings).toEqual([])
  })

  it('a negative quarter is an error', () => {
    const result = manual('2', ['-1', '1', '1', '1'])
    expect(result.findings.map((finding) => [finding.rule, finding.place])).toEqual([
      ['split.negative', 'Q1'],
    ])
  })
})

it('VAL-21: whatever the split, sums add up to the year exactly, and what is not due has no target', () => {
  const profile = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom(...measuringPeriods),
      fc.option(profile, { nil: undefined }),
      (units, decimals, measuringPeriod, shares) => {
        const annual = decimal(units).div(decimal(10).pow(decimals))
        const method = shares ? ({ method: 'profile', profile: weights(shares) } as const) : {}
        const result = split(annual.toFixed(), { decimals, measuringPeriod, ...method })
        expect(sum(result.quarters.filter((value) => value !== null)).eq(annual)).toBe(true)
        expect(result.findings).toEqual([])
        expect(result.explanation).toMatch(/Jumlahnya tepat/)
      },
    ),
  )
})
