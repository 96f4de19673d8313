import type { ImportCall } from './records/record-store.ts'
import { findClosed } from './locks.ts'
import { examine, type Examination } from '../rules/examine.ts'
import type { Context } from '../rules/context.ts'
import type { StoredImport } from '../store/imports.ts'
import { entitiesOf, fingerprintOf, loadContext } from './load-context.ts'
import { sayForbidden } from './permit.ts'

/** An import with everything that is known about it now. */
export interface ExaminedImport {
  readonly stored: StoredImport
  readonly context: Context
  readonly examination: Examination
  readonly fingerprint: string
  /** Why it cannot be applied whatever is chosen: what is closed, and what the person may not do. */
  readonly blocked: readonly string[]
}

/** Examines an import against the data as they are now. */
export async function examineImport(call: ImportCall, stored: StoredImport): Promise<ExaminedImport> {
  const wanted = entitiesOf(stored.staged)
  const context = await loadContext(call.tx, call.unit, stored.year, wanted)
  const examination = examine(stored.staged, stored.decisions, context)
  const blocked = await findBlocks(call, stored, examination)
  return { stored, context, examination, fingerprint: fingerprintOf(context), blocked }
}

async function findBlocks(
  call: ImportCall,
  stored: StoredImport,
  { preview }: Examination,
): Promise<readonly string[]> {
  const touched = new Set(preview.filter(({ state }) => state !== 'same').map(({ entity }) => entity))
  return [...sayForbidden(call, touched), ...(await findClosed(call, stored.year, touched))]
}
