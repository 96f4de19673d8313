import type { Output } from '#lib/endpoint.ts'
import type { documentContract } from '../../contract/documents.ts'
import type { DocumentKind } from '../../rules/documents.ts'

export type DocumentList = Output<(typeof documentContract)['listDocuments']>
export type ListedDocument = DocumentList['documents'][number]
export type OfficialDocument = Output<(typeof documentContract)['getDocument']>
export type Section = Output<(typeof documentContract)['getDocumentSection']>

export interface DocumentParams {
  readonly unit: string
  readonly year: number
  readonly kind: DocumentKind
  readonly subject: number
}
export interface SectionParams extends DocumentParams {
  readonly section: string
}
