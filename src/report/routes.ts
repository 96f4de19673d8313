import type { Handlers } from '#platform/http/call.ts'
import * as documents from './actions/documents.ts'
import { addOutline, listOutlines, removeOutline, saveOutline } from './actions/outlines.ts'
import { downloadQuarterlyReport, getQuarterlyReport, saveReportDate } from './actions/quarterly.ts'
import { compareBudgetVersions, previewRipples } from './actions/ripples.ts'
import { getDocumentSection, saveDocumentSection } from './actions/sections.ts'
import type { reportContract } from './contract.ts'

export const reportRoutes: Handlers<typeof reportContract> = {
  getQuarterlyReport,
  saveReportDate,
  downloadQuarterlyReport,
  listDocuments: documents.listDocuments,
  getDocument: documents.getDocument,
  saveDocument: documents.saveDocument,
  finishDocument: documents.finishDocument,
  reopenDocument: documents.reopenDocument,
  downloadDocument: documents.downloadDocument,
  getDocumentSection,
  saveDocumentSection,
  listOutlines,
  addOutline,
  saveOutline,
  removeOutline,
  previewRipples,
  compareBudgetVersions,
}
