import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import type { DocumentTree } from '../tree.ts'
import { createPdfCompiler } from './compile.ts'
import type { PageNumbers } from './compile.ts'

/** What is asked of the worker. */
export interface PdfQuestion {
  readonly want: 'pdf' | 'pages'
  readonly tree: DocumentTree
}

/** What the worker answers: the document or its page numbers, or why there is neither. */
export type PdfAnswer =
  { readonly pdf: Uint8Array } | { readonly pages: PageNumbers } | { readonly error: string }

// The template lies beside this file, both in the source and in the built program.
const compiler = createPdfCompiler(fileURLToPath(new URL('./template.typ', import.meta.url)))

function answer({ want, tree }: PdfQuestion): PdfAnswer {
  try {
    return want === 'pdf' ? { pdf: compiler.compile(tree) } : { pages: compiler.findPages(tree) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (question: PdfQuestion) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin, windows do
  parentPort?.postMessage(answer(question))
})
