import { createDocumentWriter } from '#documents/write.ts'
import type { DocumentWriter } from '#documents/write.ts'
import type { DocumentTree } from '#documents/tree.ts'
import type { ReportFormat } from '../contract/formats.ts'

let writer: DocumentWriter | undefined

/** Writes a document in one of the formats. The layout thread starts with the first one and stays warm. */
export async function writeReport(tree: DocumentTree, format: ReportFormat): Promise<Uint8Array> {
  writer ??= createDocumentWriter()
  return writer.write(tree, format)
}

/** Ends the layout thread; the next document starts another. */
export async function closeReportWriters(): Promise<void> {
  const open = writer
  writer = undefined
  await open?.close()
}
