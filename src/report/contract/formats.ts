export const reportFormats = ['pdf', 'docx', 'html'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** What an endpoint that answers a document may send. */
export const fileTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/html; charset=utf-8',
] as const
