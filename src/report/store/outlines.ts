import { sql } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { insertUnique, removeAt, updateAt } from '#platform/database/versioned.ts'
import type { DocumentKind } from '../rules/documents.ts'
import { familyOf, type Outline, type OutlineBase } from '../rules/outline.ts'

export interface NewOutline {
  readonly name: string
  readonly base: OutlineBase
  readonly body: Pick<Outline, 'numbering' | 'sections'>
}
export interface OutlineRow extends NewOutline {
  readonly id: number
  readonly unitId: number
  readonly version: number
}

/** The outlines that the unit and the units above it adapted. */
export async function listOutlines(tx: Tx, path: string): Promise<OutlineRow[]> {
  const { rows } = await sql<OutlineRow>`
    select id, unit_id as "unitId", name, base, sections as body, version
    from report.outline where starts_with(${path}, unit_path) order by length(unit_path) desc, name`.execute(
    tx,
  )
  return rows
}

/** Adds an outline; undefined when the name is taken. */
export const insertOutline = (
  tx: Tx,
  unit: UnitKey,
  { name, base, body }: NewOutline,
): Promise<number | undefined> =>
  insertUnique(tx, 'report.outline', {
    unit_id: unit.id,
    unit_path: unit.path,
    kind: familyOf(base),
    name,
    base,
    sections: JSON.stringify(body),
  })

/** Saves name and sections if the outline still is at `version`; false when somebody else was faster. */
export const updateOutline = (
  tx: Tx,
  unit: UnitKey,
  id: number,
  version: number,
  { name, body }: Pick<NewOutline, 'name' | 'body'>,
): Promise<boolean> =>
  updateAt(tx, 'report.outline', { unit_id: unit.id, id }, version, { name, sections: JSON.stringify(body) })

export interface OutlineUse {
  readonly unitId: number
  readonly kind: DocumentKind
  readonly year: number
}

/** The documents that stand in this outline, at its unit or below. */
export async function listOutlineUses(tx: Tx, { path }: UnitKey, key: string): Promise<OutlineUse[]> {
  const { rows } = await sql<OutlineUse>`
    select satker_id as "unitId", kind, year from report.document
    where outline = ${key} and starts_with(unit_path, ${path}) order by year, unit_path, kind`.execute(tx)
  return rows
}

/** Removes an outline that still is at `version`; false when somebody else was faster. */
export const removeOutline = (tx: Tx, unit: UnitKey, id: number, version: number): Promise<boolean> =>
  removeAt(tx, 'report.outline', { unit_id: unit.id, id }, version)
