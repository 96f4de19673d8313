import { sql, type RawBuilder } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import type { UnitKind } from '../rules/words.ts'

export interface Contact {
  readonly province: string | null
  readonly address: string | null
  readonly city: string | null
  readonly postalCode: string | null
  readonly phone: string | null
  readonly fax: string | null
  readonly email: string | null
  readonly website: string | null
}

export interface Unit extends Contact {
  readonly id: number
  readonly path: string
  readonly slug: string
  readonly kind: UnitKind
  readonly isSample: boolean
  readonly version: number
}

/** A unit with the name it bears on the day asked for. */
export interface NamedUnit {
  readonly id: number
  readonly path: string
  readonly slug: string
  readonly kind: UnitKind
  readonly isSample: boolean
  readonly parentSlug: string | null
  readonly name: string
  readonly shortName: string
}

const emptyContact: Contact = {
  province: null,
  address: null,
  city: null,
  postalCode: null,
  phone: null,
  fax: null,
  email: null,
  website: null,
}

export async function findUnit(tx: Tx, slug: string): Promise<Unit | undefined> {
  const { rows } = await sql<Unit>`
    select id, path, slug, kind, is_sample as "isSample", version,
      province, address, city, postal_code as "postalCode", phone, fax, email, website
    from organisation.unit where slug = ${slug}`.execute(tx)
  return rows[0]
}

/**
 * The name in use on the day. Before the first recorded name it is that first name, so that an older document still says
 * something. The unit is `u` in the query, the name `n`.
 */
export const nameOnDay = (on: string): RawBuilder<unknown> => sql`lateral (
    select name, short_name from organisation.unit_name where unit_id = u.id
    order by valid_from <= ${on}::date desc, abs(valid_from - ${on}::date) limit 1) n on true`

/** Joins the unit of that id as `u` with its name on the day as `n`, for statements of later steps. */
export const joinUnit = (id: RawBuilder<unknown>, on: string): RawBuilder<unknown> => sql`
  join organisation.unit u on u.id = ${id} left join ${nameOnDay(on)}`
/** What a joined unit is called in a table. */
export const unitShortName: RawBuilder<string> = sql<string>`coalesce(n.short_name, u.slug)`
/** The path of the unit of that id, which may be none. */
export const unitPath = (id: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql<string | null>`(select path from organisation.unit where id = ${id})`

const namedUnits = (on: string, which: RawBuilder<unknown>): RawBuilder<NamedUnit> => sql<NamedUnit>`
  select u.id, u.path, u.slug, u.kind, u.is_sample as "isSample", p.slug as "parentSlug",
    coalesce(n.name, u.slug) as name, coalesce(n.short_name, u.slug) as "shortName"
  from organisation.unit u
  left join organisation.unit p on p.id = u.parent_id
  left join ${nameOnDay(on)}
  where ${which}`

/** Units above this one: `/1/` gives 0, `/1/8/` gives 1. */
export const depthOf = (path: string): number => path.split('/').length - 3

/** Rows whose path lies at or below `path`; a range, because row-level security keeps the index only for ranges. */
export const below = (column: RawBuilder<unknown>, path: string): RawBuilder<boolean> =>
  sql<boolean>`(${column} >= ${path} and ${column} < ${`${path}~`})`

/** Each unit after its parent, brothers and sisters by kind of name (Indonesian alphabet, numbers by size). */
export function inTreeOrder(units: readonly NamedUnit[]): readonly NamedUnit[] {
  const byName = new Intl.Collator('id', { numeric: true })
  const children = new Map<string | null, NamedUnit[]>()
  for (const unit of units) children.set(unit.parentSlug, [...(children.get(unit.parentSlug) ?? []), unit])
  const slugs = new Set(units.map((unit) => unit.slug))
  const sorted = (list: readonly NamedUnit[]): readonly NamedUnit[] =>
    list.toSorted((a, b) => byName.compare(a.shortName, b.shortName))
  const walk = (unit: NamedUnit): readonly NamedUnit[] => [
    unit,
    ...sorted(children.get(unit.slug) ?? []).flatMap(walk),
  ]
  return sorted(units.filter((unit) => unit.parentSlug === null || !slugs.has(unit.parentSlug))).flatMap(walk)
}

/** The units at or below any of the paths, in tree order, named as on the day. `/` is the whole installation. */
export async function listSeenUnits(
  tx: Tx,
  paths: readonly string[],
  on: string,
): Promise<readonly NamedUnit[]> {
  if (paths.length === 0) return []
  const which = sql.join(
    paths.map((path) => below(sql`u.path`, path)),
    sql` or `,
  )
  const { rows } = await namedUnits(on, sql`(${which})`).execute(tx)
  return inTreeOrder(rows)
}

/** The parts directly below the office that are no work areas: subdivisions first. */
export async function listParts(
  tx: Tx,
  unitId: number,
  on: string,
): Promise<Pick<NamedUnit, 'name' | 'kind'>[]> {
  const { rows } = await sql<Pick<NamedUnit, 'name' | 'kind'>>`
    select coalesce(n.name, u.slug) as name, u.kind
    from organisation.unit u left join ${nameOnDay(on)}
    where u.parent_id = ${unitId} and u.kind <> 'workArea'
      and (u.valid_from is null or u.valid_from <= ${on}) and (u.valid_until is null or u.valid_until > ${on})
    order by u.kind <> 'subdivision', u.kind, name`.execute(tx)
  return rows
}

/** The units from the root down to the one at the path itself. */
export async function listLine(tx: Tx, path: string, on: string): Promise<readonly NamedUnit[]> {
  const { rows } = await namedUnits(on, sql`starts_with(${path}, u.path)`).execute(tx)
  return rows.toSorted((a, b) => a.path.length - b.path.length)
}

/** The units above, from the root to the parent. */
export const listParents = async (tx: Tx, path: string, on: string): Promise<readonly NamedUnit[]> =>
  (await listLine(tx, path, on)).filter((unit) => unit.path !== path)

/** One unit named as on the day, or undefined when there is no such unit in the scope. */
export async function findNamedUnit(tx: Tx, id: number, on: string): Promise<NamedUnit | undefined> {
  const { rows } = await namedUnits(on, sql`u.id = ${id}`).execute(tx)
  return rows[0]
}

/** Saves the contact data if the unit still has the version seen; undefined when somebody else was faster. */
export async function saveContact(
  tx: Tx,
  unitId: number,
  version: number,
  contact: Contact,
): Promise<number | undefined> {
  const { postalCode, ...same } = contact
  const row = await tx
    .updateTable('organisation.unit')
    .set({ ...same, postal_code: postalCode, version: version + 1 })
    .where('id', '=', unitId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

/** Counts a change to the unit that lies outside its own row; undefined when somebody else was faster. */
export async function raiseVersion(tx: Tx, unitId: number, version: number): Promise<number | undefined> {
  const row = await tx
    .updateTable('organisation.unit')
    .set({ version: version + 1 })
    .where('id', '=', unitId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

export interface NewUnit extends Partial<Contact> {
  readonly slug: string
  readonly kind: UnitKind
  readonly parent: UnitKey | null
  readonly isSample?: boolean
}

/**
 * Inserts a unit below its parent (or a root) and answers its id and path; undefined when the slug is taken, maybe by a unit
 * outside the scope. Names are added apart, by `insertName`.
 */
export async function insertUnitIfFree(tx: Tx, unit: NewUnit): Promise<UnitKey | undefined> {
  const contact = { ...emptyContact, ...unit }
  const { rows } = await sql<{ id: number; path: string }>`
    with next as (select nextval(pg_get_serial_sequence('organisation.unit', 'id'))::int as id)
    insert into organisation.unit (id, parent_id, path, slug, kind, is_sample,
      province, address, city, postal_code, phone, fax, email, website)
    overriding system value
    select id, ${unit.parent?.id ?? null}::int, ${unit.parent?.path ?? '/'} || id || '/', ${unit.slug}, ${unit.kind},
      ${unit.isSample ?? false}, ${contact.province}, ${contact.address}, ${contact.city}, ${contact.postalCode},
      ${contact.phone}, ${contact.fax}, ${contact.email}, ${contact.website}
    from next on conflict (slug) do nothing returning id, path`.execute(tx)
  return rows[0]
}

/** Like `insertUnitIfFree`, for callers that chose the slug themselves: a taken one is a fault. */
export async function insertUnit(tx: Tx, unit: NewUnit): Promise<UnitKey> {
  const placed = await insertUnitIfFree(tx, unit)
  if (placed === undefined) throw new Error(`the slug ${unit.slug} is taken`)
  return placed
}
