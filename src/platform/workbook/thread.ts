import { Worker } from 'node:worker_threads'
import { Refusal, type RefusalCode } from '#core/refusal.ts'
import type { WorkbookLimits } from './shapes.ts'

/** What a thread answers: its result, or why it refuses. Anything else is a fault and ends the thread. */
export type ThreadAnswer<T> =
  { readonly done: T } | { readonly refused: { readonly code: RefusalCode; readonly message: string } }

const tooSlow = (limits: WorkbookLimits): Refusal =>
  new Refusal(
    'tooLarge',
    `Berkas ini belum selesai dibaca dalam ${limits.seconds} detik. Kurangi isinya atau pecah menjadi beberapa berkas, lalu unggah kembali.`,
  )
const tooMuch = (): Refusal =>
  new Refusal(
    'tooLarge',
    'Berkas ini memerlukan memori lebih besar daripada yang tersedia. Kurangi isinya atau pecah menjadi beberapa berkas, lalu unggah kembali.',
  )

const ran = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

let queue: Promise<unknown> = Promise.resolve()

/**
 * Runs one question in a thread of its own with bounded memory and time, one after the other however many ask, so that memory stays
 * bounded too. The server goes on answering meanwhile, and survives whatever the file does to the thread.
 */
export function askThread<T>(file: URL, question: unknown, limits: WorkbookLimits): Promise<T> {
  const result = queue.then(() => askNow<T>(file, question, limits))
  queue = result.catch(() => undefined)
  return result
}

async function askNow<T>(file: URL, question: unknown, limits: WorkbookLimits): Promise<T> {
  const resourceLimits = { maxOldGenerationSizeMb: limits.memory }
  const worker = new Worker(file, { workerData: question, execArgv: [], resourceLimits })
  try {
    const answer = await firstAnswer<T>(worker, limits)
    if ('done' in answer) return answer.done
    throw new Refusal(answer.refused.code, answer.refused.message)
  } finally {
    await worker.terminate()
  }
}

function firstAnswer<T>(worker: Worker, limits: WorkbookLimits): Promise<ThreadAnswer<T>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(tooSlow(limits)), limits.seconds * 1000)
    worker.once('message', resolve)
    worker.once('error', (error) => reject(ran(error) ? tooMuch() : error))
    worker.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`the workbook thread ended with code ${code}`))
    })
  })
}

/** Turns what a thread does into its one answer; a fault goes on to the thread's end. */
export async function answerOf<T>(work: () => Promise<T>): Promise<ThreadAnswer<T>> {
  try {
    return { done: await work() }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { refused: { code: error.code, message: error.message } }
  }
}
