import { readers } from '#core/permission.ts'
import type { PermissionTable } from '#core/permission.ts'
import { workflow } from '#core/workflow.ts'

/** Everybody reads the budget of the own office; planners and finance managers write it, the head brings a version into force. */
export const budgetPermissions = {
  'budget.read': readers,
  'budget.edit': ['planner', 'financeManager', 'administrator'],
  'budget.adopt': ['head', 'administrator'],
} as const satisfies PermissionTable

/** A version is written until the head adopts it; what was adopted stays, a revision follows it. */
export const versionWorkflow = workflow({
  initial: 'open',
  states: {
    open: { name: 'Terbuka', next: 'Lengkapi RO-nya, lalu minta Kepala menetapkannya.' },
    adopted: { name: 'Ditetapkan', next: 'Buat revisi untuk mengubahnya.' },
  },
  transitions: {
    edit: { from: ['open'], to: 'open', permission: 'budget.edit', done: 'diubah' },
    remove: { from: ['open'], to: 'open', permission: 'budget.edit', done: 'dihapus' },
    adopt: {
      from: ['open'],
      to: 'adopted',
      permission: 'budget.adopt',
      done: 'ditetapkan',
      clean: { next: 'Perbaiki temuan yang ditandai, lalu tetapkan.' },
    },
  },
})
