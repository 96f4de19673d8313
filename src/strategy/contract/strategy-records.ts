import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { recordEndpoints } from '#core/record-endpoints.ts'
import {
  findingShape,
  heldYears,
  idNumber,
  removalQuery,
  removalWithReason,
  savedShape,
  unitParams,
  versionNumber,
} from '#core/wire.ts'
import { optionalText, requiredText } from '#organisation/contract/shapes.ts'
import { objectiveLevelNames, objectiveLevels } from '../rules/shapes.ts'
import { removableKinds } from '../rules/references.ts'
import { statementKindNames, statementKinds } from '../rules/statements.ts'

export const ownerShape = z.object({ slug: z.string(), name: z.string(), shortName: z.string() })

const id = z.number().int().positive()
const optionalCode = (pattern: RegExp, message: string) =>
  z
    .string()
    .trim()
    .toUpperCase()
    .regex(pattern, message)
    .nullable()
    .default(null)
    .transform((code) => (code === '' ? null : code))

const statementBody = z.object({
  kind: z.enum(statementKinds).meta({ title: 'Jenis', words: statementKindNames }),
  body: requiredText(4000).meta({ title: 'Isi' }),
  parentId: id.nullable().default(null).meta({
    title: 'Di bawah',
    description: 'Misalnya misi di bawah visi, tujuan di bawah misi, butir di bawah pilarnya.',
  }),
  code: optionalText(20).meta({
    title: 'Nomor atau huruf',
    description: 'Misalnya 1. atau a.; boleh kosong.',
  }),
  ordinal: z.number().int().min(1).max(999).meta({ title: 'Urutan' }),
  ...heldYears,
  source: optionalText(500).meta({ title: 'Sumber', description: 'Dokumen dan halamannya.' }),
})
const programBody = z.object({
  name: requiredText(300).meta({ title: 'Nama program' }),
  code: optionalCode(/^([A-Z]{2})?$/, 'Kode program dua huruf, misalnya WA.').meta({
    title: 'Kode',
    description: 'Dua huruf; kosongkan bila belum diketahui.',
  }),
  ...heldYears,
})
const activityBody = z.object({
  workProgramId: id.meta({ title: 'Program' }),
  name: requiredText(300).meta({ title: 'Nama kegiatan' }),
  code: optionalCode(/^([0-9]{4})?$/, 'Kode kegiatan empat angka, misalnya 4815.').meta({
    title: 'Kode',
    description: 'Empat angka; kosongkan bila belum diketahui.',
  }),
  ...heldYears,
})
const objectiveBody = z.object({
  code: requiredText(40).meta({ title: 'Kode' }),
  statement: requiredText(2000).meta({ title: 'Sasaran' }),
  level: z.enum(objectiveLevels).meta({ title: 'Tingkat', words: objectiveLevelNames }),
  parentId: id.nullable().default(null).meta({ title: 'Sasaran di atasnya' }),
  workProgramId: id.nullable().default(null).meta({ title: 'Program' }),
  activityId: id.nullable().default(null).meta({ title: 'Kegiatan' }),
  statementIds: z.array(id).max(50).default([]),
  ...heldYears,
})
/**
 * `before` are the ties that the person saw, as with a cell of a grid: other ones in the meantime refuse the change. They belong to the
 * unit, the objective with its version often to one above.
 */
const linksBody = z.object({
  statementIds: z.array(id).max(50).meta({ title: 'Tujuan, sasaran kebijakan, misi, atau pilar' }),
  before: z.array(id).max(50),
})

/** What every record of the strategic plan carries: whose it is, whether it holds in the year, whether it may be changed here. */
const record = {
  id: idNumber,
  owner: ownerShape,
  inherited: z.boolean(),
  inForce: z.boolean(),
  yearFrom: z.number().int(),
  yearUntil: z.number().int().nullable(),
  version: z.number().int(),
  can: z.object({ edit: z.boolean() }),
}
export const statementShape = z.object({
  ...record,
  kind: z.enum(statementKinds),
  parentId: idNumber.nullable(),
  ordinal: z.number().int(),
  code: z.string().nullable(),
  body: z.string(),
  source: z.string().nullable(),
})
export const programShape = z.object({ ...record, code: z.string().nullable(), name: z.string() })
export const activityShape = programShape.extend({ workProgramId: idNumber })
export const objectiveRecord = z.object({
  ...record,
  level: z.enum(objectiveLevels),
  code: z.string(),
  statement: z.string(),
  parentId: idNumber.nullable(),
  workProgramId: idNumber.nullable(),
  activityId: idNumber.nullable(),
  statementIds: z.array(idNumber),
  findings: z.array(findingShape),
})

const withVersion = { version: versionNumber }
const statements = recordEndpoints({
  path: '/api/units/:unit/statements',
  key: 'statement',
  permission: 'strategy.edit',
  params: unitParams,
  body: statementBody,
  removal: removalQuery,
  add: 'Menambah pernyataan: visi, misi, tujuan, sasaran kebijakan, pilar, tugas, dan lainnya',
  save: 'Mengubah pernyataan milik unit',
  remove: 'Menghapus pernyataan milik unit yang tidak dirujuk',
})
const access = { permission: 'strategy.edit' }

export const strategyRecordsContract = {
  addStatement: statements.add,
  saveStatement: statements.save,
  removeStatement: statements.remove,
  removeRecord: endpoint({
    method: 'DELETE',
    path: '/api/units/:unit/strategy-records/:kind/:record',
    access,
    summary:
      'Menghapus program, kegiatan, sasaran, Renstra, atau kartu milik unit yang tidak dirujuk apa pun',
    params: unitParams.extend({ kind: z.enum(removableKinds), record: idNumber }),
    query: removalWithReason,
    output: savedShape,
  }),
  addProgram: endpoint({
    method: 'POST',
    path: '/api/units/:unit/programs',
    access,
    summary: 'Menambah program',
    params: unitParams,
    body: programBody,
    output: savedShape,
  }),
  saveProgram: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/programs/:program',
    access,
    summary: 'Mengubah program milik unit',
    params: unitParams.extend({ program: idNumber }),
    body: programBody.extend(withVersion),
    output: savedShape,
  }),
  addActivity: endpoint({
    method: 'POST',
    path: '/api/units/:unit/activities',
    access,
    summary: 'Menambah kegiatan pada sebuah program',
    params: unitParams,
    body: activityBody,
    output: savedShape,
  }),
  saveActivity: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/activities/:activity',
    access,
    summary: 'Mengubah kegiatan milik unit',
    params: unitParams.extend({ activity: idNumber }),
    body: activityBody.extend(withVersion),
    output: savedShape,
  }),
  addObjective: endpoint({
    method: 'POST',
    path: '/api/units/:unit/objectives',
    access,
    summary: 'Menambah sasaran dengan induk, program, kegiatan, dan tujuan yang didukungnya',
    params: unitParams,
    body: objectiveBody,
    output: savedShape,
  }),
  saveObjective: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/objectives/:objective',
    access,
    summary: 'Mengubah sasaran milik unit',
    params: unitParams.extend({ objective: idNumber }),
    body: objectiveBody.extend(withVersion),
    output: savedShape,
  }),
  linkObjective: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/objectives/:objective/links',
    access,
    summary: 'Menautkan sasaran dari unit di atas dengan tujuan dan sasaran kebijakan unit ini',
    params: unitParams.extend({ objective: idNumber }),
    body: linksBody,
    output: savedShape,
  }),
}
