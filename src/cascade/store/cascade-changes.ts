import { sql } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { insertRow, removeAt, updateAt } from '#platform/database/versioned.ts'
import type { Contributor, NodeFields, NodeIndicator } from './cascade.ts'

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
  return insertRow(tx, 'cascade.node', {
    unit_id: unit.id,
    unit_path: unit.path,
    year: at.year,
    parent_id: at.parentId,
    ordinal: await nextOrdinal(tx, unit.id, at),
    ...row(fields),
  })
}

async function nextOrdinal(
  tx: Tx,
  unitId: number,
  at: { readonly year: number; readonly parentId: number | null },
): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(ordinal), 0) + 1 as next from cascade.node
    where unit_id = ${unitId} and year = ${at.year} and parent_id is not distinct from ${at.parentId}::int`.execute(
    tx,
  )
  return rows[0]?.next ?? 1
}

/** Saves a condition of the unit if it still is at `version`; false when somebody else was faster. */
export const updateNode = (
  tx: Tx,
  unitId: number,
  id: number,
  version: number,
  fields: NodeFields,
): Promise<boolean> => updateAt(tx, 'cascade.node', { unit_id: unitId, id }, version, row(fields))

/** Puts a condition below another, or to the top, at a place among its brothers (from 1), which make room. */
export async function moveNode(
  tx: Tx,
  node: { readonly id: number; readonly unitId: number; readonly year: number; readonly version: number },
  parentId: number | null,
  ordinal: number,
): Promise<boolean> {
  const { id, unitId, year, version } = node
  await sql`update cascade.node set ordinal = ordinal + 1
    where unit_id = ${unitId} and year = ${year} and parent_id is not distinct from ${parentId}::int
      and ordinal >= ${ordinal} and id <> ${id}`.execute(tx)
  return updateAt(tx, 'cascade.node', { unit_id: unitId, id }, version, { parent_id: parentId, ordinal })
}

/** Sets or takes away the reviewer's tick: the parts below are necessary and sufficient. */
export const tickNode = (
  tx: Tx,
  node: { readonly id: number; readonly unitId: number; readonly version: number },
  tick: { readonly by: string; readonly at: Date } | null,
): Promise<boolean> =>
  updateAt(tx, 'cascade.node', { unit_id: node.unitId, id: node.id }, node.version, {
    sufficient_by: tick?.by ?? null,
    sufficient_at: tick?.at ?? null,
  })

/** Takes the reviewer's tick away: the parts below are no longer those that were looked at. */
export async function clearTick(tx: Tx, unitId: number, nodeId: number | null): Promise<void> {
  if (nodeId === null) return
  await sql`update cascade.node set sufficient_by = null, sufficient_at = null, version = version + 1
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
  await tx.deleteFrom('cascade.node_indicator').where('node_id', '=', nodeId).execute()
  await tx.deleteFrom('cascade.contributor').where('node_id', '=', nodeId).execute()
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
  if (indicators.length > 0) await tx.insertInto('cascade.node_indicator').values(indicators).execute()
  if (contributors.length > 0) await tx.insertInto('cascade.contributor').values(contributors).execute()
}

/** Removes a condition of the unit if it still is at `version`; false when it was changed or removed meanwhile. */
export const deleteNode = (tx: Tx, unitId: number, id: number, version: number): Promise<boolean> =>
  removeAt(tx, 'cascade.node', { unit_id: unitId, id }, version)
