import { sql, type RawBuilder } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import type { Regulation } from '../rules/regulations.ts'

export type RegulationFields = Omit<Regulation, 'id'> & { readonly source: string | null }
export interface RegulationRow extends RegulationFields {
  readonly id: number
  /** `/` is the installation. */
  readonly unitPath: string
  readonly version: number
}

const entries = (which: RawBuilder<unknown>): RawBuilder<RegulationRow> => sql<RegulationRow>`
  select id, version, unit_path as "unitPath", kind, number, year, title, gazette, valid_from as "validFrom",
    valid_until as "validUntil", replaced_by_id as "replacedById", certainty, source
  from organisation.regulation where ${which}
  order by kind collate "und-x-icu", year, number, length(unit_path)`

/** The entries that hold for the unit: its own, those of every unit above it, and those of the installation. */
export async function listRegulations(tx: Tx, path: string): Promise<readonly RegulationRow[]> {
  return (await entries(sql`starts_with(${path}, unit_path)`).execute(tx)).rows
}

export async function findRegulation(tx: Tx, id: number): Promise<RegulationRow | undefined> {
  return (await entries(sql`id = ${id}`).execute(tx)).rows[0]
}

/** One entry for each regulation: that of the nearest unit, where several keep the same one. */
export function nearestEntries(rows: readonly RegulationRow[]): readonly RegulationRow[] {
  const nearest = new Map<string, RegulationRow>()
  for (const row of rows) {
    const key = `${row.kind}/${row.number}/${row.year}`
    const known = nearest.get(key)
    if (known === undefined || known.unitPath.length < row.unitPath.length) nearest.set(key, row)
  }
  return [...nearest.values()]
}

const columnsOf = (entry: RegulationFields) => ({
  kind: entry.kind,
  number: entry.number,
  year: entry.year,
  title: entry.title,
  gazette: entry.gazette,
  valid_from: entry.validFrom,
  valid_until: entry.validUntil,
  replaced_by_id: entry.replacedById,
  certainty: entry.certainty,
  source: entry.source,
})

/** Inserts and answers the id; undefined when the keeper has this regulation already. `unit` null is the installation. */
export async function insertRegulation(
  tx: Tx,
  unit: UnitKey | null,
  entry: RegulationFields,
): Promise<number | undefined> {
  const row = await tx
    .insertInto('organisation.regulation')
    .values({ unit_id: unit?.id ?? null, unit_path: unit?.path ?? '/', ...columnsOf(entry) })
    .onConflict((conflict) => conflict.columns(['unit_id', 'kind', 'number', 'year']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Saves if the entry still has the version seen; undefined when somebody else was faster. */
export async function updateRegulation(
  tx: Tx,
  id: number,
  version: number,
  entry: RegulationFields,
): Promise<number | undefined> {
  const row = await tx
    .updateTable('organisation.regulation')
    .set({ ...columnsOf(entry), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}
