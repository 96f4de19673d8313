import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { findingShape, unitYearParams } from '#core/wire.ts'
import { documentKinds } from '../rules/documents.ts'
import { proseShape } from '../rules/prose.ts'
import { fileTypes, reportFormats } from './formats.ts'

const state = z.enum(['none', 'draft', 'finished'])

const listedShape = z.object({
  kind: z.enum(documentKinds),
  subject: z.number().int(),
  name: z.string(),
  state,
  /** The day it bears; null while it is not begun. */
  date: z.iso.date().nullable(),
  /** Who finished or reopened it last, and when. */
  event: z.object({ at: z.iso.datetime(), actor: z.string() }).nullable(),
})

const gateFindingShape = findingShape.extend({
  /** The section of the document to mend, or the screen of the program. */
  section: z.string().nullable(),
  screen: z.string().nullable(),
})
export type GateFindingShape = z.infer<typeof gateFindingShape>

export const documentShape = z.object({
  unit: z.object({ slug: z.string(), shortName: z.string() }),
  year: z.number().int(),
  kind: z.enum(documentKinds),
  subject: z.number().int(),
  name: z.string(),
  state,
  date: z.iso.date(),
  signatory: z.object({ position: z.string(), name: z.string(), number: z.string().nullable() }).nullable(),
  /** Null for documents that are made from data alone. */
  outline: z.string().nullable(),
  outlines: z.array(z.object({ key: z.string(), name: z.string() })),
  sections: z.array(
    z.object({
      key: z.string(),
      heading: z.string(),
      level: z.number().int(),
      isProse: z.boolean(),
      isDefault: z.boolean(),
    }),
  ),
  fields: z.array(
    z.object({ name: z.string(), label: z.string(), group: z.string(), value: z.string().nullable() }),
  ),
  /** What text can refer to: tables, figures and sections of the document. */
  targets: z.array(z.object({ id: z.string(), name: z.string() })),
  findings: z.array(gateFindingShape),
  events: z.array(
    z.object({
      action: z.enum(['finish', 'reopen']),
      at: z.iso.datetime(),
      actor: z.string(),
      reason: z.string().nullable(),
      hash: z.string().nullable(),
    }),
  ),
  fileNames: z.object({ pdf: z.string(), docx: z.string(), html: z.string() }),
  can: z.object({ edit: z.boolean(), finish: z.boolean(), reopen: z.boolean() }),
  version: z.number().int(),
})

const documentParams = unitYearParams.extend({
  kind: z.enum(documentKinds),
  subject: z.coerce.number().int().min(0).max(2_147_483_647),
})
const sectionParams = documentParams.extend({
  section: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(100),
})

const sectionShape = z.object({
  key: z.string(),
  heading: z.string(),
  prose: proseShape,
  /** Nobody wrote here yet: the text the document begins with. */
  isDefault: z.boolean(),
  changed: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
  can: z.object({ edit: z.boolean() }),
  version: z.number().int(),
})

const base = '/api/units/:unit/years/:year/documents'
const one = `${base}/:kind/:subject` as const
const version = z.number().int().min(0)

export const documentContract = {
  listDocuments: endpoint({
    method: 'GET',
    path: base,
    access: { permission: 'report.read' },
    summary: 'Dokumen resmi tahun ini: belum disusun, draf, atau selesai',
    params: unitYearParams,
    output: z.object({ documents: z.array(listedShape), can: z.object({ edit: z.boolean() }) }),
  }),
  getDocument: endpoint({
    method: 'GET',
    path: one,
    access: { permission: 'report.read' },
    summary: 'Sebuah dokumen: bagian, angka hidup, temuan pemeriksaan, dan keadaannya',
    params: documentParams,
    output: documentShape,
  }),
  saveDocument: endpoint({
    method: 'PUT',
    path: one,
    access: { permission: 'report.edit' },
    summary: 'Memulai dokumen atau mengubah tanggal dan susunannya',
    params: documentParams,
    body: z.object({ date: z.iso.date(), outline: z.string().max(40).nullable(), version }),
    output: documentShape,
  }),
  getDocumentSection: endpoint({
    method: 'GET',
    path: `${one}/sections/:section`,
    access: { permission: 'report.read' },
    summary: 'Naskah sebuah bagian dokumen',
    params: sectionParams,
    output: sectionShape,
  }),
  saveDocumentSection: endpoint({
    method: 'PUT',
    path: `${one}/sections/:section`,
    access: { permission: 'report.edit' },
    summary: 'Menyimpan naskah sebuah bagian; tanpa naskah kembali ke teks bawaan',
    params: sectionParams,
    body: z.object({ prose: proseShape.nullable(), version }),
    output: sectionShape,
  }),
  finishDocument: endpoint({
    method: 'POST',
    path: `${one}/finish`,
    access: { permission: 'report.finish' },
    summary: 'Menyelesaikan dokumen: isinya disimpan beserta sidik jarinya',
    params: documentParams,
    body: z.object({ version }),
    output: documentShape,
  }),
  reopenDocument: endpoint({
    method: 'POST',
    path: `${one}/reopen`,
    access: { permission: 'report.finish' },
    summary: 'Membuka kembali dokumen yang sudah selesai, dengan alasan',
    params: documentParams,
    body: z.object({ reason: z.string().trim().min(1).max(2000), version }),
    output: documentShape,
  }),
  downloadDocument: endpoint({
    method: 'GET',
    path: `${one}/file`,
    access: { permission: 'report.read' },
    summary: 'Dokumen sebagai PDF, DOCX, atau pratinjau HTML; yang selesai dicetak dari simpanannya',
    params: documentParams,
    query: z.object({ format: z.enum(reportFormats), inline: z.stringbool().default(false) }),
    output: z.any(),
    produces: fileTypes,
  }),
}
