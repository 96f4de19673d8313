import { sql } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { insertRow, ownedBy, updateAt } from '#platform/database/versioned.ts'
import type { Decisions } from '../rules/conflict.ts'
import type { Fields } from '../rules/context.ts'
import type { Entity, KindId } from '../rules/kind.ts'
import type { EntityCount } from '../rules/preview.ts'
import type { Staged } from '../rules/staged.ts'

/** A record as it was before an import, and as the import left it; null where there was none. */
export interface AppliedChange {
  readonly entity: Entity
  readonly key: string
  readonly before: Fields | null
  readonly after: Fields
}

/** An import without what it holds. */
export interface ImportHead {
  readonly id: number
  readonly year: number
  readonly fileName: string
  readonly fileHash: string
  readonly createdAt: Date
  readonly createdBy: string
  readonly appliedAt: Date | null
  readonly appliedBy: string | null
  readonly undoneAt: Date | null
  readonly undoneBy: string | null
  readonly discardedAt: Date | null
  readonly counts: readonly EntityCount[] | null
  readonly version: number
}
export interface StoredImport extends ImportHead {
  readonly staged: Staged
  readonly decisions: Decisions
  readonly changes: readonly AppliedChange[] | null
}

const headColumns = [
  'id',
  'year',
  'file_name as fileName',
  'file_hash as fileHash',
  'created_at as createdAt',
  'created_by as createdBy',
  'applied_at as appliedAt',
  'applied_by as appliedBy',
  'undone_at as undoneAt',
  'undone_by as undoneBy',
  'discarded_at as discardedAt',
  'counts',
  'version',
] as const

/** The imports of the unit and year with the kinds of their tables, latest first. */
export async function listImports(
  tx: Tx,
  unitId: number,
  year: number,
): Promise<(ImportHead & { readonly kinds: readonly KindId[] })[]> {
  const rows = await tx
    .selectFrom('exchange.import')
    .select(headColumns)
    .select(sql<unknown>`jsonb_path_query_array(staged, '$.tables[*].kind')`.as('kinds'))
    .where('satker_id', '=', unitId)
    .where('year', '=', year)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ kinds, ...row }) => ({
    ...row,
    counts: row.counts as readonly EntityCount[] | null,
    kinds: kinds as readonly KindId[],
  }))
}

/** An import of the unit with all that it holds, held until the transaction ends; undefined when there is none. */
export async function lockImport(
  tx: Tx,
  unitId: number,
  year: number,
  id: number,
): Promise<StoredImport | undefined> {
  const row = await tx
    .selectFrom('exchange.import')
    .select([...headColumns, 'staged', 'decisions', 'changes'])
    .where('satker_id', '=', unitId)
    .where('year', '=', year)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined
    ? undefined
    : {
        ...row,
        counts: row.counts as readonly EntityCount[] | null,
        staged: row.staged as unknown as Staged,
        decisions: row.decisions as unknown as Decisions,
        changes: row.changes as readonly AppliedChange[] | null,
      }
}

export interface NewImport {
  readonly year: number
  readonly fileName: string
  readonly fileHash: string
  /** JSON of what was read. */
  readonly staged: string
  readonly at: Date
  readonly actor: string
}

export function insertImport(tx: Tx, unit: UnitKey, one: NewImport): Promise<number> {
  return insertRow(tx, 'exchange.import', {
    ...ownedBy(unit),
    year: one.year,
    file_name: one.fileName,
    file_hash: one.fileHash,
    staged: one.staged,
    created_at: one.at,
    created_by: one.actor,
  })
}

/** Saves what changed of an import that the caller holds; its version counts on. */
export async function updateImport(
  tx: Tx,
  unit: Pick<UnitKey, 'id'>,
  { id, version }: Pick<ImportHead, 'id' | 'version'>,
  change: {
    readonly decisions?: Decisions
    readonly applied?: {
      readonly at: Date
      readonly by: string
      readonly counts: readonly EntityCount[]
      readonly changes: readonly AppliedChange[]
    }
    readonly undone?: { readonly at: Date; readonly by: string }
    readonly discarded?: Date
  },
): Promise<void> {
  const { decisions, applied, undone, discarded } = change
  const saved = await updateAt(tx, 'exchange.import', { satker_id: unit.id, id }, version, {
    ...(decisions && { decisions: JSON.stringify(decisions) }),
    ...(applied && {
      applied_at: applied.at,
      applied_by: applied.by,
      counts: JSON.stringify(applied.counts),
      changes: JSON.stringify(applied.changes),
    }),
    ...(undone && { undone_at: undone.at, undone_by: undone.by }),
    ...(discarded && { discarded_at: discarded }),
  })
  if (!saved) throw new Error(`import ${id} changed though it was held`)
}
