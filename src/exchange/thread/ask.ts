import { usualLimits, type SheetToWrite, type WorkbookLimits } from '#platform/workbook/shapes.ts'
import { askThread } from '#platform/workbook/thread.ts'
import type { WorkbookQuestion } from './worker.ts'

/** The thread: `exchange-worker.js` beside the built server, or its source while developing and testing. */
const threadFile = (): URL =>
  new URL(
    import.meta.url.endsWith('.ts') ? './worker-from-source.mjs' : './exchange-worker.js',
    import.meta.url,
  )

const ask = <T>(question: WorkbookQuestion, limits: WorkbookLimits): Promise<T> =>
  askThread<T>(threadFile(), question, limits)

/** The tables of an uploaded file, as JSON for the database. Refuses what cannot be read, with one sentence. */
export const askStaged = (bytes: Uint8Array, fileName: string, limits = usualLimits): Promise<string> =>
  ask({ want: 'stage', bytes, fileName, limits }, limits)

/** The bytes of a workbook with these sheets. */
export const askWorkbook = (sheets: readonly SheetToWrite[]): Promise<Uint8Array> =>
  ask({ want: 'write', sheets }, usualLimits)
