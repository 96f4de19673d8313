import type { Context, Fields } from './context.ts'
import type { Entity } from './kind.ts'
import type { ImportedRecord } from './records.ts'

export interface FieldChange {
  readonly field: string
  /** Null: there was nothing. */
  readonly before: string | null
  readonly after: string
}
export interface PreviewedRecord {
  readonly entity: Entity
  readonly key: string
  /** What it is called, in the file or in what is stored; null where it has no name. */
  readonly name: string | null
  readonly state: 'new' | 'changed' | 'same'
  readonly changes: readonly FieldChange[]
}
export interface EntityCount {
  readonly entity: Entity
  readonly new: number
  readonly changed: number
  readonly same: number
  /** Held by the database and not told by the file: they stay as they are. */
  readonly kept: number
}

/** Facts that are checked and not kept. */
const unkept = new Set(['allocation'])

/** What applying would do to each record: the fields that would change, and what stands there now. */
export function previewRecords(
  records: readonly ImportedRecord[],
  context: Context,
): readonly PreviewedRecord[] {
  const previewed: PreviewedRecord[] = []
  for (const { entity, key, fields } of records) {
    const known: Fields | undefined = context.current[entity]?.get(key)
    const changes: FieldChange[] = []
    let isTold = false
    for (const field in fields) {
      if (unkept.has(field)) continue
      isTold = true
      const after = fields[field] ?? ''
      const before = known?.[field]
      if ((before ?? '') !== after) changes.push({ field, before: before ?? null, after })
    }
    const state = known === undefined ? 'new' : changes.length === 0 ? 'same' : 'changed'
    const name = fields['name'] ?? known?.['name'] ?? null
    if (isTold) previewed.push({ entity, key, name, state, changes })
  }
  return previewed
}

/** Counts for each kind of record that the file tells of. */
export function countPreview(
  previewed: readonly PreviewedRecord[],
  context: Context,
): readonly EntityCount[] {
  const told = [...new Set(previewed.map(({ entity }) => entity))]
  return told.map((entity) => {
    const own = previewed.filter((record) => record.entity === entity)
    const count = (state: PreviewedRecord['state']): number =>
      own.filter((record) => record.state === state).length
    const keys = new Set(own.map(({ key }) => key))
    const kept = [...(context.current[entity]?.keys() ?? [])].filter((key) => !keys.has(key)).length
    return { entity, new: count('new'), changed: count('changed'), same: count('same'), kept }
  })
}
