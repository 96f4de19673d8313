import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'

/** A position with whoever held it on a day; null where it was vacant. */
export interface PositionHolder {
  readonly id: number
  readonly title: string
  readonly unitId: number
  readonly unitPath: string
  readonly unitName: string
  readonly person: {
    readonly name: string
    readonly titleBefore: string | null
    readonly titleAfter: string | null
  } | null
}
interface Row {
  readonly id: number
  readonly title: string
  readonly unitId: number
  readonly unitPath: string
  readonly unitName: string
  readonly name: string | null
  readonly titleBefore: string | null
  readonly titleAfter: string | null
}

/** Positions of the unit, of the units below and of those above it, with who holds each on the day; the definitive holder first. */
export async function listPositionHolders(
  tx: Tx,
  unitPath: string,
  on: string,
): Promise<readonly PositionHolder[]> {
  const { rows } = await sql<Row>`
    select p.id, p.title, p.unit_id as "unitId", p.unit_path as "unitPath", n.short_name as "unitName",
      h.name, h.title_before as "titleBefore", h.title_after as "titleAfter"
    from organisation.position p
    left join lateral (select short_name from organisation.unit_name where unit_id = p.unit_id
      order by valid_from <= ${on}::date desc, abs(valid_from - ${on}::date) limit 1) n on true
    left join lateral (select o.name, o.title_before, o.title_after
      from organisation.assignment a join organisation.official o on o.id = a.official_id
      where a.position_id = p.id and a.valid_from <= ${on}::date and (a.valid_until is null or a.valid_until > ${on}::date)
      order by a.capacity = 'definitive' desc, a.valid_from desc limit 1) h on true
    where starts_with(${unitPath}, p.unit_path) or (p.unit_path >= ${unitPath} and p.unit_path < ${`${unitPath}~`})
    order by p.unit_path, p.id`.execute(tx)
  return rows.map(({ name, titleBefore, titleAfter, ...position }) => ({
    ...position,
    person: name === null ? null : { name, titleBefore, titleAfter },
  }))
}
