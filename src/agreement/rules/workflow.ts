import { readers } from '#core/permission.ts'
import type { PermissionTable } from '#core/permission.ts'
import { workflow } from '#core/workflow.ts'

/** Everybody reads the agreements of the own office; planners prepare them, heads record that they were signed, team leads keep action plans. */
export const agreementPermissions = {
  'agreement.read': readers,
  'agreement.edit': ['planner', 'administrator'],
  'agreement.sign': ['head', 'administrator'],
  'agreement.editActions': ['planner', 'teamLead', 'administrator'],
} as const satisfies PermissionTable

/** Where an agreement stands: made, signed, or replaced by a signed revision. */
export const agreementStates = ['draft', 'signed', 'replaced'] as const
export type AgreementState = (typeof agreementStates)[number]

/** An agreement is written until it is recorded that it was signed; it then holds until a signed revision replaces it. */
export const agreementWorkflow = workflow<AgreementState, 'save' | 'remove' | 'sign' | 'revise'>({
  initial: 'draft',
  states: {
    draft: { name: 'Draf', next: 'Buka draf itu, lengkapi, lalu catat penandatanganannya; atau buang.' },
    signed: { name: 'Ditandatangani', next: 'Buat revisi bila pejabat, target, atau anggaran berubah.' },
    replaced: { name: 'Digantikan', next: 'Buat revisi dari perjanjian yang terakhir ditandatangani.' },
  },
  transitions: {
    save: { from: ['draft'], to: 'draft', permission: 'agreement.edit', done: 'diubah' },
    remove: { from: ['draft'], to: 'draft', permission: 'agreement.edit', done: 'dibuang' },
    sign: {
      from: ['draft'],
      to: 'signed',
      permission: 'agreement.sign',
      done: 'ditandatangani lagi',
      clean: { next: 'Perbaiki temuan yang ditandai "Salah", lalu catat lagi.' },
    },
    revise: { from: ['signed'], to: 'signed', permission: 'agreement.edit', done: 'direvisi' },
  },
})
