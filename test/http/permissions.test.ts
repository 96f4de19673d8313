import { expect, it } from 'vitest'
import { roles, type Role } from '#core/permission.ts'
import { allPermissions } from '../../src/server.ts'

/**
 * Who may do what, written out by hand and independent of the tables in `rules/workflow.ts`: whoever changes a permission says so here
 * as well. An `x` means that the role holds the permission on its unit and on every unit below.
 *
 * P Perencana, F Petugas wilayah kerja, T Ketua tim kerja, M Pengelola keuangan, K Kepala, C Pusat, I Inspektorat, A Administrator, R Pembaca
 */
const table = `
permission               P F T M K C I A R

unit.read                x x x x x x x x x
unit.edit                . . . . . x . x .
contact.edit             x . . . . x . x .
official.edit            x . . . . x . x .
staff.edit               x . . . . . . x .
regulation.edit          x . . . . x . x .
user.manage              . . . . . . . x .
history.read             x x x x x x x x .
installation.administer  . . . . . . . x .

strategy.read            x x x x x x x x x
strategy.edit            x . . . . x . x .

plan.read                x x x x x x x x x
plan.edit                x . . . . x . x .
plan.submit              x . . . . . . . .
plan.approve             . . . . x . . . .
plan.lock                . . . . x . . x .
plan.discuss             x x x x x x . . .

cascade.read             x x x x x x x x x
cascade.edit             x . . . . x . x .
cascade.review           . . . . x x x . .

drafting.read            x x x x x x x x x
drafting.edit            x . . . . x . x .
drafting.propose         x x x . . . . . .

budget.read              x x x x x x x x x
budget.edit              x . . x . . . x .
budget.adopt             . . . . x . . x .

agreement.read           x x x x x x x x x
agreement.edit           x . . . . . . x .
agreement.sign           . . . . x . . x .
agreement.editActions    x . x . . . . x .

exchange.export          x x x x x x x x x
exchange.import          x . . x . . . x .

measurement.read         x x x x x x x x x
measurement.enter        x x x . . . . . .
measurement.finalise     . . x . x . . . .
measurement.reopen       . . . . x . . . .
policy.edit              x . . . x x . . .

inspection.read          x x x x x x x x x

report.read              x x x x x x x x x
report.edit              x . . . x . . . .
report.finish            . . . . x . . . .
report.outline           x . . . x x . . .
`

const columns: readonly Role[] = [
  'planner',
  'fieldOfficer',
  'teamLead',
  'financeManager',
  'head',
  'centre',
  'inspector',
  'administrator',
  'reader',
]

const pinned = new Map(
  table
    .split('\n')
    .filter((line) => line.includes('.'))
    .map((line) => line.trim().split(/\s+/))
    .map(([permission = '', ...marks]) => [permission, columns.filter((_, index) => marks[index] === 'x')]),
)

it('every permission of the program stands in the list, and nothing else does', () => {
  expect(Object.keys(allPermissions).toSorted()).toEqual([...pinned.keys()].toSorted())
  expect(columns.toSorted()).toEqual(roles.toSorted())
})

it.each([...pinned])('%s is held by %j', (permission, holders) => {
  expect(allPermissions[permission]?.toSorted()).toEqual(holders.toSorted())
})
