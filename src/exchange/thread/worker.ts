import { parentPort, workerData } from 'node:worker_threads'
import type { SheetToWrite, WorkbookLimits } from '#platform/workbook/shapes.ts'
import { answerOf } from '#platform/workbook/thread.ts'
import { writeWorkbook } from '#platform/workbook/write.ts'
import { stageFile } from './stage-file.ts'

/** What is asked of the thread: the tables of a file as JSON, or the bytes of a workbook. */
export type WorkbookQuestion =
  | {
      readonly want: 'stage'
      readonly bytes: Uint8Array
      readonly fileName: string
      readonly limits: WorkbookLimits
    }
  | { readonly want: 'write'; readonly sheets: readonly SheetToWrite[] }

async function answer(question: WorkbookQuestion): Promise<string | Uint8Array> {
  if (question.want === 'write') return writeWorkbook(question.sheets)
  return JSON.stringify(await stageFile(question.bytes, question.fileName, question.limits))
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin, windows do
parentPort?.postMessage(await answerOf(() => answer(workerData as WorkbookQuestion)))
