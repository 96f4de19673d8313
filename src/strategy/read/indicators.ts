import { sql, type RawBuilder } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import type { Indicator, Objective } from '../rules/shapes.ts'

/** An indicator with its objective as one row; the name still holds `{unit}`. */
export interface IndicatorRow extends Indicator, Omit<Objective, 'code'> {
  readonly objectiveCode: string
}

/** Joins the indicator of that id as `i` and its objective as `o`. */
export const joinIndicator = (id: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  join strategy.indicator i on i.id = ${id}
  join strategy.objective o on o.id = i.objective_id`

/** The columns of an `IndicatorRow`. The check constraints of the schema keep their words within the types. */
export const indicatorColumns: RawBuilder<unknown> = sql`i.id as "indicatorId", i.code, i.name,
  i.unit_of_measure as "unitOfMeasure", i.decimals, i.polarity, i.aggregation, i.measuring_period as "measuringPeriod",
  o.id as "objectiveId", o.code as "objectiveCode", o.level, o.statement`

export const toIndicator = (row: IndicatorRow): Indicator => ({
  indicatorId: row.indicatorId,
  code: row.code,
  name: row.name,
  unitOfMeasure: row.unitOfMeasure,
  decimals: row.decimals,
  polarity: row.polarity,
  aggregation: row.aggregation,
  measuringPeriod: row.measuringPeriod,
})
export const toObjective = ({ objectiveId, objectiveCode, level, statement }: IndicatorRow): Objective => ({
  objectiveId,
  code: objectiveCode,
  level,
  statement,
})

/** The indicator of that id as `i`, where a statement joins one that may be none. */
export const cardOf = (id: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`strategy.indicator i on i.id = ${id}`

/** Which of the indicators their cards call routine; the others are main indicators (IKU). */
export async function listRoutine(tx: Tx, indicatorIds: readonly number[]): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ id: number }>`
    select id from strategy.indicator where id = any(${[...indicatorIds]}::int[]) and relevance = 'routine'`.execute(
    tx,
  )
  return new Set(rows.map(({ id }) => id))
}

const inForce = (year: number): RawBuilder<unknown> =>
  sql`i.year_from <= ${year} and (i.year_until is null or i.year_until > ${year})`

/** Indicators of the units above and of the unit itself that hold in the year, in catalogue order. */
export async function listAvailable(tx: Tx, unit: UnitKey, year: number): Promise<IndicatorRow[]> {
  const { rows } = await sql<IndicatorRow>`
    select ${indicatorColumns} from strategy.indicator i join strategy.objective o on o.id = i.objective_id
    where starts_with(${unit.path}, i.unit_path) and (i.adoption = 'below' or i.unit_id = ${unit.id}) and ${inForce(year)}
    order by o.code collate "und-x-icu", length(o.unit_path), o.id, length(i.code), i.code`.execute(tx)
  return rows
}

/**
 * Which indicator stands for an earlier one in the year: itself while its card holds, else the card that replaced it, else one of the
 * same owner with the same code. Keys are the earlier ids; one without successor has ended.
 */
export async function findSuccessors(
  tx: Tx,
  indicatorIds: readonly number[],
  year: number,
): Promise<ReadonlyMap<number, IndicatorRow>> {
  if (indicatorIds.length === 0) return new Map()
  const { rows } = await sql<IndicatorRow & { source: number }>`
    with recursive chain as (
      select id as source, id, 0 as depth from strategy.indicator where id = any(${[...indicatorIds]}::int[])
      union all
      select c.source, i.id, c.depth + 1 from chain c join strategy.indicator i on i.previous_id = c.id where c.depth < 30
    ), candidate as (
      select source, id, depth from chain
      union all
      select old.id, i.id, 100 from strategy.indicator old
      join strategy.indicator i on i.unit_id = old.unit_id and i.code = old.code and i.id <> old.id
      where old.id = any(${[...indicatorIds]}::int[])
    )
    select distinct on (c.source) c.source, ${indicatorColumns} from candidate c ${joinIndicator(sql`c.id`)}
    where ${inForce(year)}
    order by c.source, c.depth`.execute(tx)
  return new Map(rows.map(({ source, ...row }) => [source, row]))
}

/** The code of the indicator of that id, which may be none. */
export const indicatorCode = (id: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql<string | null>`(select code from strategy.indicator where id = ${id})`
