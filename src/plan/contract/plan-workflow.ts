import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { findingShape, longReasonText, savedShape, unitYearParams } from '#core/wire.ts'
import { planActions, planStates } from '../rules/workflow.ts'
import { planShape } from './annual-plan.ts'

const reasonBody = z.object({ reason: longReasonText })
const revisionNumber = z.coerce.number().int().min(0)

const versionShape = z.object({
  revision: z.number().int(),
  name: z.string(),
  state: z.enum(planStates),
  inForce: z.boolean(),
  revisionReason: z.string().nullable(),
  createdAt: z.string(),
  events: z.array(
    z.object({
      action: z.enum(planActions),
      at: z.string(),
      actor: z.string(),
      reason: z.string().nullable(),
    }),
  ),
})

/** A field of an indicator that two versions hold differently, as people read it; null where a version has nothing. */
const fieldChangeShape = z.object({
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
const differenceShape = z.object({
  from: z.object({ revision: z.number().int(), name: z.string() }),
  to: z.object({ revision: z.number().int(), name: z.string(), reason: z.string().nullable() }),
  rows: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      kind: z.enum(['added', 'removed', 'changed']),
      changes: z.array(fieldChangeShape),
    }),
  ),
  /** Indicators that both versions hold alike. */
  same: z.number().int(),
})

/** The workflow of an annual plan: checks, submitting, returning, approving, locking, revisions and what they changed. */
export const planWorkflowContract = {
  checkPlan: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/plan/checks',
    access: { permission: 'plan.read' },
    summary: 'Semua temuan atas RKT sebelum diajukan; yang salah menghalangi pengajuan',
    params: unitYearParams,
    output: z.object({ findings: z.array(findingShape) }),
  }),
  submitPlan: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/plan/submit',
    access: { permission: 'plan.submit' },
    summary: 'Mengajukan RKT kepada Kepala; ditolak dengan semua temuan selama masih ada yang salah',
    params: unitYearParams,
    output: planShape,
  }),
  returnPlan: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/plan/return',
    access: { permission: 'plan.approve' },
    summary: 'Mengembalikan RKT yang diajukan kepada Perencana, dengan alasan',
    params: unitYearParams,
    body: reasonBody,
    output: planShape,
  }),
  approvePlan: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/plan/approve',
    access: { permission: 'plan.approve' },
    summary: 'Menyetujui RKT yang diajukan; sejak itu pengukuran memakai versi ini',
    params: unitYearParams,
    output: planShape,
  }),
  lockPlan: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/plan/lock',
    access: { permission: 'plan.lock' },
    summary: 'Mengunci RKT yang disetujui',
    params: unitYearParams,
    output: planShape,
  }),
  listVersions: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/plan/versions',
    access: { permission: 'plan.read' },
    summary: 'Daftar versi RKT dengan jalannya: diajukan, dikembalikan, disetujui, dikunci',
    params: unitYearParams,
    output: z.array(versionShape),
  }),
  comparePlans: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/plan/difference',
    access: { permission: 'plan.read' },
    summary: 'Perbedaan dua versi RKT: indikator yang ditambah, dihapus, diubah, dengan angka lama dan baru',
    params: unitYearParams,
    query: z.object({ from: revisionNumber, to: revisionNumber }),
    output: differenceShape,
  }),
}

/** Declared here for the screens of the plan; drafting, whose steps and materials go with a version, answers it. */
export const revisionContract = {
  revisePlan: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/plan/revisions',
    access: { permission: 'plan.edit' },
    summary: 'Memulai revisi RKT dari versi yang berlaku, dengan alasan',
    params: unitYearParams,
    body: reasonBody,
    output: savedShape,
  }),
  discardRevision: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/plan/revisions/:revision/discard',
    access: { permission: 'plan.edit' },
    summary:
      'Membuang draf revisi yang belum pernah diajukan, dengan alasan; versi yang berlaku kembali menjadi yang terbaru',
    params: unitYearParams.extend({ revision: revisionNumber }),
    body: reasonBody,
    output: savedShape,
  }),
}
