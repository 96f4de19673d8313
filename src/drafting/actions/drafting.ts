import { groupBy } from '#lib/group.ts'
import { whyNot } from '#core/decision.ts'
import { Refusal } from '#core/refusal.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import { listSeenUnits } from '#organisation/store/units.ts'
import type { draftingContract, DraftingShape, MaterialShape } from '../contract/drafting.ts'
import { loadVersion } from '#plan/read/version.ts'
import { discussionState, decidePlanEdit } from '#plan/index.ts'
import { draftSteps, targetActions, type DraftFacts } from '../rules/draft-steps.ts'
import { scoreOf } from '../rules/materials.ts'
import { listDiscussion } from '#plan/store/discussion.ts'
import {
  deleteDoneStep,
  deleteMaterial,
  insertDoneStep,
  insertMaterial,
  listDoneSteps,
  listMaterials,
  saveMaterial as storeMaterial,
  type Material,
} from '../store/drafting.ts'
import { listObjectives } from '#strategy/store/objectives.ts'
import { findPlan, type AnnualPlan } from '#plan/store/plan-way.ts'
import { listActivities, listPrograms } from '#strategy/store/programs.ts'
import { getEditablePlan, situationOf } from '#plan/actions/open-plan.ts'

type Actions = Handlers<typeof draftingContract>

const entity = 'drafting.material'

export const getDrafting: Actions['getDrafting'] = async (call, { params }) => readDrafting(call, params.year)

/** What can be chosen in a year, and the units of the office. */
async function loadChoices({ tx, unit, today }: UnitCall, year: number) {
  const inYear = ({ yearFrom, yearUntil }: { yearFrom: number; yearUntil: number | null }): boolean =>
    yearFrom <= year && (yearUntil === null || yearUntil > year)
  const named = ({ id, code, name }: { id: number; code: string | null; name: string }) => ({
    id,
    name: code === null ? name : `${code} ${name}`,
  })
  const objectives = (await listObjectives(tx, unit.path)).filter(inYear)
  return {
    objectives: objectives.map(({ id, code, statement }) => ({ id, name: `${code} ${statement}` })),
    programs: (await listPrograms(tx, unit.path, year)).map(named),
    activities: (await listActivities(tx, unit.path, year)).map(named),
    units: (await listSeenUnits(tx, [unit.path], today)).map(({ id, shortName }) => ({
      id,
      name: shortName,
    })),
    objectiveIds: objectives.map(({ id }) => id),
  }
}

async function loadFacts(
  call: UnitCall,
  plan: AnnualPlan | undefined,
  materials: readonly Material[],
  objectives: readonly number[],
): Promise<DraftFacts> {
  const whole = plan ? await loadVersion(call, plan) : []
  const said = groupBy(
    plan ? await listDiscussion(call.tx, call.unit.id, plan.year) : [],
    ({ indicatorId }) => indicatorId,
  )
  const executors = new Map(
    whole.flatMap((one) => one.executors.map(({ unitId, name }) => [unitId, name] as const)),
  )
  return {
    materials,
    objectives,
    executors: [...executors].map(([id, name]) => ({ id, name })),
    indicators: whole.map(({ planned }) => ({
      code: planned.indicator.code,
      objectiveId: planned.objective.objectiveId,
      isActivity: planned.objective.level === 'activity',
      hasTarget: planned.target !== null,
      hasBackground: planned.background !== null,
      hasMeasure: planned.indicator.unitOfMeasure.trim() !== '',
      discussion: discussionState(said.get(planned.indicator.indicatorId) ?? []).state,
    })),
  }
}

/** The steps with their material, what is missing, and what can be chosen. */
export async function readDrafting(call: UnitCall, year: number): Promise<DraftingShape> {
  const plan = await findPlan(call.tx, call.unit.id, year)
  const materials = plan ? await listMaterials(call.tx, plan.id) : []
  const { objectiveIds, ...choices } = await loadChoices(call, year)
  const facts = await loadFacts(call, plan, materials, objectiveIds)
  const done = new Map((plan ? await listDoneSteps(call.tx, plan.id) : []).map((one) => [one.step, one]))
  const decision = plan && decidePlanEdit(situationOf(call, plan))
  const closed = decision === undefined ? null : whyNot(decision)
  return {
    year,
    plan: plan === undefined ? null : { revision: plan.revision, state: plan.state, closed },
    can: { edit: plan !== undefined && closed === null && call.may('drafting.edit', call.unit.path) },
    steps: draftSteps.map(({ number, title, hint, kinds, check }) => ({
      number,
      title,
      hint,
      kinds: [...kinds],
      done: presentDone(done.get(number)),
      missing: [...check(facts)],
    })),
    actions: targetActions(facts).map((one) => ({ ...one, missing: [...one.missing] })),
    materials: materials.map(present),
    ...choices,
  }
}

const presentDone = (done: Awaited<ReturnType<typeof listDoneSteps>>[number] | undefined) =>
  done === undefined ? null : { at: done.at.toISOString(), by: done.by, note: done.note }

const present = ({ fileHash: _hash, ordinal: _ordinal, ...material }: Material): MaterialShape => ({
  ...material,
  score: scoreOf({ ...material }),
})

export const tickStep: Actions['tickStep'] = async (call, { params, body }) => {
  const plan = await getEditablePlan(call, params.year)
  const { number, title, missing } = await getStep(call, params.year, params.step)
  const record = { entity: 'drafting.step', key: `${plan.id}/${number}` }
  if (body.done && missing.length > 0)
    throw new Refusal(
      'invalid',
      `Langkah ${number} (${title}) belum dapat ditandai selesai. ${missing.join(' ')} Lengkapi bahannya dahulu.`,
    )
  if (body.done)
    await insertDoneStep(call.tx, call.unit, plan.id, { step: number, by: call.actor.name, note: body.note })
  else await deleteDoneStep(call.tx, plan.id, number)
  await recordHistory(call, { ...record, action: body.done ? 'tick' : 'untick', after: { note: body.note } })
  return readDrafting(call, params.year)
}

async function getStep(
  call: UnitCall,
  year: number,
  number: number,
): Promise<DraftingShape['steps'][number]> {
  const { steps } = await readDrafting(call, year)
  const step = steps.find((one) => one.number === number)
  if (!step) throw new Refusal('notFound', 'Langkah penyusunan itu tidak ada.')
  return step
}

export const addMaterial: Actions['addMaterial'] = async (call, { params, body }) => {
  const plan = await getEditablePlan(call, params.year)
  const materials = await listMaterials(call.tx, plan.id)
  const ordinal = materials.filter(({ kind }) => kind === body.kind).length + 1
  const id = await insertMaterial(call.tx, call.unit, plan.id, body, ordinal)
  await recordHistory(call, { entity, key: String(id), action: 'create', after: body })
  return readDrafting(call, params.year)
}

/** The material of a version; refuses when it is gone. */
export async function getMaterial(call: UnitCall, plan: AnnualPlan, id: number): Promise<Material> {
  const material = (await listMaterials(call.tx, plan.id)).find((one) => one.id === id)
  if (!material) throw new Refusal('notFound', 'Bahan penyusunan itu sudah tidak ada. Muat ulang halaman.')
  return material
}

export const saveMaterial: Actions['saveMaterial'] = async (call, { params, body }) => {
  const plan = await getEditablePlan(call, params.year)
  const before = await getMaterial(call, plan, params.material)
  const record = { entity, key: String(params.material) }
  const { version, ...material } = body
  if (!(await storeMaterial(call.tx, plan.id, params.material, version, material)))
    throw await staleRefusal(call, { ...record, name: 'Bahan penyusunan' })
  await recordHistory(call, { ...record, action: 'change', before: present(before), after: material })
  return readDrafting(call, params.year)
}

export const removeMaterial: Actions['removeMaterial'] = async (call, { params }) => {
  const plan = await getEditablePlan(call, params.year)
  const before = await getMaterial(call, plan, params.material)
  await deleteMaterial(call.tx, plan.id, params.material)
  await recordHistory(call, {
    entity,
    key: String(params.material),
    action: 'remove',
    before: present(before),
  })
  return readDrafting(call, params.year)
}
