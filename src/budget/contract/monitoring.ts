import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { recordEndpoints } from '#core/record-endpoints.ts'
import { canEdit, findingShape, recordFields, removalWithReason, unitYearParams } from '#core/wire.ts'
import { dateText, optionalText, requiredText } from '#organisation/contract/shapes.ts'
import { monitoringStates } from '../rules/monitoring.ts'

const body = z.object({
  subject: requiredText(300).meta({ title: 'Yang dipantau' }),
  plannedOn: dateText.meta({ title: 'Tanggal rencana' }),
  personInCharge: optionalText(300).meta({ title: 'Penanggung jawab' }),
  heldOn: dateText.nullable().default(null).meta({ title: 'Tanggal pelaksanaan' }),
  result: optionalText(2000).meta({ title: 'Hasil dan tindak lanjut' }),
})
const sessionShape = body.extend({ ...recordFields, state: z.enum(monitoringStates) })
export type SessionShape = z.infer<typeof sessionShape>

const path = '/api/units/:unit/years/:year/budget/monitoring'
const { add, save, remove } = recordEndpoints({
  path,
  key: 'session',
  permission: 'budget.edit',
  params: unitYearParams,
  body,
  removal: removalWithReason,
  add: 'Menjadwalkan pemantauan',
  save: 'Mengubah jadwal pemantauan, atau mencatat pelaksanaan dan hasilnya',
  remove: 'Menghapus jadwal pemantauan',
})

export const monitoringContract = {
  listMonitoring: endpoint({
    method: 'GET',
    path,
    access: { permission: 'budget.read' },
    summary: 'Jadwal pemantauan pelaksanaan anggaran dan kegiatan (ROPAK)',
    params: unitYearParams,
    output: z.object({ sessions: z.array(sessionShape), findings: z.array(findingShape), can: canEdit }),
  }),
  addMonitoring: add,
  saveMonitoring: save,
  removeMonitoring: remove,
}
