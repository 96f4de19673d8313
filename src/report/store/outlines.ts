import { sql } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import type { DocumentKind } from '../rules/documents.ts'
import type { Outline, OutlineBase } from '../rules/outline.ts'

export interface OutlineRow {
  readonly id: number
  readonly unitId: number
  readonly unitName: string
  readonly kind: 'rkt' | 'renstra'
  readonly name: string
  readonly base: OutlineBase
  readonly body: Pick<Outline, 'numbering' | 'sections'>
  readonly version: number
}

/** The outlines that the unit and the units above it adapted. */
export async function listOutlines(tx: Tx, path: string): Promise<OutlineRow[]> {
  const { rows } = await sql<OutlineRow>`
    select o.id, o.unit_id as "unitId", coalesce(n.short_name, u.slug) as "unitName", o.kind, o.name, o.base,
      o.sections as body, o.version
    from report.outline o join organisation.unit u on u.id = o.unit_id
    left join lateral (select short_name from organisation.unit_name where unit_id = u.id
      order by valid_from desc limit 1) n on true
    where starts_with(${path}, o.unit_path) order by length(o.unit_path) desc, o.name`.execute(tx)
  return rows
}

export interface OutlineChange {
  readonly id: number | null
  readonly kind: 'rkt' | 'renstra'
  readonly name: string
  readonly base: OutlineBase
  readonly body: Pick<Outline, 'numbering' | 'sections'>
  readonly version: number
}

/** Adds an outline or saves one that still is at `version`; undefined when the name is taken or somebody else was faster. */
export async function saveOutline(tx: Tx, unit: UnitKey, change: OutlineChange): Promise<number | undefined> {
  const { id, kind, name, base, version } = change
  const sections = JSON.stringify(change.body)
  if (id === null) {
    const added = await tx
      .insertInto('report.outline')
      .values({ unit_id: unit.id, unit_path: unit.path, kind, name, base, sections })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    return added?.id
  }
  const changed = await tx
    .updateTable('report.outline')
    .set({ name, sections, version: version + 1 })
    .where('id', '=', id)
    .where('unit_id', '=', unit.id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return changed?.id
}

/** The documents that stand in this outline, at its unit or below: `RKT 2025 BKHIT Kalimantan Barat`. */
export async function listOutlineUses(
  tx: Tx,
  unit: { readonly path: string },
  key: string,
): Promise<{ readonly kind: DocumentKind; readonly year: number; readonly unitName: string }[]> {
  const { rows } = await sql<{ kind: DocumentKind; year: number; unitName: string }>`
    select d.kind, d.year, coalesce(n.short_name, u.slug) as "unitName"
    from report.document d join organisation.unit u on u.id = d.satker_id
    left join lateral (select short_name from organisation.unit_name where unit_id = u.id
      order by valid_from desc limit 1) n on true
    where d.outline = ${key} and starts_with(d.unit_path, ${unit.path}) order by d.year, u.path, d.kind`.execute(
    tx,
  )
  return rows
}

/** Deletes an outline that still is at `version`; false when somebody else was faster. */
export async function removeOutline(tx: Tx, id: number, version: number): Promise<boolean> {
  const removed = await tx
    .deleteFrom('report.outline')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return removed.numDeletedRows === 1n
}
