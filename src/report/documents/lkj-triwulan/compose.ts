import { documentNames } from '#core/glossary/documents.ts'
import { quarterName, shortQuarter } from '#core/period.ts'
import type { DocumentTree } from '#documents/tree.ts'
import type { QuarterlyData } from '../quarterly-data.ts'
import { composeAccountability, composeClosing } from './accountability.ts'
import { composeAnnex } from './annex.ts'
import { composeIntroduction, composePlanChapter } from './chapters.ts'
import { composeContents, composeCover, composePreface, composeSummary } from './front.ts'

/** The title of the report, e.g. `Laporan Kinerja Triwulan II Tahun 2025`. */
export const reportTitle = (year: number, quarter: QuarterlyData['quarter']): string =>
  `${documentNames.performanceReport} ${quarterName(quarter)} Tahun ${year}`

/**
 * Composes the Laporan Kinerja Triwulan (REP-01, PRN-04) from data alone. While the quarter is a draft the report calls itself
 * interim (REP-02) and carries a watermark.
 */
export function composeQuarterlyReport(data: QuarterlyData): DocumentTree {
  const title = reportTitle(data.year, data.quarter)
  const section = { orientation: 'portrait' } as const
  return {
    language: 'id',
    title: `${title} ${data.unit.shortName}`,
    author: data.unit.name,
    subject: title,
    keywords: ['laporan kinerja', data.unit.shortName, shortQuarter(data.quarter), String(data.year)],
    header: [data.unit.shortName, `${title}${data.state === 'draft' ? ' (sementara)' : ''}`],
    date: data.date,
    ...(data.state === 'draft' ? { watermark: 'SEMENTARA' } : {}),
    sections: [
      { ...section, pageNumbers: 'none', blocks: composeCover(data) },
      { ...section, pageNumbers: 'roman', blocks: composePreface(data) },
      { ...section, pageNumbers: 'continue', blocks: composeContents() },
      { ...section, pageNumbers: 'continue', blocks: composeSummary(data) },
      { ...section, pageNumbers: 'arabic', blocks: composeIntroduction(data) },
      { ...section, pageNumbers: 'continue', blocks: composePlanChapter(data) },
      { ...section, pageNumbers: 'continue', blocks: composeAccountability(data) },
      { ...section, pageNumbers: 'continue', blocks: composeClosing(data) },
      { ...section, pageNumbers: 'continue', blocks: composeAnnex(data) },
    ],
    attachment: { fileName: 'data.json', mediaType: 'application/json', content: attachmentOf(data) },
  }
}

/** The data behind the report, for machines: decimals as text. */
const attachmentOf = (data: QuarterlyData): string => JSON.stringify(data, null, 1)
