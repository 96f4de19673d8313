import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { findingShape, idNumber, unitParams } from '#core/wire.ts'
import { optionalText, requiredText, saved, versionNumber } from '#organisation/contract/shapes.ts'
import { objectiveLevels } from '../rules/shapes.ts'
import { removableKinds } from '../rules/references.ts'
import { statementKinds } from '../rules/statements.ts'

export const ownerShape = z.object({ slug: z.string(), name: z.string(), shortName: z.string() })

const year = z.number().int().min(2000, 'Tahun 2000 sampai 2100.').max(2100, 'Tahun 2000 sampai 2100.')
const id = z.number().int().positive()
/** From inclusive, until exclusive. */
const years = { yearFrom: year, yearUntil: year.nullable().default(null) }

const statementBody = z.object({
  kind: z.enum(statementKinds),
  parentId: id.nullable().default(null),
  ordinal: z.number().int().min(1).max(999),
  code: optionalText(20),
  body: requiredText(4000),
  source: optionalText(500),
  ...years,
})
const programBody = z.object({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^([A-Z]{2})?$/, 'Kode program dua huruf, misalnya WA.')
    .nullable()
    .default(null)
    .transform((code) => (code === '' ? null : code)),
  name: requiredText(300),
  ...years,
})
const activityBody = z.object({
  workProgramId: id,
  code: z
    .string()
    .trim()
    .regex(/^([0-9]{4})?$/, 'Kode kegiatan empat angka, misalnya 4815.')
    .nullable()
    .default(null)
    .transform((code) => (code === '' ? null : code)),
  name: requiredText(300),
  ...years,
})
const objectiveBody = z.object({
  level: z.enum(objectiveLevels),
  code: requiredText(40),
  statement: requiredText(2000),
  parentId: id.nullable().default(null),
  workProgramId: id.nullable().default(null),
  activityId: id.nullable().default(null),
  statementIds: z.array(id).max(50).default([]),
  ...years,
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
const statementParams = unitParams.extend({ statement: idNumber })
const access = { permission: 'strategy.edit' }

export const strategyRecordsContract = {
  addStatement: endpoint({
    method: 'POST',
    path: '/api/units/:unit/statements',
    access,
    summary: 'Menambah pernyataan: visi, misi, tujuan, sasaran kebijakan, pilar, tugas, dan lainnya',
    params: unitParams,
    body: statementBody,
    output: saved,
  }),
  saveStatement: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/statements/:statement',
    access,
    summary: 'Mengubah pernyataan milik unit',
    params: statementParams,
    body: statementBody.extend(withVersion),
    output: saved,
  }),
  removeStatement: endpoint({
    method: 'DELETE',
    path: '/api/units/:unit/statements/:statement',
    access,
    summary: 'Menghapus pernyataan milik unit yang tidak dirujuk',
    params: statementParams,
    query: z.object({ version: z.coerce.number().int().positive() }),
    output: z.null(),
  }),
  removeRecord: endpoint({
    method: 'DELETE',
    path: '/api/units/:unit/strategy-records/:kind/:record',
    access,
    summary:
      'Menghapus program, kegiatan, sasaran, Renstra, atau kartu milik unit yang tidak dirujuk apa pun',
    params: unitParams.extend({ kind: z.enum(removableKinds), record: idNumber }),
    query: z.object({ version: z.coerce.number().int().positive(), reason: requiredText(300) }),
    output: z.null(),
  }),
  addProgram: endpoint({
    method: 'POST',
    path: '/api/units/:unit/programs',
    access,
    summary: 'Menambah program',
    params: unitParams,
    body: programBody,
    output: saved,
  }),
  saveProgram: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/programs/:program',
    access,
    summary: 'Mengubah program milik unit',
    params: unitParams.extend({ program: idNumber }),
    body: programBody.extend(withVersion),
    output: saved,
  }),
  addActivity: endpoint({
    method: 'POST',
    path: '/api/units/:unit/activities',
    access,
    summary: 'Menambah kegiatan pada sebuah program',
    params: unitParams,
    body: activityBody,
    output: saved,
  }),
  saveActivity: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/activities/:activity',
    access,
    summary: 'Mengubah kegiatan milik unit',
    params: unitParams.extend({ activity: idNumber }),
    body: activityBody.extend(withVersion),
    output: saved,
  }),
  addObjective: endpoint({
    method: 'POST',
    path: '/api/units/:unit/objectives',
    access,
    summary: 'Menambah sasaran dengan induk, program, kegiatan, dan tujuan yang didukungnya',
    params: unitParams,
    body: objectiveBody,
    output: saved,
  }),
  saveObjective: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/objectives/:objective',
    access,
    summary: 'Mengubah sasaran milik unit',
    params: unitParams.extend({ objective: idNumber }),
    body: objectiveBody.extend(withVersion),
    output: saved,
  }),
  linkObjective: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/objectives/:objective/links',
    access,
    summary: 'Menautkan sasaran dari unit di atas dengan tujuan dan sasaran kebijakan unit ini',
    params: unitParams.extend({ objective: idNumber }),
    /** `seen` are the ties that the person saw; other ones in the meantime refuse the change. */
    body: z.object({ statementIds: z.array(id).max(50), seen: z.array(id).max(50) }),
    output: z.object({ statementIds: z.array(idNumber) }),
  }),
}
