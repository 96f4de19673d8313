import { sql, type RawBuilder } from 'kysely'
import { decimalOrNull, type Decimal } from '#lib/decimal.ts'
import type { Polarity } from '#core/polarity.ts'
import type { Tx } from '#platform/database/database.ts'
import type { CascadeLevel, Combination } from '../rules/cascade.ts'
import type { UnitKey } from './statements.ts'

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
  from plan.cascade_node n where ${which} order by n.unit_path, n.ordinal, n.id`

/**
 * The cascade of a unit in a year: its own conditions, and those of the units above that they hang below, up to the top. The order is
 * that of the units, then that of brothers.
 */
export async function listCascade(tx: Tx, unitId: number, year: number): Promise<readonly CascadeNode[]> {
  const line = sql`n.id in (
    with recursive up as (
      select id, parent_id from plan.cascade_node where unit_id = ${unitId} and year = ${year}
      union select p.id, p.parent_id from plan.cascade_node p join up on up.parent_id = p.id
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
      (select t.annual from plan.target t join plan.annual_plan p on p.id = t.annual_plan_id
        where p.satker_id = n.unit_id and p.year = n.year and t.indicator_id = c.indicator_id and t.kind = 'value'
        order by p.revision desc limit 1) as "planTarget"
    from plan.cascade_indicator c
    join plan.cascade_node n on n.id = c.node_id
    left join plan.indicator i on i.id = c.indicator_id
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
    from plan.cascade_contributor where node_id in (${sql.join(nodeIds)}) order by node_id, id`.execute(tx)
  return rows
}

const row = (fields: NodeFields) => ({
  level: fields.level,
  condition: fields.condition,
  is_success_factor: fields.isSuccessFactor,
  is_crosscutting: fields.isCrosscutting,
  objective_id: fields.objectiveId,
  owner_unit_id: fields.ownerUnitId,
  owner_position_id: fields.ownerPositionId,
  owner_note: fields.ownerNote,
})

/** Adds a condition as the last of its brothers and answers its id. */
export async function insertNode(
  tx: Tx,
  unit: UnitKey,
  at: { readonly year: number; readonly parentId: number | null },
  fields: NodeFields,
): Promise<number> {
  const { id } = await tx
    .insertInto('plan.cascade_node')
    .values({
      unit_id: unit.id,
      unit_path: unit.path,
      year: at.year,
      parent_id: at.parentId,
      ordinal: await nextOrdinal(tx, unit.id, at),
      ...row(fields),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function nextOrdinal(
  tx: Tx,
  unitId: number,
  at: { readonly year: number; readonly parentId: number | null },
): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(ordinal), 0) + 1 as next from plan.cascade_node
    where unit_id = ${unitId} and year = ${at.year} and parent_id is not distinct from ${at.parentId}::int`.execute(
    tx,
  )
  return rows[0]?.next ?? 1
}

/** Saves a condition of the unit if it still is at `version`; false when somebody else was faster. */
export async function updateNode(
  tx: Tx,
  unitId: number,
  id: number,
  version: number,
  fields: NodeFields,
): Promise<boolean> {
  return changeNode(tx, unitId, id, version, row(fields))
}

interface NodeChange extends Partial<ReturnType<typeof row>> {
  readonly parent_id?: number | null
  readonly ordinal?: number
  readonly sufficient_by?: string | null
  readonly sufficient_at?: Date | null
}

async function changeNode(
  tx: Tx,
  unitId: number,
  id: number,
  version: number,
  change: NodeChange,
): Promise<boolean> {
  const result = await tx
    .updateTable('plan.cascade_node')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('unit_id', '=', unitId)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Puts a condition below another, or to the top, at a place among its brothers (from 1), which make room. */
export async function moveNode(
  tx: Tx,
  node: { readonly id: number; readonly unitId: number; readonly year: number; readonly version: number },
  parentId: number | null,
  ordinal: number,
): Promise<boolean> {
  const { id, unitId, year, version } = node
  await sql`update plan.cascade_node set ordinal = ordinal + 1
    where unit_id = ${unitId} and year = ${year} and parent_id is not distinct from ${parentId}::int
      and ordinal >= ${ordinal} and id <> ${id}`.execute(tx)
  return changeNode(tx, unitId, id, version, { parent_id: parentId, ordinal })
}

/** Sets or takes away the reviewer's tick: the parts below are necessary and sufficient. */
export const tickNode = (
  tx: Tx,
  node: { readonly id: number; readonly unitId: number; readonly version: number },
  tick: { readonly by: string; readonly at: Date } | null,
): Promise<boolean> =>
  changeNode(tx, node.unitId, node.id, node.version, {
    sufficient_by: tick?.by ?? null,
    sufficient_at: tick?.at ?? null,
  })

/** Takes the reviewer's tick away: the parts below are no longer those that were looked at. */
export async function clearTick(tx: Tx, unitId: number, nodeId: number | null): Promise<void> {
  if (nodeId === null) return
  await sql`update plan.cascade_node set sufficient_by = null, sufficient_at = null, version = version + 1
    where id = ${nodeId} and unit_id = ${unitId} and sufficient_by is not null`.execute(tx)
}

/** Replaces the indicators and contributors of a condition. */
export async function replaceNodeParts(
  tx: Tx,
  unit: UnitKey,
  nodeId: number,
  parts: { readonly indicators: readonly NodeIndicator[]; readonly contributors: readonly Contributor[] },
): Promise<void> {
  const place = { node_id: nodeId, unit_id: unit.id, unit_path: unit.path }
  await tx.deleteFrom('plan.cascade_indicator').where('node_id', '=', nodeId).execute()
  await tx.deleteFrom('plan.cascade_contributor').where('node_id', '=', nodeId).execute()
  const indicators = parts.indicators.map((indicator, index) => ({
    ...place,
    ordinal: index + 1,
    indicator_id: indicator.indicatorId,
    name: indicator.name,
    target: indicator.target?.toFixed() ?? null,
    unit_of_measure: indicator.unitOfMeasure,
    polarity: indicator.polarity,
    combination: indicator.combination,
  }))
  const contributors = parts.contributors.map(({ unitId, note }) => ({
    ...place,
    contributor_unit_id: unitId,
    contributor_note: note,
  }))
  if (indicators.length > 0) await tx.insertInto('plan.cascade_indicator').values(indicators).execute()
  if (contributors.length > 0) await tx.insertInto('plan.cascade_contributor').values(contributors).execute()
}

/** Conditions directly below, also those of units further down. */
export async function countParts(tx: Tx, nodeId: number): Promise<number> {
  const { rows } = await sql<{ parts: number }>`
    select count(*)::int as parts from plan.cascade_node where parent_id = ${nodeId}`.execute(tx)
  return rows[0]?.parts ?? 0
}

export async function deleteNode(tx: Tx, unitId: number, id: number, version: number): Promise<boolean> {
  const result = await tx
    .deleteFrom('plan.cascade_node')
    .where('id', '=', id)
    .where('unit_id', '=', unitId)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}
