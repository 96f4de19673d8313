import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { documentNames } from '#core/glossary/documents.ts'
import { findingShape, unitQuarterParams } from '#core/wire.ts'
import { fileTypes, reportFormats } from './formats.ts'

export const quarterlyReportShape = z.object({
  title: z.string(),
  unit: z.object({ slug: z.string(), name: z.string(), shortName: z.string() }),
  year: z.number().int(),
  quarter: z.number().int(),
  state: z.enum(['draft', 'final']),
  hasPlan: z.boolean(),
  reportDate: z.string(),
  signatory: z.object({ position: z.string(), name: z.string(), number: z.string().nullable() }).nullable(),
  fileNames: z.object({ pdf: z.string(), docx: z.string(), html: z.string() }),
  findings: z.array(findingShape),
  can: z.object({ editDate: z.boolean() }),
  version: z.number().int(),
})

export const quarterlyContract = {
  getQuarterlyReport: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/quarters/:quarter/report',
    access: { permission: 'report.read' },
    summary: `Keadaan ${documentNames.performanceReport} Triwulan: tanggal, penanda tangan, temuan pemeriksaan`,
    params: unitQuarterParams,
    output: quarterlyReportShape,
  }),
  saveReportDate: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/quarters/:quarter/report',
    access: { permission: 'report.edit' },
    summary: 'Menetapkan tanggal laporan; blok tanda tangan mengikuti tanggal itu',
    params: unitQuarterParams,
    body: z.object({ reportDate: z.iso.date(), version: z.number().int().min(0) }),
    output: quarterlyReportShape,
  }),
  downloadQuarterlyReport: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/quarters/:quarter/report/file',
    access: { permission: 'report.read' },
    summary: `${documentNames.performanceReport} Triwulan sebagai PDF, DOCX, atau pratinjau HTML`,
    params: unitQuarterParams,
    query: z.object({ format: z.enum(reportFormats), inline: z.stringbool().default(false) }),
    output: z.any(),
    produces: fileTypes,
  }),
}
