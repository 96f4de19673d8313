import { describe, expect, it } from 'vitest'
import { lineageOf } from './lineage.ts'
import { checkObjective } from './objectives.ts'
import { checkActivity, checkProgramName } from './programs.ts'
import { checkDuplicates, checkStatement } from './statements.ts'
import { checkOrigin, checkStrategicPlan, mustOwnPlan } from './strategic-plans.ts'
import { isInForce, sayYears } from './validity.ts'

const years = (yearFrom: number, yearUntil: number | null) => ({ yearFrom, yearUntil })
const rules = (findings: readonly { rule: string; severity: string }[]) =>
  findings.map(({ rule, severity }) => `${rule} ${severity}`)

describe('validity', () => {
  it('includes the first year and excludes the end', () => {
    expect([2023, 2024, 2028, 2029].map((year) => isInForce(years(2024, 2029), year))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect([sayYears(years(2020, 2025)), sayYears(years(2024, 2025)), sayYears(years(2025, null))]).toEqual([
      '2020–2024',
      '2024',
      'sejak 2025',
    ])
  })
})

describe('statements', () => {
  const of = (kind: 'vision' | 'mission' | 'strategyPillar' | 'strategyItem', from = 2024) => ({
    kind,
    body: 'Isi',
    ...years(from, from + 1),
  })
  it('PLN-14: an item belongs to a pillar of the same years', () => {
    expect(rules(checkStatement(of('strategyItem'), of('strategyPillar')))).toEqual([])
    expect(rules(checkStatement(of('strategyItem'), null))).toEqual(['statement.part error'])
    expect(rules(checkStatement(of('strategyItem'), of('mission')))).toEqual(['statement.parent error'])
    expect(rules(checkStatement(of('strategyItem'), of('strategyPillar', 2026)))).toEqual([
      'statement.period warning',
    ])
  })
  it('names what is said twice under the same parent', () => {
    const twice = [1, 2].map((id) => ({
      id,
      parentId: 9,
      ...of('strategyItem'),
      body: id === 1 ? 'Isi.' : 'isi',
    }))
    expect(checkDuplicates(twice).map(({ place }) => place)).toEqual(['statement/2'])
  })
})

describe('programmes', () => {
  const register = [
    { name: 'Ketersediaan, Akses dan Konsumsi Pangan Berkualitas', ...years(2020, null) },
    { name: 'Peningkatan Kualitas Pelayanan Karantina Pertanian', ...years(2015, 2020) },
  ]
  it('VAL-35: the name of a programme comes from the register of the year', () => {
    expect(
      checkProgramName('PROGRAM Ketersediaan, Akses, dan Konsumsi Pangan Berkualitas', register, 2025),
    ).toEqual([])
    const [old] = checkProgramName('PENINGKATAN KUALITAS PELAYANAN KARANTINA PERTANIAN', register, 2025)
    expect(old).toMatchObject({ rule: 'program.register', severity: 'error' })
    expect(old?.message).toContain('2015–2019')
    expect(old?.next).toContain('Ketersediaan')
    expect(checkProgramName('Program khayalan', register, 2025)[0]?.message).toContain('tidak ada')
  })
  it('PLN-19: an activity lies within the years of its programme', () => {
    const program = { name: 'P', ...years(2020, 2025) }
    expect(rules(checkActivity({ name: 'K', ...years(2021, 2025) }, program))).toEqual([])
    expect(rules(checkActivity({ name: 'K', ...years(2021, null) }, program))).toEqual([
      'activity.period warning',
    ])
    expect(rules(checkActivity({ name: 'K', ...years(2026, null) }, program))).toEqual([
      'activity.period error',
    ])
  })
})

describe('objectives', () => {
  it('PLN-20: stand below an objective of a higher level: strategic, programme, activity, performance', () => {
    const at = (level: 'strategic' | 'program' | 'activity' | 'performance') => ({
      level,
      ...years(2024, null),
    })
    const ties = { program: null, activity: null }
    expect(rules(checkObjective(at('activity'), { parent: at('program'), ...ties }))).toEqual([])
    expect(rules(checkObjective(at('strategic'), { parent: at('program'), ...ties }))).toEqual([
      'objective.level error',
    ])
    expect(rules(checkObjective(at('program'), { parent: at('program'), ...ties }))).toEqual([
      'objective.level error',
    ])
  })
})

describe('strategic plans', () => {
  const plan = (from: number, until: number) => ({ title: 'Renstra', yearFrom: from, yearUntil: until })
  it('PLN-04: have five years; a plan in between is remarked', () => {
    expect(rules(checkStrategicPlan(plan(2025, 2030), null, []))).toEqual([])
    expect(rules(checkStrategicPlan(plan(2024, 2025), null, []))).toEqual(['strategicPlan.length note'])
  })
  it('PLN-07: hang below the plan of the unit above, in its years', () => {
    expect(rules(checkStrategicPlan(plan(2025, 2030), null, [plan(2025, 2030)]))).toEqual([
      'strategicPlan.parent warning',
    ])
    expect(rules(checkStrategicPlan(plan(2025, 2030), plan(2020, 2025), []))).toEqual([
      'strategicPlan.within warning',
    ])
  })
  it('PLN-06: are owed from headquarters to the executing office, not by parts of an office', () => {
    expect(mustOwnPlan('office') && mustOwnPlan('agency')).toBe(true)
    expect(mustOwnPlan('workArea') || mustOwnPlan('subdivision')).toBe(false)
  })
})

describe('the way from a target up to the vision', () => {
  const statement = (id: number, kind: 'vision' | 'mission' | 'goal', parentId: number | null) => ({
    id,
    kind,
    parentId,
  })
  const statements = [statement(1, 'vision', null), statement(2, 'mission', 1), statement(3, 'goal', 2)]
  const objective = (id: number, parentId: number | null, statementIds: readonly number[]) => ({
    id,
    parentId,
    workProgramId: id === 10 ? 5 : null,
    activityId: null,
    statementIds,
  })
  it('PLN-57: goes through the objectives above and their goals to mission and vision', () => {
    const objectives = [objective(10, null, [3]), objective(11, 10, [])]
    const [, lower] = objectives
    const lineage = lower && lineageOf(lower, objectives, statements)
    expect(lineage).toMatchObject({
      parents: [{ id: 10 }],
      serves: [{ id: 3 }],
      missions: [{ id: 2 }],
      visions: [{ id: 1 }],
      workProgramId: 5,
    })
  })
  it('PLN-57: ends where records stand in a circle', () => {
    const objectives = [objective(10, 11, [3]), objective(11, 10, [])]
    const [first] = objectives
    expect(first && lineageOf(first, objectives, statements).parents).toHaveLength(1)
  })
  it('PLN-03, PLN-57: what is missing on the way is named', () => {
    const origin = { code: 'IK', plans: [], missions: 0, visions: 0, year: 2025 }
    expect(rules(checkOrigin(origin))).toEqual(['origin.plan warning', 'origin.vision warning'])
    const plans = [{ title: 'R', yearFrom: 2025, yearUntil: 2030 }]
    expect(checkOrigin({ ...origin, plans, missions: 1 })).toEqual([])
  })
})
