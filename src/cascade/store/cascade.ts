import { sql, type RawBuilder } from 'kysely'
import { decimalOrNull, type Decimal } from '#lib/decimal.ts'
import type { Polarity } from '#core/polarity.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { annualFigure } from '#plan/read/targets.ts'
import { cardOf } from '#strategy/read/indicators.ts'
import type { CascadeLevel, Combination } from '../rules/cascade.ts'

export interface NodeFields {
  readonly level: CascadeLevel
  readonly condition: string
  readonly isSuccessFactor: boolean
  readonly isCrosscutting: boolean
  readonly objectiveId: number | null
  readonly ownerUnitId: number | null
  readonly ownerPositionId: number | null
  readonly ownerNote: string | null
}
/** A condition of a cascade. */
export interface CascadeNode extends NodeFields {
  readonly id: number
  readonly unitId: number
  readonly unitPath: string
  readonly parentId: number | null
  readonly year: number
  readonly ordinal: number
  readonly sufficientBy: string | null
  readonly sufficientAt: Date | null
  readonly version: number
}

/** An indicator of a condition: one of the catalogue, or one written here. */
export interface NodeIndicator {
  readonly indicatorId: number | null
  readonly name: string | null
  readonly target: Decimal | null
  readonly unitOfMeasure: string | null
  readonly polarity: Polarity | null
  readonly combination: Combination | null
}
export interface CascadeIndicator extends NodeIndicator {
  readonly nodeId: number
  readonly ordinal: number
  /** Of the catalogue, where the indicator is one of it; the name may hold `{unit}`. */
  readonly card: {
    readonly code: string
    readonly name: string
    readonly unitOfMeasure: string
    readonly polarity: Polarity
  } | null
  /** The target that the annual plan of the node's unit has for it. */
  readonly planTarget: Decimal | null
}

export interface Contributor {
  readonly unitId: number | null
  readonly note: string | null
}
export interface CascadeContributor extends Contributor {
  readonly nodeId: number
}

const nodes = (which: RawBuilder<unknown>): RawBuilder<CascadeNode> => sql<CascadeNode>`
  select n.id, n.unit_id as "unitId", n.unit_path as "unitPath", n.parent_id as "parentId", n.year, n.ordinal, n.level,
    n.condition, n.is_success_factor as "isSuccessFactor", n.is_crosscutting as "isCrosscutting",
    n.objective_id as "objectiveId", n.owner_unit_id as "ownerUnitId", n.owner_position_id as "ownerPositionId",
    n.owner_note as "ownerNote", n.sufficient_by as "sufficientBy", n.sufficient_at as "sufficientAt", n.version
  from cascade.node n where ${which} order by n.unit_path, n.ordinal, n.id`

/**
 * The cascade of a unit in a year: its own conditions, and those of the units above that they hang below, up to the top. The order is
 * that of the units, then that of brothers.
 */
export async function listCascade(tx: Tx, unitId: number, year: number): Promise<readonly CascadeNode[]> {
  const line = sql`n.id in (
    with recursive up as (
      select id, parent_id from cascade.node where unit_id = ${unitId} and year = ${year}
      union select p.id, p.parent_id from cascade.node p join up on up.parent_id = p.id
    ) select id from up)`
  return (await nodes(line).execute(tx)).rows
}

/** Every condition of the units above in the year: below which of them an office may hang its own. */
export const listCascadeAbove = async (
  tx: Tx,
  unit: UnitKey,
  year: number,
): Promise<readonly CascadeNode[]> => {
  const above = sql`n.year = ${year} and starts_with(${unit.path}, n.unit_path) and n.unit_id <> ${unit.id}`
  return (await nodes(above).execute(tx)).rows
}

/** The conditions of the units below in the year: of all of them, or of one of them with its parts. */
export const listCascadeBelow = async (
  tx: Tx,
  unit: UnitKey,
  year: number,
  within: string,
): Promise<readonly CascadeNode[]> => {
  const below = sql`n.year = ${year} and starts_with(n.unit_path, ${within}) and n.unit_id <> ${unit.id}`
  return (await nodes(below).execute(tx)).rows
}

/** How far the cascade of a unit has come in a year. */
export interface CascadeCount {
  readonly conditions: number
  readonly crosscutting: number
  /** Conditions that hang below one of the unit that asks, or of a unit between. */
  readonly hanging: number
}

/** What the cascades of the units below hold in the year; units without one are left out. */
export async function countCascadesBelow(
  tx: Tx,
  unit: UnitKey,
  year: number,
): Promise<ReadonlyMap<number, CascadeCount>> {
  const { rows } = await sql<CascadeCount & { readonly unitId: number }>`
    select n.unit_id as "unitId", count(*)::int as conditions,
      (count(*) filter (where n.is_crosscutting))::int as crosscutting,
      (count(*) filter (where p.unit_id <> n.unit_id))::int as hanging
    from cascade.node n
    left join cascade.node p on p.id = n.parent_id
    where n.year = ${year} and starts_with(n.unit_path, ${unit.path}) and n.unit_id <> ${unit.id}
    group by n.unit_id`.execute(tx)
  return new Map(rows.map(({ unitId, ...count }) => [unitId, count]))
}

export async function findNode(tx: Tx, id: number): Promise<CascadeNode | undefined> {
  return (await nodes(sql`n.id = ${id}`).execute(tx)).rows[0]
}

interface IndicatorRow extends Omit<CascadeIndicator, 'target' | 'planTarget' | 'card'> {
  readonly target: string | null
  readonly planTarget: string | null
  readonly cardCode: string | null
  readonly cardName: string
  readonly cardUnit: string
  readonly cardPolarity: Polarity
}

/** The indicators of the conditions, each with what the catalogue and the annual plan say of it. */
export async function listNodeIndicators(
  tx: Tx,
  nodeIds: readonly number[],
): Promise<readonly CascadeIndicator[]> {
  if (nodeIds.length === 0) return []
  const { rows } = await sql<IndicatorRow>`
    select c.node_id as "nodeId", c.ordinal, c.indicator_id as "indicatorId", c.name, c.target,
      c.unit_of_measure as "unitOfMeasure", c.polarity, c.combination,
      i.code as "cardCode", i.name as "cardName", i.unit_of_measure as "cardUnit", i.polarity as "cardPolarity",
      ${annualFigure({ office: sql`n.unit_id`, year: sql`n.year`, indicator: sql`c.indicator_id` })} as "planTarget"
    from cascade.node_indicator c
    join cascade.node n on n.id = c.node_id
    left join ${cardOf(sql`c.indicator_id`)}
    where c.node_id in (${sql.join(nodeIds)}) order by c.node_id, c.ordinal`.execute(tx)
  return rows.map(({ cardCode, cardName, cardUnit, cardPolarity, target, planTarget, ...row }) => ({
    ...row,
    target: decimalOrNull(target),
    planTarget: decimalOrNull(planTarget),
    card:
      cardCode === null
        ? null
        : { code: cardCode, name: cardName, unitOfMeasure: cardUnit, polarity: cardPolarity },
  }))
}

export async function listContributors(
  tx: Tx,
  nodeIds: readonly number[],
): Promise<readonly CascadeContributor[]> {
  if (nodeIds.length === 0) return []
  const { rows } = await sql<CascadeContributor>`
    select node_id as "nodeId", contributor_unit_id as "unitId", contributor_note as note
    from cascade.contributor where node_id in (${sql.join(nodeIds)}) order by node_id, id`.execute(tx)
  return rows
}

/** Conditions directly below, also those of units further down. */
export async function countParts(tx: Tx, nodeId: number): Promise<number> {
  const { rows } = await sql<{ parts: number }>`
    select count(*)::int as parts from cascade.node where parent_id = ${nodeId}`.execute(tx)
  return rows[0]?.parts ?? 0
}
