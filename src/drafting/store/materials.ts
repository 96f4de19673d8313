import { ofPlan, type PlanKey } from '#plan/read/plan-key.ts'
import type { Tx } from '#platform/database/database.ts'
import { insertRow, ownedBy, removeAt, updateAt } from '#platform/database/versioned.ts'
import type { Material } from '../read/materials.ts'

export type MaterialFields = Omit<Material, 'id' | 'ordinal' | 'version' | 'fileHash' | 'fileName'>

const toColumns = (material: MaterialFields) => ({
  kind: material.kind,
  body: material.body,
  reason: material.reason,
  priority: material.priority,
  chosen: material.chosen,
  in_strategic_team: material.inStrategicTeam,
  contribution: material.contribution,
  consistency: material.consistency,
  resources: material.resources,
  objective_id: material.objectiveId,
  work_program_id: material.workProgramId,
  activity_id: material.activityId,
  official_id: material.officialId,
  from_unit_id: material.fromUnitId,
  on_date: material.onDate,
})

/** Adds a material at this place among those of its kind; answers its id. */
export const insertMaterial = (
  tx: Tx,
  plan: PlanKey,
  ordinal: number,
  material: MaterialFields,
): Promise<number> =>
  insertRow(tx, 'drafting.material', {
    ...ownedBy(plan.unit),
    ...ofPlan(plan),
    ordinal,
    ...toColumns(material),
  })

/** Changes a material if it still is at `version`; false when somebody else was faster. */
export const updateMaterial = (
  tx: Tx,
  plan: PlanKey,
  id: number,
  version: number,
  material: MaterialFields,
): Promise<boolean> =>
  updateAt(tx, 'drafting.material', { ...ofPlan(plan), id }, version, toColumns(material))

/** Ties a stored file to a material if it still is at `version`; false when somebody else was faster. */
export const updateMaterialFile = (
  tx: Tx,
  plan: PlanKey,
  { id, version }: Pick<Material, 'id' | 'version'>,
  file: { readonly hash: string; readonly name: string },
): Promise<boolean> =>
  updateAt(tx, 'drafting.material', { ...ofPlan(plan), id }, version, {
    file_hash: file.hash,
    file_name: file.name,
  })

/** Removes a material if it still is at `version`; false when somebody else was faster. */
export const deleteMaterial = (tx: Tx, plan: PlanKey, id: number, version: number): Promise<boolean> =>
  removeAt(tx, 'drafting.material', { ...ofPlan(plan), id }, version)
