import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import { below, nameOnDay } from './units.ts'

export interface HistoryFilter {
  /** The unit whose records are asked for, with all below it; `/` is the whole installation. */
  readonly path: string
  readonly entity?: string | undefined
  readonly key?: string | undefined
  /** Only entries older than this one. */
  readonly before?: string | undefined
  readonly limit: number
}

export interface HistoryRow {
  readonly id: string
  readonly at: Date
  readonly actor: string
  readonly unitSlug: string | null
  readonly unitName: string
  readonly entity: string
  readonly entityKey: string
  readonly action: string
  readonly before: unknown
  readonly after: unknown
  readonly reason: string | null
}

/** Rows of the units at or below the path, named one by one: history lies by unit, and a range of paths does not say where. */
async function ofUnits(tx: Tx, path: string): Promise<RawBuilder<unknown>> {
  if (path === '/') return sql`true`
  const { rows } = await sql<{ id: number }>`
    select id from organisation.unit where ${below(sql`path`, path)}`.execute(tx)
  return sql`h.satker_id = any(${rows.map(({ id }) => id)}::int[])`
}

/** What happened, newest first; one entry more than `limit` when there are older ones. */
export async function listHistory(tx: Tx, filter: HistoryFilter, on: string): Promise<readonly HistoryRow[]> {
  const conditions = [
    await ofUnits(tx, filter.path),
    filter.entity === undefined ? sql`true` : sql`h.entity = ${filter.entity}`,
    filter.key === undefined ? sql`true` : sql`h.entity_key = ${filter.key}`,
    filter.before === undefined ? sql`true` : sql`h.id < ${filter.before}::bigint`,
  ]
  const { rows } = await sql<HistoryRow>`
    select h.id::text as id, h.at, h.actor, u.slug as "unitSlug",
      coalesce(n.short_name, u.slug, 'Seluruh instalasi') as "unitName",
      h.entity, h.entity_key as "entityKey", h.action, h.before, h.after, h.reason
    from platform.history h
    left join organisation.unit u on u.path = h.unit_path
    left join ${nameOnDay(on)}
    where ${sql.join(conditions, sql` and `)} order by h.id desc limit ${filter.limit + 1}`.execute(tx)
  return rows
}
