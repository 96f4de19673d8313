import { romanQuarter, type Quarter } from '#core/period.ts'
import { formatDetails, type Format } from '#documents/write.ts'

/** Says unit, document and period: `LKj-TW-II-2025-BKHIT-Kalimantan-Barat.pdf`; a draft says so too. */
export function reportFileName(report: {
  readonly shortName: string
  readonly year: number
  readonly quarter: Quarter
  readonly state: 'draft' | 'final'
  readonly format: Format
}): string {
  const unit = report.shortName.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  const draft = report.state === 'draft' ? '-sementara' : ''
  return `LKj-TW-${romanQuarter(report.quarter)}-${report.year}-${unit}${draft}.${formatDetails[report.format].extension}`
}
