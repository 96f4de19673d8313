import { expect, it } from 'vitest'
import {
  checkDuplicates,
  checkStatement,
  checkYears,
  kindsAbove,
  statementKinds,
  type StatementKind,
} from './statements.ts'

const statement = (kind: StatementKind, more: { body?: string; yearFrom?: number } = {}) => ({
  kind,
  body: 'Isi',
  yearFrom: 2024,
  yearUntil: 2030,
  ...more,
})

/** The order of the statements in the plans of the seeds, from the vision of the President down. */
const above: Readonly<Record<StatementKind, readonly StatementKind[]>> = {
  presidentVision: [],
  vision: ['presidentVision'],
  mission: ['vision'],
  goal: ['mission', 'vision'],
  policyObjective: ['goal', 'mission'],
  policyDirection: ['goal', 'vision', 'presidentVision'],
  strategyPillar: ['policyDirection', 'goal'],
  strategyItem: ['strategyPillar'],
  task: [],
  function: ['task'],
  priorityPlace: [],
  mainActivity: [],
  mainActivityItem: ['mainActivity'],
}

it.each(statementKinds)('%s stands below these kinds and no others', (kind) => {
  expect(kindsAbove(kind)).toEqual(above[kind])
  const accepted = statementKinds.filter((parent) =>
    checkStatement(statement(kind), statement(parent)).every(({ rule }) => rule !== 'statement.parent'),
  )
  expect(accepted.toSorted()).toEqual(above[kind].toSorted())
})

it('a refused parent names those that may be chosen, or that there is none', () => {
  const [goal] = checkStatement(statement('goal'), statement('task'))
  expect([goal?.message, goal?.next]).toEqual([
    'Tujuan tidak dapat berada di bawah tugas.',
    'Pilih misi atau visi.',
  ])
  expect(checkStatement(statement('task'), statement('goal'))[0]?.next).toBe('Kosongkan induknya.')
  const [item] = checkStatement(statement('mainActivityItem'), null)
  expect([item?.rule, item?.next]).toEqual(['statement.part', 'Pilih kegiatan utama yang memuatnya.'])
  expect(checkStatement(statement('goal'), null)).toEqual([])
})

it('years that run backwards are said as people write them, the last one included', () => {
  expect(checkYears({ yearFrom: 2025, yearUntil: 2025 })[0]?.message).toBe(
    'Tahun terakhir 2024 lebih awal daripada tahun pertama 2025.',
  )
  expect(checkYears({ yearFrom: 2025, yearUntil: 2026 })).toEqual([])
  expect(checkYears({ yearFrom: 2025, yearUntil: null })).toEqual([])
})

it.each([
  ['the same words', {}, true],
  ['but for case and points', { body: 'isi - PELAYANAN!' }, true],
  ['other words', { body: 'Isi pelayanan lain' }, false],
  ['words run together', { body: 'Isipelayanan' }, false],
  ['of another kind', { kind: 'vision' as const }, false],
  ['below another one', { parentId: 8 }, false],
  ['in other years', { yearFrom: 2030, yearUntil: 2035 }, false],
])('said twice: %s', (_, change, is) => {
  const first = { ...statement('mission', { body: 'Isi pelayanan.' }), id: 1, parentId: 9 }
  const found = checkDuplicates([first, { ...first, id: 2, ...change }]).map(({ place }) => place)
  expect(found).toEqual(is ? ['statement/2'] : [])
})
