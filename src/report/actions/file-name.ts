import { romanQuarter, type Quarter } from '#core/period.ts'
import { formatDetails, type Format } from '#documents/write.ts'
import type { DocumentKind } from '../rules/documents.ts'

const fileWord = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')

/** Says unit, document and period: `LKj-TW-II-2025-BKHIT-Kalimantan-Barat.pdf`; a draft says so too. */
export function reportFileName(report: {
  readonly shortName: string
  readonly year: number
  readonly quarter: Quarter
  readonly state: 'draft' | 'final'
  readonly format: Format
}): string {
  const draft = report.state === 'draft' ? '-sementara' : ''
  return `LKj-TW-${romanQuarter(report.quarter)}-${report.year}-${fileWord(report.shortName)}${draft}.${formatDetails[report.format].extension}`
}

const stems: Readonly<Record<DocumentKind, string>> = {
  rkt: 'RKT',
  renstra: 'Renstra',
  pk: 'PK',
  indicatorCard: 'Kartu-Indikator',
  cascade: 'Pohon-Kinerja',
}

/** `RKT-Revisi-1-2024-BKHIT-Maluku-draf.pdf`. */
export function documentFileName(document: {
  readonly kind: DocumentKind
  /** What tells it from others of its kind and year, such as a revision; may be empty. */
  readonly mark: string
  readonly year: number
  readonly shortName: string
  readonly isFinished: boolean
  readonly format: Format
}): string {
  const { kind, mark, year, shortName, isFinished, format } = document
  const words = [stems[kind], fileWord(mark), String(year), fileWord(shortName), isFinished ? '' : 'draf']
  return `${words.filter((word) => word !== '').join('-')}.${formatDetails[format].extension}`
}
