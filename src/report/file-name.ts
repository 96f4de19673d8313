import { romanQuarter, type Quarter } from '#core/period.ts'
import type { ReportFormat } from './contract.ts'

export const mediaTypes: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
}

/** Says unit, document and period: `LKj-TW-II-2025-BKHIT-Kalimantan-Barat.pdf`; a draft says so too. */
export function reportFileName(report: {
  readonly shortName: string
  readonly year: number
  readonly quarter: Quarter
  readonly state: 'draft' | 'final'
  readonly format: ReportFormat
}): string {
  const unit = report.shortName.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  const draft = report.state === 'draft' ? '-sementara' : ''
  return `LKj-TW-${romanQuarter(report.quarter)}-${report.year}-${unit}${draft}.${report.format}`
}
