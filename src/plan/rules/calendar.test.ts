import { describe, expect, it } from 'vitest'
import { isoDate } from '#lib/dates.ts'
import { decimal } from '#lib/decimal.ts'
import { defaultCalendar, entryState } from './calendar.ts'
import { discussionState, type DiscussionKind } from './discussion.ts'
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
