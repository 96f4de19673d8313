import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import {
  findingShape,
  idNumber,
  removalWithReason,
  savedShape,
  unitYearParams,
  versionNumber,
} from '#core/wire.ts'
import { monitoringStates } from '../rules/monitoring.ts'

const dateText = z.iso.date('Tanggal ditulis seperti 2025-01-31.')
const sessionBody = z.object({
  subject: z.string().trim().min(1, 'Isi apa yang dipantau.').max(300).meta({ title: 'Yang dipantau' }),
  plannedOn: dateText.meta({ title: 'Tanggal rencana' }),
  personInCharge: z.string().trim().max(300).nullable().default(null).meta({ title: 'Penanggung jawab' }),
  heldOn: dateText.nullable().default(null).meta({ title: 'Tanggal pelaksanaan' }),
  result: z.string().trim().max(2000).nullable().default(null).meta({ title: 'Hasil dan tindak lanjut' }),
})
export const sessionShape = sessionBody.extend({
  id: idNumber,
  version: z.number().int(),
  state: z.enum(monitoringStates),
})
export type SessionShape = z.infer<typeof sessionShape>
const sessionParams = unitYearParams.extend({ session: idNumber })

export const monitoringContract = {
  listMonitoring: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/budget/monitoring',
    access: { permission: 'budget.read' },
    summary: 'Jadwal pemantauan pelaksanaan anggaran dan kegiatan (ROPAK)',
    params: unitYearParams,
    output: z.object({
      sessions: z.array(sessionShape),
      findings: z.array(findingShape),
      can: z.object({ edit: z.boolean() }),
    }),
  }),
  addMonitoring: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/budget/monitoring',
    access: { permission: 'budget.edit' },
    summary: 'Menjadwalkan pemantauan',
    params: unitYearParams,
    body: sessionBody,
    output: savedShape,
  }),
  saveMonitoring: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/budget/monitoring/:session',
    access: { permission: 'budget.edit' },
    summary: 'Mengubah jadwal pemantauan, atau mencatat pelaksanaan dan hasilnya',
    params: sessionParams,
    body: sessionBody.extend({ version: versionNumber }),
    output: savedShape,
  }),
  removeMonitoring: endpoint({
    method: 'DELETE',
    path: '/api/units/:unit/years/:year/budget/monitoring/:session',
    access: { permission: 'budget.edit' },
    summary: 'Menghapus jadwal pemantauan',
    params: sessionParams,
    query: removalWithReason,
    output: savedShape,
  }),
}
