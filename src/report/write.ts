import { writeDocx } from '#documents/docx/write-docx.ts'
import { writeHtml } from '#documents/html/write-html.ts'
import { createPdfWriter } from '#documents/pdf/writer.ts'
import type { DocumentTree } from '#documents/tree.ts'
import type { ReportFormat } from './contract.ts'

type PdfWriter = ReturnType<typeof createPdfWriter>
let pdfWriter: PdfWriter | undefined

/** Writes a document in one of the formats. The PDF writer starts with the first PDF and stays warm. */
export async function writeReport(tree: DocumentTree, format: ReportFormat): Promise<Uint8Array | string> {
  if (format === 'html') return writeHtml(tree)
  if (format === 'docx') return writeDocx(tree)
  pdfWriter ??= createPdfWriter()
  return pdfWriter.write(tree)
}

/** Ends the PDF writer's thread; the next PDF starts another. */
export async function closeReportWriters(): Promise<void> {
  const open = pdfWriter
  pdfWriter = undefined
  await open?.close()
}
