import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import type { MaterialFacts, MaterialKind } from '../rules/materials.ts'

/** Something gathered or decided while a plan was drafted. */
export interface Material extends MaterialFacts {
  readonly id: number
  readonly ordinal: number
  readonly objectiveId: number | null
  readonly workProgramId: number | null
  readonly activityId: number | null
  readonly officialId: number | null
  readonly onDate: string | null
  readonly fileHash: string | null
  readonly fileName: string | null
  readonly version: number
}
export type NewMaterial = Omit<Material, 'id' | 'ordinal' | 'version' | 'fileHash' | 'fileName'>

export interface DoneStep {
  readonly step: number
  readonly at: Date
  readonly by: string
  readonly note: string | null
}

/** What was gathered for a version of a plan, by kind and in the order of adding. */
export async function listMaterials(tx: Tx, planId: number): Promise<Material[]> {
  const rows = await tx
    .selectFrom('drafting.material')
    .selectAll()
    .where('annual_plan_id', '=', planId)
    .orderBy('kind')
    .orderBy('ordinal')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as MaterialKind,
    ordinal: row.ordinal,
    body: row.body,
    reason: row.reason,
    priority: row.priority,
    chosen: row.chosen,
    inStrategicTeam: row.in_strategic_team,
    contribution: row.contribution,
    consistency: row.consistency,
    resources: row.resources,
    objectiveId: row.objective_id,
    workProgramId: row.work_program_id,
    activityId: row.activity_id,
    officialId: row.official_id,
    fromUnitId: row.from_unit_id,
    onDate: row.on_date,
    fileHash: row.file_hash,
    fileName: row.file_name,
    version: row.version,
  }))
}

const toColumns = (material: NewMaterial) => ({
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

/** Adds a material after those of its kind; answers its id. */
export async function insertMaterial(
  tx: Tx,
  unit: UnitKey,
  planId: number,
  material: NewMaterial,
  ordinal: number,
): Promise<number> {
  const { id } = await tx
    .insertInto('drafting.material')
    .values({
      satker_id: unit.id,
      unit_path: unit.path,
      annual_plan_id: planId,
      ordinal,
      ...toColumns(material),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Changes a material if it still is at `version`; false when somebody else was faster. */
export async function saveMaterial(
  tx: Tx,
  planId: number,
  id: number,
  version: number,
  material: NewMaterial,
): Promise<boolean> {
  const result = await tx
    .updateTable('drafting.material')
    .set({ ...toColumns(material), version: version + 1 })
    .where((eb) => eb.and({ id, version, annual_plan_id: planId }))
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Ties a stored file to a material. */
export async function saveMaterialFile(
  tx: Tx,
  planId: number,
  id: number,
  file: { readonly hash: string; readonly name: string },
): Promise<void> {
  await tx
    .updateTable('drafting.material')
    .set((eb) => ({ file_hash: file.hash, file_name: file.name, version: eb('version', '+', 1) }))
    .where((eb) => eb.and({ id, annual_plan_id: planId }))
    .execute()
}

export async function deleteMaterial(tx: Tx, planId: number, id: number): Promise<void> {
  await tx
    .deleteFrom('drafting.material')
    .where((eb) => eb.and({ id, annual_plan_id: planId }))
    .execute()
}

export async function listDoneSteps(tx: Tx, planId: number): Promise<DoneStep[]> {
  return tx
    .selectFrom('drafting.step')
    .select(['step', 'done_at as at', 'done_by as by', 'note'])
    .where('annual_plan_id', '=', planId)
    .orderBy('step')
    .execute()
}

/** Ticks a step; ticked already it takes the new note. */
export async function insertDoneStep(
  tx: Tx,
  unit: UnitKey,
  planId: number,
  done: { readonly step: number; readonly by: string; readonly note: string | null },
): Promise<void> {
  await tx
    .insertInto('drafting.step')
    .values({
      satker_id: unit.id,
      unit_path: unit.path,
      annual_plan_id: planId,
      step: done.step,
      done_by: done.by,
      note: done.note,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['satker_id', 'annual_plan_id', 'step'])
        .doUpdateSet({ note: done.note, done_by: done.by }),
    )
    .execute()
}

export async function deleteDoneStep(tx: Tx, planId: number, step: number): Promise<void> {
  await tx
    .deleteFrom('drafting.step')
    .where((eb) => eb.and({ annual_plan_id: planId, step }))
    .execute()
}
