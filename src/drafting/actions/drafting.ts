import { groupBy } from '#lib/group.ts'
import { whyNot } from '#core/decision.ts'
import { Refusal } from '#core/refusal.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { refuseMissing } from '#platform/refuse.ts'
import { listSeenUnits } from '#organisation/store/units.ts'
import { decidePlanEdit, discussionState } from '#plan/index.ts'
import { findPlan, type AnnualPlan } from '#plan/read/annual-plans.ts'
import { listDiscussion } from '#plan/read/discussion.ts'
import { getEditablePlan, situationOf } from '#plan/read/open-plan.ts'
import { loadVersion } from '#plan/read/version.ts'
import { isInForce } from '#strategy/index.ts'
import { listObjectives, type CatalogueObjective } from '#strategy/store/objectives.ts'
import { listActivities, listPrograms } from '#strategy/store/programs.ts'
import type { draftingContract, MaterialShape } from '../contract/drafting.ts'
import { listMaterials, type Material } from '../read/materials.ts'
import { draftSteps, targetActions, type DraftFacts } from '../rules/draft-steps.ts'
import { scoreOf } from '../rules/materials.ts'
import { deleteDoneStep, insertDoneStep, listDoneSteps, type DoneStep } from '../store/steps.ts'

type Actions = Handlers<typeof draftingContract>

const listObjectivesOf = async (
  { tx, unit }: UnitCall,
  year: number,
): Promise<readonly CatalogueObjective[]> =>
  (await listObjectives(tx, unit.path)).filter((objective) => isInForce(objective, year))

/** What can be chosen in a year, and the units of the office. */
async function loadChoices({ tx, unit, today }: UnitCall, year: number) {
  const named = ({ id, code, name }: { id: number; code: string | null; name: string }) => ({
    id,
    name: code === null ? name : `${code} ${name}`,
  })
  const units = await listSeenUnits(tx, [unit.path], today)
  return {
    programs: (await listPrograms(tx, unit.path, year)).map(named),
    activities: (await listActivities(tx, unit.path, year)).map(named),
    units: units.map(({ id, shortName }) => ({ id, name: shortName })),
  }
}

/** What the rules of drafting ask about. */
async function loadFacts(
  { tx, unit }: UnitCall,
  plan: AnnualPlan | undefined,
  objectives: readonly CatalogueObjective[],
): Promise<DraftFacts & { readonly materials: readonly Material[] }> {
  const ids = objectives.map(({ id }) => id)
  if (plan === undefined) return { materials: [], objectives: ids, executors: [], indicators: [] }
  const whole = await loadVersion(tx, plan)
  const said = groupBy(await listDiscussion(tx, unit, plan.year), ({ indicatorId }) => indicatorId)
  const executors = new Map(whole.flatMap((one) => one.executors.map(({ unitId, name }) => [unitId, name])))
  return {
    materials: await listMaterials(tx, plan),
    objectives: ids,
    executors: [...executors].map(([id, name]) => ({ id, name })),
    indicators: whole.map(({ indicator, objective, target, background }) => ({
      code: indicator.code,
      objectiveId: objective.objectiveId,
      isActivity: objective.level === 'activity',
      hasTarget: target !== null,
      hasBackground: background !== null,
      hasMeasure: indicator.unitOfMeasure.trim() !== '',
      discussion: discussionState(said.get(indicator.indicatorId) ?? []).state,
    })),
  }
}

/** The steps with their material, what is missing, and what can be chosen. */
export const getDrafting: Actions['getDrafting'] = async (call, { params: { year } }) => {
  const { tx, unit } = call
  const plan = await findPlan(tx, unit, year)
  const objectives = await listObjectivesOf(call, year)
  const facts = await loadFacts(call, plan, objectives)
  const done = new Map((plan ? await listDoneSteps(tx, plan) : []).map((one) => [one.step, one]))
  const closed = plan === undefined ? null : whyNot(decidePlanEdit(situationOf(call, plan)))
  return {
    year,
    plan: plan === undefined ? null : { revision: plan.revision, state: plan.state, closed },
    can: { edit: plan !== undefined && closed === null && call.may('drafting.edit', unit.path) },
    steps: draftSteps.map(({ number, title, hint, kinds, check }) => ({
      number,
      title,
      hint,
      kinds: [...kinds],
      done: presentDone(done.get(number)),
      missing: [...check(facts)],
    })),
    actions: targetActions(facts).map((one) => ({ ...one, missing: [...one.missing] })),
    materials: facts.materials.map(present),
    objectives: objectives.map(({ id, code, statement }) => ({ id, name: `${code} ${statement}` })),
    ...(await loadChoices(call, year)),
  }
}

const presentDone = (done: DoneStep | undefined) =>
  done === undefined ? null : { at: done.at.toISOString(), by: done.by, note: done.note }

const present = ({ fileHash: _hash, ordinal: _ordinal, ...material }: Material): MaterialShape => ({
  ...material,
  score: scoreOf(material),
})

export const tickStep: Actions['tickStep'] = async (call, { params, body: { done, note } }) => {
  const { year } = params
  const plan = await getEditablePlan(call, year)
  const step = draftSteps.find((one) => one.number === params.step)
  const { number, title, check } = refuseMissing(step, 'Langkah penyusunan itu')
  const missing = done ? check(await loadFacts(call, plan, await listObjectivesOf(call, year))) : []
  if (missing.length > 0)
    throw new Refusal(
      'invalid',
      `Langkah ${number} (${title}) belum dapat ditandai selesai. ${missing.join(' ')} Lengkapi bahannya dahulu.`,
    )
  if (done) await insertDoneStep(call.tx, plan, { step: number, by: call.actor.name, note })
  else await deleteDoneStep(call.tx, plan, number)
  const record = { entity: 'drafting.step', key: `${plan.id}/${number}` }
  await recordHistory(call, { ...record, action: done ? 'tick' : 'untick', after: { note } })
  return { step: number, done }
}
