import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { noQuarters, quartersOf, targetPart, wholeTarget } from '../../../test/plan/example.ts'
import { checkPlan, type CheckedIndicator, type CheckedPlan } from './plan-checks.ts'

const complete: CheckedIndicator = { ...wholeTarget, openObjection: false, agreed: null }
const plan = (more: Partial<CheckedPlan> = {}): CheckedPlan => ({
  name: 'RKT 2026',
  indicators: [complete],
  calendarEntries: 8,
  overdue: [],
  ...more,
})
const check = (more: Partial<CheckedIndicator>) =>
  checkPlan(plan({ indicators: [{ ...complete, ...more }] })).map(
    ({ rule, severity, place }) => `${severity} ${rule} ${place}`,
  )

describe('VAL-38: the form is complete', () => {
  it('nothing stands against a plan that is', () => {
    expect(checkPlan(plan())).toEqual([])
  })

  it.each<[Partial<CheckedIndicator>, string[]]>([
    [{ target: null, quarters: noQuarters }, ['error form.target IKSP 1']],
    [{ target: { kind: 'none' }, quarters: noQuarters }, []],
    [{ executors: [] }, ['error form.executor IKSP 1']],
    [{ remark: null }, ['warning form.remark IKSP 1']],
    [{ remark: '  ' }, ['warning form.remark IKSP 1']],
    [{ background: null }, ['warning form.background IKSP 1']],
    [{ background: ' ' }, ['warning form.background IKSP 1']],
  ])('%j', (more, told) => {
    expect(check(more)).toEqual(told)
  })

  it('a plan holds indicators', () => {
    expect(checkPlan(plan({ indicators: [] }))).toMatchObject([
      {
        rule: 'form.empty',
        severity: 'error',
        place: 'RKT 2026',
        message: 'RKT 2026 tidak memuat indikator.',
      },
    ])
  })
})

describe('VAL-21: a split that misses the year', () => {
  const missed = { quarters: quartersOf('20', '30', '25', '20') }

  it('blocks submission while nobody explains it', () => {
    const [remark, sum, ...more] = checkPlan(plan({ indicators: [{ ...complete, ...missed, remark: null }] }))
    expect([remark?.rule, more]).toEqual(['form.remark', []])
    expect(sum).toMatchObject({ rule: 'split.sum', severity: 'error', place: 'IKSP 1' })
    expect(sum?.message).toMatch(/^IKSP 1: /)
    expect(sum?.next).toMatch(/ Bila memang demikian, jelaskan pada keterangan\.$/)
  })

  it('is remarked where the remark explains it', () => {
    const [sum, ...more] = checkPlan(plan({ indicators: [{ ...complete, ...missed }] }))
    expect(more).toEqual([])
    expect(sum).toMatchObject({ rule: 'split.sum', severity: 'warning' })
    expect(sum?.next).not.toContain('jelaskan pada keterangan')
  })

  it('so does the last quarter of figures from January on', () => {
    const running = {
      indicator: { ...complete.indicator, aggregation: 'cumulative' as const },
      quarters: quartersOf('20', '50', '75', '90'),
    }
    expect(check(running)).toEqual(['warning split.last IKSP 1'])
    expect(check({ ...running, remark: null })).toContain('error split.last IKSP 1')
  })
})

describe('months, parts and names agree with the figures', () => {
  const twelve = (last: string) => [...Array.from({ length: 11 }, () => decimal('8')), decimal(last)]

  it('months add up to the year; a range has no figure to add up to', () => {
    expect(check({ months: twelve('12') })).toEqual([])
    expect(check({ months: twelve('13') })).toEqual(['error months.sum IKSP 1'])
  })

  it('VAL-09: a total follows from its parts', () => {
    const row = (annual: string, isTotal: boolean) => ({
      ...targetPart,
      annual: decimal(annual),
      combination: isTotal ? ({ kind: 'sum' } as const) : null,
    })
    expect(check({ parameters: [row('100', true), row('60', false), row('40', false)] })).toEqual([])
    expect(check({ parameters: [row('100', true), row('60', false), row('50', false)] })).toEqual([
      'error parameters.total IKSP 1',
    ])
  })

  it('VAL-11: names say what is counted, of the indicator and of its parts', () => {
    const indicator = { ...complete.indicator, name: 'Persentase sertifikat' }
    expect(check({ indicator })).toEqual(['warning label.percentage IKSP 1'])
  })
})

describe('PLN-58: the negotiation of a target', () => {
  it('an objection that is open, and a figure other than the agreed one, are told', () => {
    expect(check({ openObjection: true, agreed: decimal('90') })).toEqual(['warning discussion.open IKSP 1'])
    expect(check({ agreed: decimal('90') })).toEqual(['warning discussion.differs IKSP 1'])
    expect(check({ agreed: decimal('100.0') })).toEqual([])
    expect(check({ agreed: decimal('90'), target: { kind: 'none' }, quarters: noQuarters })).toEqual([])
  })
})

describe('PLN-64: the calendar is kept', () => {
  it('an overdue entry is told by name, each of them', () => {
    const told = checkPlan(plan({ overdue: ['Usulan unit', 'Rapat'] }))
    expect(told.map(({ rule, severity, place, message }) => [rule, severity, place, message])).toEqual([
      [
        'calendar.overdue',
        'warning',
        'Kalender',
        '"Usulan unit" melewati tenggat dan belum ditandai selesai.',
      ],
      ['calendar.overdue', 'warning', 'Kalender', '"Rapat" melewati tenggat dan belum ditandai selesai.'],
    ])
  })

  it('a calendar that was never made is told', () => {
    expect(checkPlan(plan({ calendarEntries: 0 }))).toMatchObject([
      { rule: 'calendar.missing', severity: 'warning' },
    ])
  })
})
