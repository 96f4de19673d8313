import { sql } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import type { UnitThroughTime } from '../rules/nomenclature.ts'

/** What a unit is called from a day on, until the next name begins. */
export interface RecordedName {
  readonly validFrom: string
  readonly name: string
  readonly shortName: string
  readonly class: string | null
  readonly satkerCode: string | null
  readonly legalBasis: string | null
}

/** All names of a unit, oldest first. */
export async function listNames(tx: Tx, unitId: number): Promise<readonly RecordedName[]> {
  const { rows } = await sql<RecordedName>`
    select valid_from as "validFrom", name, short_name as "shortName", class, satker_code as "satkerCode",
      legal_basis as "legalBasis"
    from organisation.unit_name where unit_id = ${unitId} order by valid_from`.execute(tx)
  return rows
}

/** Records a name from a day on. The caller has checked that no name begins on the same day. */
export async function insertName(tx: Tx, unit: UnitKey, name: RecordedName): Promise<void> {
  await tx
    .insertInto('organisation.unit_name')
    .values({
      unit_id: unit.id,
      unit_path: unit.path,
      valid_from: name.validFrom,
      name: name.name,
      short_name: name.shortName,
      class: name.class,
      satker_code: name.satkerCode,
      legal_basis: name.legalBasis,
    })
    .execute()
}

/** The office's code in the treasury on the day; null where the registry does not hold it. */
export async function findSatkerCode(tx: Tx, unitId: number, on: string): Promise<string | null> {
  const row = await tx
    .selectFrom('organisation.unit_name')
    .select('satker_code')
    .where('unit_id', '=', unitId)
    .where('satker_code', 'is not', null)
    .where(sql<boolean>`valid_from <= ${on}::date`)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.satker_code ?? null
}

/** The other unit in the scope that bears the satker code on the day, if any: a code belongs to one office at a time. */
export async function findSatker(
  tx: Tx,
  code: string,
  on: string,
  exceptUnitId: number | null,
): Promise<{ readonly slug: string; readonly name: string } | undefined> {
  const { rows } = await sql<{ slug: string; name: string }>`
    select u.slug, n.name from organisation.unit u
    join lateral (select name, satker_code from organisation.unit_name
      where unit_id = u.id and valid_from <= ${on}::date order by valid_from desc limit 1) n on true
    where n.satker_code = ${code} and u.id is distinct from ${exceptUnitId}::int limit 1`.execute(tx)
  return rows[0]
}

/** Every unit that the scope shows, above and below, with all its names. */
export async function listUnitsThroughTime(tx: Tx): Promise<readonly UnitThroughTime[]> {
  const { rows } = await sql<UnitThroughTime>`
    select u.slug, u.kind, json_agg(json_build_object('validFrom', n.valid_from::text, 'name', n.name,
      'shortName', n.short_name) order by n.valid_from) as names
    from organisation.unit u join organisation.unit_name n on n.unit_id = u.id group by u.id`.execute(tx)
  return rows
}
