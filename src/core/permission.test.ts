import { expect, it } from 'vitest'
import { findGrants, roleNames, roles, type Grant, type Role } from './permission.ts'

const table = { 'plan.edit': ['planner', 'centre'] } as const
const held = (role: Role, unitPath: string): Grant => ({ unitId: null, unitPath, role })
const [agency, office, other] = ['/1/', '/1/7/', '/1/8/']
const find = (grants: readonly Grant[], permission = 'plan.edit', path = office) =>
  findGrants(table, grants, permission, path)

it('a role holds on its unit and on every unit below, not beside and not above', () => {
  const here = held('planner', office)
  expect(find([here])).toEqual([here])
  expect(find([here], 'plan.edit', `${office}3/`)).toEqual([here])
  expect(find([here], 'plan.edit', other)).toEqual([])
  expect(find([here], 'plan.edit', agency)).toEqual([])
  expect(find([held('planner', '/')])).toHaveLength(1)
})

it('a role that the table does not name, and a permission that no table names, are refused', () => {
  expect(find([held('reader', office)])).toEqual([])
  expect(find([held('planner', office)], 'plan.unknown')).toEqual([])
})

it('the widest grant comes first', () => {
  const grants = [held('planner', office), held('centre', '/'), held('planner', agency)]
  expect(find(grants).map(({ unitPath }) => unitPath)).toEqual(['/', agency, office])
})

it('every role has a name of its own', () => {
  expect(new Set(roles.map((role) => roleNames[role])).size).toBe(roles.length)
  expect(roleNames.head).toBe('Kepala')
})
