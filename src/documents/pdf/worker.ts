import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import type { DocumentTree } from '../tree.ts'
import { createPdfCompiler } from './compile.ts'

/** What the worker answers to a tree: the document, or why there is none. */
export type PdfAnswer = { readonly pdf: Uint8Array } | { readonly error: string }

// The template lies beside this file, both in the source and in the built program.
const compiler = createPdfCompiler(fileURLToPath(new URL('./template.typ', import.meta.url)))

function answer(tree: DocumentTree): PdfAnswer {
  try {
    return { pdf: compiler.compile(tree) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (tree: DocumentTree) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin, windows do
  parentPort?.postMessage(answer(tree))
})
