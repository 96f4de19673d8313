import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { recordEndpoints } from '#core/record-endpoints.ts'
import { idNumber, removalQuery, savedShape, unitYearParams } from '#core/wire.ts'
import { dateText, optionalText, requiredText } from '#organisation/contract/shapes.ts'
import { materialKinds } from '../rules/materials.ts'
import { planStates } from '#plan/index.ts'

const materialKind = z.enum(materialKinds)
const score = z.number().int().min(1).max(5).nullable()
const scoreWords = Object.fromEntries(['1', '2', '3', '4', '5'].map((value) => [value, value]))
const criterion = (title: string) =>
  z.number().int().min(1).max(5).meta({ words: scoreWords }).nullable().default(null).meta({ title })

export const materialShape = z.object({
  id: idNumber,
  kind: materialKind,
  body: z.string(),
  reason: z.string().nullable(),
  priority: z.number().int().nullable(),
  chosen: z.boolean().nullable(),
  inStrategicTeam: z.boolean(),
  contribution: score,
  consistency: score,
  resources: score,
  /** Of the three criteria, 3 to 15. */
  score: z.number().int().nullable(),
  objectiveId: idNumber.nullable(),
  workProgramId: idNumber.nullable(),
  activityId: idNumber.nullable(),
  officialId: idNumber.nullable(),
  fromUnitId: idNumber.nullable(),
  onDate: z.string().nullable(),
  fileName: z.string().nullable(),
  version: z.number().int(),
})
export type MaterialShape = z.infer<typeof materialShape>

const materialBody = z.object({
  kind: materialKind,
  body: requiredText(2000).meta({ title: 'Isi' }),
  chosen: z
    .boolean()
    .nullable()
    .default(null)
    .meta({ title: 'Keputusan', words: { true: 'Dipilih', false: 'Tidak dipilih' } }),
  priority: z.number().int().min(1).max(99).nullable().default(null).meta({
    title: 'Urutan prioritas',
    description: 'Perlu bila tidak semuanya dipilih.',
  }),
  contribution: criterion('Kontribusi pada sasaran (1 sampai 5)'),
  consistency: criterion('Keterpaduan antarunit (1 sampai 5)'),
  resources: criterion('Sumber daya dan kebutuhan layanan (1 sampai 5)'),
  reason: optionalText(2000).meta({ title: 'Alasan', description: 'Wajib bila tidak dipilih.' }),
  fromUnitId: idNumber.nullable().default(null).meta({ title: 'Unit' }),
  onDate: dateText.nullable().default(null).meta({ title: 'Tanggal' }),
  inStrategicTeam: z
    .boolean()
    .default(false)
    .meta({ title: 'Anggota tim penyusun Renstra', words: { true: 'Ya', false: 'Tidak' } }),
  objectiveId: idNumber.nullable().default(null),
  workProgramId: idNumber.nullable().default(null),
  activityId: idNumber.nullable().default(null),
  officialId: idNumber.nullable().default(null),
})

const choiceShape = z.object({ id: idNumber, name: z.string() })
export const draftingShape = z.object({
  year: z.number().int(),
  plan: z
    .object({ revision: z.number().int(), state: z.enum(planStates), closed: z.string().nullable() })
    .nullable(),
  can: z.object({ edit: z.boolean() }),
  steps: z.array(
    z.object({
      number: z.number().int(),
      title: z.string(),
      hint: z.string(),
      kinds: z.array(materialKind),
      done: z.object({ at: z.string(), by: z.string(), note: z.string().nullable() }).nullable(),
      /** What is missing before it can be ticked; none when it can. */
      missing: z.array(z.string()),
    }),
  ),
  actions: z.array(z.object({ number: z.number().int(), title: z.string(), missing: z.array(z.string()) })),
  materials: z.array(materialShape),
  /** What can be chosen from, and the units of the office. */
  objectives: z.array(choiceShape),
  programs: z.array(choiceShape),
  activities: z.array(choiceShape),
  units: z.array(choiceShape),
})
export type DraftingShape = z.infer<typeof draftingShape>

const materialParams = unitYearParams.extend({ material: idNumber })
const { add, save, remove } = recordEndpoints({
  path: '/api/units/:unit/years/:year/drafting/materials',
  key: 'material',
  permission: 'drafting.edit',
  params: unitYearParams,
  body: materialBody,
  removal: removalQuery,
  add: 'Menambah bahan penyusunan: anggota tim, kebijakan, SWOT, data, pilihan, notulen, komitmen',
  save: 'Mengubah satu bahan penyusunan',
  remove: 'Menghapus satu bahan penyusunan',
})
const stepParams = unitYearParams.extend({ step: z.coerce.number().int().min(1).max(13) })

/** The 13 steps of drafting a plan with what is gathered in them. */
export const draftingContract = {
  getDrafting: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/drafting',
    access: { permission: 'drafting.read' },
    summary: 'Langkah penyusunan RKT: 13 langkah dengan bahannya, dan lima tindakan penetapan target',
    params: unitYearParams,
    output: draftingShape,
  }),
  tickStep: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/drafting/steps/:step',
    access: { permission: 'drafting.edit' },
    summary: 'Menandai satu langkah selesai, atau belum; ditolak selama bahannya belum ada',
    params: stepParams,
    body: z.object({ done: z.boolean(), note: optionalText(1000) }),
    output: z.object({ step: z.number().int(), done: z.boolean() }),
  }),
  addMaterial: add,
  saveMaterial: save,
  removeMaterial: remove,
  attachFile: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/drafting/materials/:material/file',
    access: { permission: 'drafting.edit' },
    summary: 'Melampirkan berkas pada bahan penyusunan',
    params: materialParams,
    query: z.object({ name: requiredText(200) }),
    accepts: ['application/octet-stream'],
    output: savedShape,
  }),
  getFile: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/drafting/materials/:material/file',
    access: { permission: 'drafting.read' },
    summary: 'Mengunduh berkas sebuah bahan penyusunan',
    params: materialParams,
    output: z.null(),
    produces: ['application/octet-stream'],
  }),
}
