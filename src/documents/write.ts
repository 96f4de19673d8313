import { writeHtml } from './html/write-html.ts'
import { createPdfWriter } from './pdf/writer.ts'
import type { DocumentTree } from './tree.ts'

export const formats = ['pdf', 'docx', 'html'] as const
export type Format = (typeof formats)[number]

/** What the file is called by computers; `extension` goes into download names, without the dot. */
export const formatDetails: Readonly<
  Record<Format, { readonly mediaType: string; readonly extension: string }>
> = {
  pdf: { mediaType: 'application/pdf', extension: 'pdf' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
  },
  html: { mediaType: 'text/html; charset=utf-8', extension: 'html' },
}

/** Writes the same tree in every format: same numbers, same captions, same pages in the lists of contents. */
export interface DocumentWriter {
  readonly write: (tree: DocumentTree, format: Format) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/** One writer serves a whole process; the thread that lays out pages and the library for Word come with the first document. */
export function createDocumentWriter(): DocumentWriter {
  const pdf = createPdfWriter()
  return {
    write: async (tree, format) => {
      if (format === 'pdf') return pdf.write(tree)
      if (format === 'html') return new TextEncoder().encode(writeHtml(tree))
      const { writeDocx } = await import('./docx/write-docx.ts')
      return writeDocx(tree, pdf.findPages(tree))
    },
    close: pdf.close,
  }
}
