import { sql, type RawBuilder } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import type { Employment } from '../rules/words.ts'
import { below } from './units.ts'

export interface OfficialFields {
  readonly name: string
  readonly titleBefore: string | null
  readonly titleAfter: string | null
  readonly employment: Employment
  readonly nip: string | null
}
export interface Official extends OfficialFields {
  readonly id: number
  readonly version: number
  readonly unitId: number
  readonly unitPath: string
}
const officialColumns = sql`id, version, unit_id as "unitId", unit_path as "unitPath", name, title_before as "titleBefore",
  title_after as "titleAfter", employment, nip`
const officials = (which: RawBuilder<unknown>): RawBuilder<Official> => sql<Official>`
  select ${officialColumns} from organisation.official where ${which} order by name collate "und-x-icu", id`

/** Officials of the unit and of every unit below it. */
export const listOfficials = async (tx: Tx, path: string): Promise<readonly Official[]> =>
  (await officials(below(sql`unit_path`, path)).execute(tx)).rows

export async function findOfficial(tx: Tx, id: number): Promise<Official | undefined> {
  return (await officials(sql`id = ${id}`).execute(tx)).rows[0]
}

/** Other officials in the scope with the same number. Officials of other offices stay hidden; the database refuses those. */
export async function listSameNip(
  tx: Tx,
  nip: string,
  exceptId: number | null,
): Promise<readonly Official[]> {
  return (await officials(sql`nip = ${nip} and id is distinct from ${exceptId}::int`).execute(tx)).rows
}

const columnsOf = (official: OfficialFields) => ({
  name: official.name,
  title_before: official.titleBefore,
  title_after: official.titleAfter,
  employment: official.employment,
  nip: official.nip,
})

/** Inserts and answers the id; undefined when the NIP belongs to another official, maybe outside the scope. */
export async function insertOfficial(
  tx: Tx,
  unit: UnitKey,
  official: OfficialFields,
): Promise<number | undefined> {
  const row = await tx
    .insertInto('organisation.official')
    .values({ unit_id: unit.id, unit_path: unit.path, ...columnsOf(official) })
    .onConflict((conflict) => conflict.column('nip').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Saves if the official still has the version seen; undefined when somebody else was faster. */
export async function updateOfficial(
  tx: Tx,
  id: number,
  version: number,
  official: OfficialFields,
): Promise<number | undefined> {
  const row = await tx
    .updateTable('organisation.official')
    .set({ ...columnsOf(official), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}
