import type { Handlers } from '#platform/http/call.ts'
import type { exchangeContract } from './contract.ts'
import { downloadTemplate, exportTable } from './actions/exports.ts'
import {
  applyImport,
  decideConflicts,
  discardImport,
  getImport,
  listImports,
  undoImport,
  uploadImport,
} from './actions/imports.ts'

export const exchangeRoutes: Handlers<typeof exchangeContract> = {
  listImports,
  uploadImport,
  getImport,
  decideConflicts,
  applyImport,
  undoImport,
  discardImport,
  downloadTemplate,
  exportTable,
}
