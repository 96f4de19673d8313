/** What the official documents are called wherever they are named: on covers, in lists, in files and messages. */
export const documentNames = {
  annualPlan: 'Rencana Kinerja Tahunan',
  agreement: 'Perjanjian Kinerja',
  performanceReport: 'Laporan Kinerja',
} as const
