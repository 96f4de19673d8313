import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import type { Aggregation } from '#core/polarity.ts'
import type { UnitKey } from '#core/unit.ts'
import type { ObjectiveLevel } from '#strategy/index.ts'
import type { PlanningMoment } from '../rules/moments.ts'

export interface NewPlan {
  readonly year: number
  readonly title: string
  readonly copiedFromId?: number
  readonly moment?: PlanningMoment
}

/**
 * Makes the first version of a plan without any indicator, tied to the nearest strategic plan that covers the year. Undefined when
 * somebody made one at the same moment.
 */
export async function insertEmptyPlan(tx: Tx, unit: UnitKey, plan: NewPlan): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into plan.annual_plan (satker_id, unit_path, year, title, copied_from_id, moment, strategic_plan_id)
    select ${unit.id}, ${unit.path}, ${plan.year}, ${plan.title}, ${plan.copiedFromId ?? null}::bigint, ${plan.moment ?? 'afterDipa'},
      (select id from strategy.strategic_plan s where starts_with(${unit.path}, s.unit_path)
        and s.year_from <= ${plan.year} and s.year_until > ${plan.year} order by length(s.unit_path) desc limit 1)
    on conflict (satker_id, year, revision) do nothing returning id`.execute(tx)
  return rows[0]?.id
}

/** An indicator that a plan of the year may hold; the name still holds `{unit}`. */
export interface AvailableIndicator {
  readonly indicatorId: number
  readonly code: string
  readonly name: string
  readonly unitOfMeasure: string
  readonly aggregation: Aggregation
  readonly decimals: number
  readonly measuringPeriod: string
  readonly objectiveId: number
  readonly objectiveCode: string
  readonly level: ObjectiveLevel
  readonly statement: string
}

const available = sql`
  select i.id as "indicatorId", i.code, i.name, i.unit_of_measure as "unitOfMeasure", i.aggregation, i.decimals,
    i.measuring_period as "measuringPeriod", o.id as "objectiveId", o.code as "objectiveCode", o.level, o.statement
  from strategy.indicator i join strategy.objective o on o.id = i.objective_id`

/** Indicators of the units above and of the unit itself that hold in the year, in catalogue order. */
export async function listAvailable(tx: Tx, unit: UnitKey, year: number): Promise<AvailableIndicator[]> {
  const { rows } = await sql<AvailableIndicator>`${available}
    where starts_with(${unit.path}, i.unit_path) and (i.adoption = 'below' or i.unit_id = ${unit.id}) and i.year_from <= ${year} and (i.year_until is null or i.year_until > ${year})
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
): Promise<ReadonlyMap<number, AvailableIndicator>> {
  if (indicatorIds.length === 0) return new Map()
  const { rows } = await sql<AvailableIndicator & { source: number }>`
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
    select distinct on (c.source) c.source, a.* from candidate c
    join strategy.indicator i on i.id = c.id
    join (${available}) a on a."indicatorId" = c.id
    where i.year_from <= ${year} and (i.year_until is null or i.year_until > ${year})
    order by c.source, c.depth`.execute(tx)
  return new Map(rows.map(({ source, ...row }) => [source, row]))
}

/** Puts indicators into a plan without target, at these ordinals. */
export async function insertTargets(
  tx: Tx,
  unit: UnitKey,
  planId: number,
  rows: readonly {
    readonly indicatorId: number
    readonly ordinal: number
    readonly measuringPeriod: string
  }[],
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('plan.target')
    .values(
      rows.map(({ indicatorId, ordinal, measuringPeriod }) => ({
        satker_id: unit.id,
        unit_path: unit.path,
        annual_plan_id: planId,
        indicator_id: indicatorId,
        ordinal,
        split: measuringPeriod === 'year' ? 'yearEnd' : 'even',
      })),
    )
    .execute()
}

/** Takes indicators out of a plan with everything that hangs on their targets; what was said about them stays. */
export async function deleteTargets(tx: Tx, planId: number, indicatorIds: readonly number[]): Promise<void> {
  if (indicatorIds.length === 0) return
  for (const table of [
    'plan.target_month',
    'plan.target_parameter',
    'plan.target_executor',
    'plan.target',
  ] as const)
    await tx
      .deleteFrom(table)
      .where('annual_plan_id', '=', planId)
      .where('indicator_id', 'in', [...indicatorIds])
      .execute()
}

/** Puts the indicators of a plan into this order. */
export async function orderTargets(tx: Tx, planId: number, indicatorIds: readonly number[]): Promise<void> {
  await sql`
    update plan.target t set ordinal = o.ordinal
    from (select unnest(${[...indicatorIds]}::int[]) as id, generate_series(1, ${indicatorIds.length}) as ordinal) o
    where t.annual_plan_id = ${planId} and t.indicator_id = o.id`.execute(tx)
}

/** Counts a change of what a plan holds; false when somebody else was faster. */
export async function raisePlanVersion(tx: Tx, planId: number, version: number): Promise<boolean> {
  const result = await tx
    .updateTable('plan.annual_plan')
    .set({ version: version + 1 })
    .where('id', '=', planId)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The legal bases of one plan become those of another. */
export async function copyCitations(tx: Tx, from: number, to: number): Promise<void> {
  await sql`
    insert into plan.citation (satker_id, unit_path, annual_plan_id, ordinal, place, regulation_id, as_written)
    select satker_id, unit_path, ${to}::bigint, ordinal, place, regulation_id, as_written
    from plan.citation where annual_plan_id = ${from}`.execute(tx)
}
