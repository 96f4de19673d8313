import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordsOf } from '#platform/records.ts'
import { refuseMissing } from '#platform/refuse.ts'
import { getEditablePlan } from '#plan/read/open-plan.ts'
import type { PlanKey } from '#plan/read/plan-key.ts'
import type { draftingContract } from '../contract/drafting.ts'
import { findMaterial, listMaterials, type Material } from '../read/materials.ts'
import { materialNames } from '../rules/materials.ts'
import { deleteMaterial, insertMaterial, updateMaterial, type MaterialFields } from '../store/materials.ts'

type Actions = Handlers<typeof draftingContract>
type MaterialRecord = MaterialFields & Partial<Pick<Material, 'fileName'>>

export const materials = recordsOf<MaterialRecord>({
  entity: 'drafting.material',
  label: ({ kind }) => materialNames[kind],
  facts: (one) => {
    const { kind, body, reason, priority, chosen, inStrategicTeam, contribution, consistency, resources } =
      one
    const { objectiveId, workProgramId, activityId, officialId, fromUnitId, onDate, fileName = null } = one
    const choice = { priority, chosen, inStrategicTeam, contribution, consistency, resources }
    const links = { objectiveId, workProgramId, activityId, officialId, fromUnitId, onDate, fileName }
    return { kind, body, reason, ...choice, ...links }
  },
})

/** The material of a version; refuses when it is gone. */
export const getMaterial = async (
  { tx }: Pick<UnitCall, 'tx'>,
  plan: PlanKey,
  id: number,
): Promise<Material> => refuseMissing(await findMaterial(tx, plan, id), 'Bahan penyusunan itu')

export const addMaterial: Actions['addMaterial'] = async (call, { params, body }) => {
  const plan = await getEditablePlan(call, params.year)
  const all = await listMaterials(call.tx, plan)
  const ordinal = all.filter(({ kind }) => kind === body.kind).length + 1
  return materials.added(call, await insertMaterial(call.tx, plan, ordinal, body), body)
}

export const saveMaterial: Actions['saveMaterial'] = async (call, { params, body }) => {
  const { version, ...fields } = body
  const plan = await getEditablePlan(call, params.year)
  const before = await getMaterial(call, plan, params.material)
  const saved = await updateMaterial(call.tx, plan, before.id, version, fields)
  return materials.changed(call, { before, after: { ...before, ...fields }, version, saved })
}

export const removeMaterial: Actions['removeMaterial'] = async (call, { params, query: { version } }) => {
  const plan = await getEditablePlan(call, params.year)
  const before = await getMaterial(call, plan, params.material)
  const removed = await deleteMaterial(call.tx, plan, before.id, version)
  return materials.removed(call, { before, version, removed })
}
