import { readers, type PermissionTable } from '#core/permission.ts'
import { workflow } from '#core/workflow.ts'

/**
 * Everybody who sees the office reads its documents; planner and head write them and decide the day they bear, the head finishes them.
 * An agency adapts outlines for its offices.
 */
export const reportPermissions = {
  'report.read': readers,
  'report.edit': ['planner', 'head'],
  'report.finish': ['head'],
  'report.outline': ['planner', 'head', 'centre'],
} as const satisfies PermissionTable

export const documentStates = ['none', 'draft', 'finished'] as const
export type DocumentState = (typeof documentStates)[number]
export type DocumentAction = 'save' | 'write' | 'finish' | 'reopen'

/** A document is begun with a day, written, finished by the head, who keeps what it says, and opened again with a reason. */
export const documentWorkflow = workflow<DocumentState, DocumentAction>({
  initial: 'none',
  states: {
    none: { name: 'Belum disusun', next: 'Tetapkan tanggalnya dahulu, lalu ulangi.' },
    draft: { name: 'Draf', next: 'Periksa temuannya, lalu selesaikan.' },
    finished: { name: 'Selesai', next: 'Buka kembali dengan alasan, lalu ubah.' },
  },
  transitions: {
    save: { from: ['none', 'draft'], to: 'draft', permission: 'report.edit', done: 'diubah' },
    write: { from: ['draft'], to: 'draft', permission: 'report.edit', done: 'ditulis' },
    finish: {
      from: ['draft'],
      to: 'finished',
      permission: 'report.finish',
      done: 'diselesaikan',
      clean: { next: 'Perbaiki temuan yang ditandai "Salah", lalu selesaikan.' },
    },
    reopen: {
      from: ['finished'],
      to: 'draft',
      permission: 'report.finish',
      done: 'dibuka kembali',
      reason: { missing: 'Alasan membuka kembali belum ditulis.', next: 'Tulis alasannya.' },
    },
  },
})
