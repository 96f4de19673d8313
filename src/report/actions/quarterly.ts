import type { Output } from '#lib/endpoint.ts'
import { Refusal } from '#core/refusal.ts'
import type { Quarter } from '#core/period.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { lastDayOf } from '#measurement/read/year.ts'
import { formatDetails } from '#documents/write.ts'
import { reportFileName } from './file-name.ts'
import type { reportContract } from '../contract.ts'
import { composeQuarterlyReport, reportTitle } from '../documents/lkj-triwulan/compose.ts'
import { loadQuarterlyReport } from '../load/quarterly.ts'
import { saveReport } from '../store/quarterly.ts'
import { writeReport } from './write.ts'

type Actions = Handlers<typeof reportContract>
type ReportShape = Output<(typeof reportContract)['getQuarterlyReport']>

export const getQuarterlyReport: Actions['getQuarterlyReport'] = async (call, { params }) =>
  presentReport(call, params.year, params.quarter as Quarter)

async function presentReport(call: UnitCall, year: number, quarter: Quarter): Promise<ReportShape> {
  const report = await loadQuarterlyReport(call, year, quarter)
  const { shortName, name } = report.unit
  const nameOf = (format: 'pdf' | 'docx' | 'html') =>
    reportFileName({ shortName, year, quarter, state: report.state, format })
  return {
    title: reportTitle(year, quarter),
    unit: { slug: call.unit.slug, name, shortName },
    year,
    quarter,
    state: report.state,
    hasPlan: report.data !== undefined,
    reportDate: report.date,
    signatory: report.signatory,
    fileNames: { pdf: nameOf('pdf'), docx: nameOf('docx'), html: nameOf('html') },
    findings: [...report.findings],
    can: { editDate: call.may('report.edit', call.unit.path) },
    version: report.version,
  }
}

export const saveReportDate: Actions['saveReportDate'] = async (call, { params, body }) => {
  const { tx, unit } = call
  const quarter = params.quarter as Quarter
  if (body.reportDate <= lastDayOf(params.year, quarter))
    throw new Refusal('invalid', 'Laporan tidak dapat bertanggal sebelum triwulannya berakhir.', {
      errors: [{ field: 'body.reportDate', message: 'Pilih tanggal setelah akhir triwulan.' }],
    })
  const before = await loadQuarterlyReport(call, params.year, quarter)
  const at = { year: params.year, quarter }
  if (!(await saveReport(tx, unit, at, body)))
    throw new Refusal(
      'conflict',
      'Tanggal laporan baru saja diubah orang lain. Muat ulang, lalu pilih lagi tanggalnya.',
    )
  await recordHistory(call, {
    entity: 'report.quarterlyReport',
    key: `${params.year}/Q${quarter}`,
    action: 'date',
    before: { reportDate: before.date },
    after: { reportDate: body.reportDate },
  })
  return presentReport(call, params.year, quarter)
}

export const downloadQuarterlyReport: Actions['downloadQuarterlyReport'] = async (
  call,
  { params, query },
) => {
  const quarter = params.quarter as Quarter
  const { data, unit, state } = await loadQuarterlyReport(call, params.year, quarter)
  if (data === undefined)
    throw new Refusal('notFound', `RKT ${params.year} belum ada, sehingga laporannya belum dapat disusun.`)
  const { format, inline } = query
  const tree = composeQuarterlyReport(data)
  return {
    fileName: reportFileName({ shortName: unit.shortName, year: params.year, quarter, state, format }),
    contentType: formatDetails[format].mediaType,
    disposition: inline ? 'inline' : 'attachment',
    content: () => writeReport(tree, format),
  }
}
