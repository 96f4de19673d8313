import { readers } from '#core/permission.ts'
import type { PermissionTable } from '#core/permission.ts'
import { workflow } from '#core/workflow.ts'

/** Everybody exports what they may read; planners and finance managers import. */
export const exchangePermissions = {
  'exchange.export': readers,
  'exchange.import': ['planner', 'financeManager', 'administrator'],
} as const satisfies PermissionTable

export const importStates = ['staged', 'applied', 'undone', 'discarded'] as const
export type ImportState = (typeof importStates)[number]

/** A file is examined and its contradictions are decided before anything is written; what was written can be taken back. */
export const importWorkflow = workflow<ImportState, 'choose' | 'apply' | 'undo' | 'discard'>({
  initial: 'staged',
  states: {
    staged: { name: 'Diperiksa', next: 'Putuskan yang bertentangan, lalu terapkan; atau buang.' },
    applied: { name: 'Diterapkan', next: 'Batalkan impor itu bila keliru, lalu impor berkas yang benar.' },
    undone: { name: 'Dibatalkan', next: 'Unggah berkasnya sekali lagi bila perlu.' },
    discarded: { name: 'Dibuang', next: 'Unggah berkasnya sekali lagi bila perlu.' },
  },
  transitions: {
    choose: { from: ['staged'], to: 'staged', permission: 'exchange.import', done: 'diputuskan isinya' },
    apply: { from: ['staged'], to: 'applied', permission: 'exchange.import', done: 'diterapkan' },
    undo: { from: ['applied'], to: 'undone', permission: 'exchange.import', done: 'dibatalkan' },
    discard: { from: ['staged'], to: 'discarded', permission: 'exchange.import', done: 'dibuang' },
  },
})
