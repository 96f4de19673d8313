import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import type { Quarter } from '#core/period.ts'
import { checkQuarters, checkSteps, departs, sayMonths, type ActionStep } from './action-plan.ts'

const step = (change: Partial<ActionStep> = {}): ActionStep => ({
  name: 'Survei',
  startMonth: 2,
  endMonth: 4,
  isMilestone: false,
  output: null,
  charge: 'Satpel Entikong',
  ...change,
})
const figures = (agreed: string | null, own: string | null, quarter: Quarter = 2) => ({
  quarter,
  agreed: agreed === null ? null : decimal(agreed),
  own: own === null ? null : decimal(own),
  reason: 'Musim panen bergeser',
})

describe('the action plan', () => {
  it.each([
    ['8', null, false],
    ['8', '8.0', false],
    ['8', '9', true],
    [null, '9', true],
    [null, null, false],
    ['0', '1', true],
  ])('AGR-08: agreed %s and own %s depart: %s', (agreed, own, is) => {
    expect(departs(figures(agreed, own))).toBe(is)
  })

  it('AGR-08: a deviation from the agreement is a warning with its reason', () => {
    expect(checkQuarters('IKSP 5', [figures('8', '9'), figures('8', null, 3)])).toEqual([
      {
        rule: 'actionPlan.deviation',
        severity: 'warning',
        place: 'IKSP 5 Triwulan II',
        message: 'Target Triwulan II pada rencana aksi 9, sedangkan pada perjanjian 8.',
        next: 'Alasan: Musim panen bergeser',
      },
    ])
  })

  it.each<[string, readonly ActionStep[], readonly Quarter[], readonly string[]]>([
    ['no steps', [], [1], ['actionPlan.steps']],
    ['a step in time', [step()], [1, 2], []],
    ['nobody in charge', [step({ charge: null })], [1], ['actionPlan.charge']],
    ['it begins after the first target', [step({ startMonth: 4 })], [1], ['actionPlan.late']],
    ['no targets at all', [step({ startMonth: 10, endMonth: 12 })], [], []],
  ])('AGR-08: %s', (_name, steps, quarters, rules) => {
    expect(checkSteps('IKSP 5', steps, quarters).map(({ rule }) => rule)).toEqual(rules)
  })

  it('says the months', () => {
    expect(sayMonths(step())).toBe('Februari–April')
    expect(sayMonths(step({ endMonth: 2 }))).toBe('Februari')
  })
})
