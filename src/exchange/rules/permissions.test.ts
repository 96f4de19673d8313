import { expect, it } from 'vitest'
import { forbiddenEntities, forbiddenKinds } from './permissions.ts'

const holds =
  (...permissions: string[]) =>
  (permission: string) =>
    permissions.includes(permission)

it('a table is forbidden to whoever may not change its data on the screen; each is named once', () => {
  const told = ['rencana', 'pegawai', 'anggaran-ro', 'rencana', 'pegawai'] as const
  expect(forbiddenKinds(told, holds('budget.edit'))).toEqual(['rencana', 'pegawai'])
  expect(forbiddenKinds(told, holds('budget.edit', 'plan.edit', 'staff.edit'))).toEqual([])
})

it('so are the records, whichever table told of them', () => {
  const touched = ['target', 'output', 'target', 'training', 'component'] as const
  expect(forbiddenEntities(touched, holds('budget.edit'))).toEqual(['target', 'training'])
  expect(forbiddenEntities(touched, holds('plan.edit', 'staff.edit'))).toEqual(['output', 'component'])
})
