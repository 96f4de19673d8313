import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { checkMonths, dueFromJanuary, quartersFromMonths, twelveOf, type MonthCell } from './months.ts'
import { spreadOverMonths, workingDays, type SpreadQuestion } from './spread-months.ts'

type Plain = number | '-' | null
const cells = (values: readonly Plain[]): (MonthCell | null)[] =>
  values.map((value) => (value === '-' ? 'none' : value === null ? null : decimal(value)))
const texts = (values: readonly ({ toFixed(): string } | null)[]) =>
  values.map((value) => value?.toFixed() ?? null)

/** Seed 002: examined persons, from January on. */
const persons = [
  100994, 185231, 266940, 376817, 478163, 575129, 680341, 769360, 858387, 955632, 1050146, 1152699,
]

describe('what is due up to a month', () => {
  const shown = (all: ReturnType<typeof dueFromJanuary>) =>
    all.map((cell) => (cell === null || cell === 'none' ? cell : cell.toFixed()))
  it('PRN-08: single months are added up; the dash and an empty cell stay what they are', () => {
    expect(shown(dueFromJanuary(cells([1, '-', 2, null, 3]), 'period'))).toEqual([
      '1',
      'none',
      '3',
      null,
      '6',
    ])
  })
  it('PRN-08: figures to date and values that hold say it already', () => {
    for (const nature of ['cumulative', 'standing', 'mean'] as const)
      expect(shown(dueFromJanuary(cells([10, 15, 20]), nature))).toEqual(['10', '15', '20'])
  })
})

it('PLN-30: months that are not filled are empty, those that are stand in their place', () => {
  const filled = [
    { month: 3, cell: decimal(5) },
    { month: 1, cell: 'none' },
  ] as const
  expect(twelveOf(filled)).toEqual(['none', null, decimal(5), ...Array.from({ length: 9 }, () => null)])
})

describe('quarters that follow from months', () => {
  it('PLN-31: figures from January on give the value at the end of the quarter', () => {
    expect(texts(quartersFromMonths(cells(persons), 'cumulative', 0))).toEqual([
      '266940',
      '575129',
      '858387',
      '1152699',
    ])
  })
  it('PLN-31: figures of each month are added', () => {
    expect(texts(quartersFromMonths(cells([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), 'sum', 0))).toEqual([
      '6',
      '15',
      '24',
      '33',
    ])
  })
  it('the last figure holds, means are rounded to the decimals of the card', () => {
    expect(
      texts(quartersFromMonths(cells([80, null, null, 81, 82, '-', 0, 0, 0, null, null, null]), 'last', 0)),
    ).toEqual(['80', '82', '0', null])
    expect(
      texts(
        quartersFromMonths(
          cells([80, 81, 81, null, null, null, null, null, null, null, null, null]),
          'mean',
          2,
        ),
      ),
    ).toEqual(['80.67', null, null, null])
  })
  it('VAL-22: a dash is no figure, zero is one, and an empty month is neither', () => {
    expect(
      texts(quartersFromMonths(cells(['-', '-', '-', 0, 0, 0, null, null, null, 5, '-', null]), 'sum', 0)),
    ).toEqual([null, '0', null, '5'])
  })
})

const rulesOf = (
  values: readonly Plain[],
  annual: number,
  nature: 'cumulative' | 'period' | 'standing' | 'mean',
) =>
  checkMonths({ cells: cells(values), annual: decimal(annual), nature, place: 'IKK 1' }).map(
    ({ rule }) => rule,
  )

describe('months against each other and the year', () => {
  it('VAL-08: cumulative targets never decrease; the finding names both months', () => {
    const fallen = [...persons]
    fallen[4] = 300000
    expect(rulesOf(persons, 1152699, 'cumulative')).toEqual([])
    const [finding] = checkMonths({
      cells: cells(fallen),
      annual: decimal(1152699),
      nature: 'cumulative',
      place: 'IKK 1',
    })
    expect(finding).toMatchObject({ rule: 'months.falling', severity: 'error' })
    expect(finding?.message).toContain('376.817 pada April menjadi 300.000 pada Mei')
  })
  it('VAL-08: December equals the annual target', () => {
    expect(rulesOf(persons, 1152700, 'cumulative')).toEqual(['months.december'])
    expect(rulesOf([10, 20, 30, 40, 50, 60, 65, 70, 75, 80, 85, 87], 90, 'standing')).toEqual([
      'months.december',
    ])
  })
  it('VAL-21: figures of months add up to the year', () => {
    expect(rulesOf([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 12, 'period')).toEqual([])
    expect(rulesOf([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0], 12, 'period')).toEqual(['months.sum'])
  })
  it('a month left empty is told, and no sum is judged before; dashes are decided', () => {
    expect(rulesOf([1, null, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 99, 'period')).toEqual(['months.gap'])
    expect(rulesOf(['-', '-', 11, 11, 11, 22, 22, 22, 33, 33, 33, 33], 33, 'cumulative')).toEqual([])
    expect(
      rulesOf([null, null, null, null, null, null, null, null, null, null, null, null], 5, 'period'),
    ).toEqual([])
  })
  it('means need not end with the year', () => {
    expect(rulesOf([80, 82, 80, 82, 80, 82, 80, 82, 80, 82, 80, 82], 81, 'mean')).toEqual([])
  })
})

const base: SpreadQuestion = {
  annual: decimal(100),
  nature: 'period',
  decimals: 0,
  year: 2026,
  profile: 'even',
  lastYear: null,
}
function spread(change: Partial<SpreadQuestion>): readonly string[] {
  const result = spreadOverMonths({ ...base, ...change })
  return result.kind === 'spread' ? result.cells.map((value) => value.toFixed()) : [result.why]
}

describe('spreading a year over its months', () => {
  it('PLN-30: evenly, the residue to the last months, nothing lost', () => {
    expect(spread({})).toEqual(['8', '8', '8', '8', '8', '8', '8', '8', '9', '9', '9', '9'])
  })
  it.each([25945, 1, 3, 0, 9865])('PLN-30, VAL-21: %d spread in any way adds up exactly', (annual) => {
    for (const profile of ['even', 'working', 'lastYear'] as const) {
      const lastYear = cells([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8])
      const parts = spread({ annual: decimal(annual), profile, lastYear }).map(Number)
      expect(parts.reduce((a, b) => a + b)).toBe(annual)
    }
  })
  it('PLN-30, VAL-08: cumulative months rise to the year', () => {
    const parts = spread({ nature: 'cumulative', profile: 'working' }).map(Number)
    expect(parts.at(-1)).toBe(100)
    expect(parts.toSorted((a, b) => a - b)).toEqual(parts)
  })
  it('a pattern of figures to date is taken apart before it weighs', () => {
    const lastYear = cells(persons)
    expect(spread({ annual: decimal(1152699), nature: 'cumulative', profile: 'lastYear', lastYear })).toEqual(
      persons.map(String),
    )
  })
  it('what does not add up stands in every month, or follows last year up to December', () => {
    expect(new Set(spread({ nature: 'standing', annual: decimal(81) }))).toEqual(new Set(['81']))
    const lastYear = cells([10, 15, 20, 30, 40, 50, 60, 65, 70, 75, 80, 87])
    expect(spread({ nature: 'standing', annual: decimal(87), profile: 'lastYear', lastYear })[11]).toBe('87')
  })
  it('says why when there is no pattern', () => {
    expect(spread({ profile: 'lastYear' })).toEqual([expect.stringContaining('tahun lalu tidak ada')])
  })
  it('working days are Mondays to Fridays', () => {
    expect(workingDays(2026).slice(0, 3)).toEqual([22, 20, 22])
  })
})
