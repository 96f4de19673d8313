import { Worker } from 'node:worker_threads'
import type { DocumentTree } from '../tree.ts'
import type { PageNumbers } from './compile.ts'
import type { PdfAnswer, PdfQuestion } from './worker.ts'

/** Writes PDF documents one after the other in a thread of its own, so that the server goes on answering. */
export interface PdfWriter {
  readonly write: (tree: DocumentTree) => Promise<Uint8Array>
  /** The pages of the printed document, for formats that cannot count pages themselves. */
  readonly findPages: (tree: DocumentTree) => Promise<PageNumbers>
  /** Waits for the document in work, then ends the thread. */
  readonly close: () => Promise<void>
}

/** The typesetter keeps what it has learnt; a fresh thread from time to time gives that memory back. */
const DOCUMENTS_PER_WORKER = 200

/** The thread: `pdf-worker.js` beside the built server, or its source while developing and testing. */
function startWorker(): Worker {
  const file = import.meta.url.endsWith('.ts') ? './worker-from-source.mjs' : './pdf-worker.js'
  return new Worker(new URL(file, import.meta.url), { execArgv: [] })
}

/** Sends one question and waits for its answer; a worker that dies meanwhile is a fault of this document only. */
function ask(worker: Worker, question: PdfQuestion): Promise<PdfAnswer> {
  return new Promise((resolve, reject) => {
    const release = () => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      worker.unref()
    }
    const onError = (error: unknown) => {
      release()
      reject(error)
    }
    const onExit = (code: number) => onError(new Error(`the PDF worker ended with code ${code}`))
    const onMessage = (answer: PdfAnswer) => {
      release()
      resolve(answer)
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.ref()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin, windows do
    worker.postMessage(question)
  })
}

/**
 * Starts a writer; its thread starts with the first document and does not keep the process alive. The same
 * tree gives the same bytes. A document that cannot be written rejects and leaves the writer usable.
 */
export function createPdfWriter(documentsPerWorker = DOCUMENTS_PER_WORKER): PdfWriter {
  let worker: Worker | undefined
  let written = 0
  let queue: Promise<unknown> = Promise.resolve()

  const stop = async () => {
    const stopped = worker
    worker = undefined
    written = 0
    await stopped?.terminate()
  }
  const askNow = async (question: PdfQuestion): Promise<PdfAnswer> => {
    if (written >= documentsPerWorker) await stop()
    worker ??= startWorker()
    written += 1
    const answer = await ask(worker, question).catch(async (error: unknown) => {
      await stop()
      throw error
    })
    if ('error' in answer) throw new Error(answer.error)
    return answer
  }
  const enqueue = <T>(task: () => Promise<T>): Promise<T> => {
    const result = queue.then(task)
    queue = result.catch(() => undefined)
    return result
  }
  return {
    write: async (tree) => {
      const answer = await enqueue(() => askNow({ want: 'pdf', tree }))
      return 'pdf' in answer ? answer.pdf : new Uint8Array()
    },
    findPages: async (tree) => {
      const answer = await enqueue(() => askNow({ want: 'pages', tree }))
      return 'pages' in answer ? answer.pages : {}
    },
    close: () => enqueue(stop),
  }
}
