import { describe, expect, it } from 'vitest'
import { isoDate } from '#lib/dates.ts'
import { decimal } from '#lib/decimal.ts'
import { defaultCalendar, entryState } from './calendar.ts'
import { discussionState, type DiscussionKind } from './discussion.ts'
import type { Polarity } from '#core/polarity.ts'
import { checkAgainstHistory } from './history-check.ts'
import { planningMoments } from './moments.ts'

describe('the planning calendar', () => {
  it.each(planningMoments)(
    'PLN-64: %s gives eight pieces of work in order, ending when the plan is approved',
    (moment) => {
      const entries = defaultCalendar(moment, 2026)
      expect(entries).toHaveLength(8)
      expect(entries.every(({ startsOn, dueOn }) => startsOn <= dueOn)).toBe(true)
      expect(entries.at(-1)?.name).toBe('Penetapan RKT')
    },
  )
  it('PLN-64: after the DIPA the plan is ready in January, along the budget in November before', () => {
    expect(defaultCalendar('afterDipa', 2026).at(-1)?.dueOn).toBe('2026-01-30')
    expect(defaultCalendar('budgetAgenda', 2026).at(-1)?.dueOn).toBe('2025-11-27')
  })
  it.each([
    ['2026-01-08', false, 'coming', 12],
    ['2026-01-10', false, 'running', 10],
    ['2026-01-20', false, 'running', 0],
    ['2026-01-21', false, 'overdue', -1],
    ['2026-02-20', true, 'done', -31],
  ])('PLN-64: on %s, done %s, an entry is %s with %d days left', (today, done, state, daysLeft) => {
    const entry = { startsOn: isoDate('2026-01-10'), dueOn: isoDate('2026-01-20'), done }
    expect(entryState(entry, isoDate(today))).toEqual({ state, daysLeft })
  })
})

describe('the state of a negotiation', () => {
  const after = (...said: readonly (readonly [DiscussionKind, number | null])[]) => {
    const { state, agreed } = discussionState(
      said.map(([kind, figure]) => ({ kind, figure: figure === null ? null : decimal(figure) })),
    )
    return [state, agreed?.toFixed() ?? null]
  }
  it('PLN-51, PLN-58: an objection stays open until something is agreed upon', () => {
    expect(after()).toEqual(['none', null])
    expect(after(['note', null])).toEqual(['none', null])
    expect(after(['proposal', 60])).toEqual(['proposed', null])
    expect(after(['proposal', 60], ['objection', 45], ['proposal', 50])).toEqual(['objected', null])
    expect(after(['proposal', 60], ['objection', 45], ['agreement', 50], ['note', null])).toEqual([
      'agreed',
      '50',
    ])
    expect(after(['agreement', 50], ['objection', 45])).toEqual(['objected', null])
  })
})

describe('a target against earlier years', () => {
  const reached = (...actuals: readonly (number | null)[]) =>
    actuals.map((actual, index) => ({ year: 2023 + index, actual: actual === null ? null : decimal(actual) }))
  const ask = (polarity: Polarity, target: number, past: readonly (number | null)[]) =>
    checkAgainstHistory({ code: 'IKSP 5', polarity, target: decimal(target), past: reached(...past) })
  const rulesOf = (polarity: Polarity, target: number, past: readonly (number | null)[]) =>
    ask(polarity, target, past).map(({ rule }) => rule.replace('history.', ''))

  it('PLN-59: where more is better, above 1,2 times the highest is hard, below the lowest is easy', () => {
    const past = [70, 100, null]
    expect(rulesOf('maximize', 121, past)).toEqual(['hard'])
    expect(rulesOf('maximize', 120, past)).toEqual([])
    expect(rulesOf('maximize', 70, past)).toEqual([])
    expect(rulesOf('maximize', 69, past)).toEqual(['easy'])
  })
  it('PLN-59: where less is better, the same target reads the other way round', () => {
    const past = [10, 8]
    expect(rulesOf('minimize', 12, past)).toEqual(['easy'])
    expect(rulesOf('minimize', 10, past)).toEqual([])
    expect(rulesOf('minimize', 7, past)).toEqual([])
    expect(rulesOf('minimize', 6, past)).toEqual(['hard'])
    expect(rulesOf('minimize', 0, past)).toEqual(['hard'])
    expect(rulesOf('minimize', 0, [0, 3])).toEqual([])
  })
  it('PLN-59: a target to be met is hard when no year came near it, from either side', () => {
    expect(rulesOf('stabilize', 50, [45, 80])).toEqual([])
    expect(rulesOf('stabilize', 50, [39, 80])).toEqual(['hard'])
    expect(rulesOf('stabilize', 50, [61])).toEqual(['hard'])
    expect(rulesOf('stabilize', 50, [60])).toEqual([])
  })
  it('PLN-59: the finding names the years and says that the threshold is ours', () => {
    const [finding] = ask('maximize', 150, [70, 100, null])
    expect(finding?.message).toContain(
      '1,2 kali realisasi tertinggi, 100 pada 2024 (dibandingkan dengan 2023, 2024)',
    )
    expect(finding?.next).toContain('usulan program')
    expect(ask('minimize', 12, [10, 8])[0]?.message).toBe(
      'Target IKSP 5 12 di atas realisasi tertinggi, 10 pada 2023, padahal makin kecil makin baik (dibandingkan dengan 2023, 2024).',
    )
  })
  it('PLN-59: without any earlier actual nothing is judged', () => {
    expect(rulesOf('maximize', 150, [null])).toEqual([])
    expect(rulesOf('minimize', 150, [])).toEqual([])
  })
})
