import type { Handlers } from '#platform/http/call.ts'
import { downloadQuarterlyReport, getQuarterlyReport, saveReportDate } from './actions.ts'
import type { reportContract } from './contract.ts'

export const reportRoutes: Handlers<typeof reportContract> = {
  getQuarterlyReport,
  saveReportDate,
  downloadQuarterlyReport,
}
