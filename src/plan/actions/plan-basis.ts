import type { Finding } from '#core/finding.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { getUnitTitle } from '#organisation/store/title.ts'
import { listParents } from '#organisation/store/units.ts'
import type { PlanBasisShape, strategyInPlansContract } from '#strategy/contract/strategy.ts'
import {
  lineageOf,
  checkProgramName,
  nameForUnit,
  checkOrigin,
  isInForce,
  sayYears,
} from '#strategy/index.ts'
import { findPlan } from '../read/annual-plans.ts'
import { listTargets } from '../read/targets.ts'
import { listCards, type IndicatorCard } from '#strategy/store/cards.ts'
import { listObjectives, type CatalogueObjective } from '#strategy/store/objectives.ts'
import { listActivities, listPrograms, type Activity, type WorkProgram } from '#strategy/store/programs.ts'
import { listStatements, type Statement } from '#strategy/store/statements.ts'
import { listStrategicPlans, type StrategicPlan } from '#strategy/store/strategic-plans.ts'
import { listOwners, type Owners } from '#strategy/read/owners.ts'

type Line = PlanBasisShape['lines'][number]
type Header = PlanBasisShape['header']

interface Register {
  readonly year: number
  readonly objectives: readonly CatalogueObjective[]
  readonly statements: readonly Statement[]
  readonly programs: readonly WorkProgram[]
  readonly activities: readonly Activity[]
  readonly plans: readonly StrategicPlan[]
  readonly owners: Owners
}

const say = ({ id, code, level, statement }: CatalogueObjective) => ({
  objectiveId: id,
  code,
  level,
  statement,
})
const named = ({ code, name }: { readonly code: string | null; readonly name: string }) => ({ code, name })

/** A card that the plan of the year uses although another holds by now, or none any more. */
function checkCardYear(card: IndicatorCard, year: number): readonly Finding[] {
  if (isInForce(card, year)) return []
  return [
    {
      rule: 'origin.card',
      severity: 'warning',
      place: card.code,
      message: `Kartu ${card.code} yang dipakai RKT ini berlaku ${sayYears(card)}, tidak pada ${year}.`,
      next: 'Ganti dengan indikator dari versi kartu yang berlaku.',
    },
  ]
}

function presentLine(card: IndicatorCard, register: Register, unitName: string): Line | undefined {
  const { year, owners } = register
  const objective = register.objectives.find(({ id }) => id === card.objectiveId)
  if (objective === undefined) return undefined
  const held = register.statements.filter((statement) => isInForce(statement, year))
  const lineage = lineageOf(objective, register.objectives, held)
  const program = register.programs.find(({ id }) => id === lineage.workProgramId)
  const activity = register.activities.find(({ id }) => id === lineage.activityId)
  const behind = activity && register.programs.find(({ id }) => id === activity.workProgramId)
  const owner = register.plans.filter(
    ({ unitId, ...plan }) => unitId === objective.unitId && isInForce(plan, year),
  )
  const origin = owner.at(-1) ?? register.plans.findLast((plan) => isInForce(plan, year))
  const state = (statement: Statement) => ({
    id: statement.id,
    body: statement.body,
    owner: owners.get(statement.unitId).shortName,
  })
  return {
    indicatorId: card.indicator.indicatorId,
    code: card.code,
    name: nameForUnit(card.name, unitName),
    objective: say(objective),
    parents: lineage.parents.map(say),
    program: (program ?? behind) ? named((program ?? behind) as WorkProgram) : null,
    activity: activity ? named(activity) : null,
    plan: origin ? { id: origin.id, title: origin.title, owner: owners.get(origin.unitId).shortName } : null,
    serves: lineage.serves.map(state),
    missions: lineage.missions.map(state),
    visions: lineage.visions.map(state),
    findings: [
      ...checkOrigin({
        code: card.code,
        plans: register.plans,
        missions: lineage.missions.length,
        visions: lineage.visions.length,
        year,
      }),
      ...checkCardYear(card, year),
      ...checkProgram(program ?? behind, register),
    ],
  }
}

const checkProgram = (program: WorkProgram | undefined, { programs, year }: Register): readonly Finding[] =>
  program === undefined ? [] : checkProgramName(program.name, programs, year)

/** The block at the head of a plan: the institution, the units down to the office, programmes and activities with their objectives. */
async function headerOf(
  call: UnitCall,
  register: Register,
  used: readonly CatalogueObjective[],
): Promise<Header> {
  const on = `${register.year}-12-31`
  const parents = await listParents(call.tx, call.unit.path, on)
  const own = await getUnitTitle(call.tx, call.unit.id, on)
  const [institution, ...between] = [...parents.map(({ name }) => name), own.name]
  const lineages = used.map((objective) => lineageOf(objective, register.objectives, []))
  const activityIds = new Set(lineages.map(({ activityId }) => activityId))
  const activities = register.activities.filter(({ id }) => activityIds.has(id))
  const programIds = new Set([
    ...lineages.map(({ workProgramId }) => workProgramId),
    ...activities.map(({ workProgramId }) => workProgramId),
  ])
  const inForce = register.objectives.filter((objective) => isInForce(objective, register.year))
  return {
    institution: institution ?? own.name,
    units: between,
    programs: register.programs
      .filter(({ id }) => programIds.has(id))
      .map((program) => ({
        ...named(program),
        objectives: inForce
          .filter(({ level, workProgramId }) => level === 'program' && workProgramId === program.id)
          .map(say),
      })),
    activities: activities.map((activity) => ({
      ...named(activity),
      program: register.programs.find(({ id }) => id === activity.workProgramId)?.name ?? '',
      objectives: inForce
        .filter(({ level, activityId }) => level === 'activity' && activityId === activity.id)
        .map(say),
    })),
  }
}

async function readRegister(call: UnitCall, year: number): Promise<Register> {
  const { tx, unit } = call
  return {
    year,
    objectives: await listObjectives(tx, unit.path),
    statements: await listStatements(tx, unit.path),
    programs: await listPrograms(tx, unit.path, null),
    activities: await listActivities(tx, unit.path, null),
    plans: await listStrategicPlans(tx, unit.path),
    owners: await listOwners(call, `${year}-12-31`),
  }
}

/** Where the annual plan of a unit comes from; for the screen and for documents. Without a plan its lines are empty. */
export async function readPlanBasis(call: UnitCall, year: number): Promise<PlanBasisShape> {
  const { tx, unit } = call
  const register = await readRegister(call, year)
  const plan = await findPlan(tx, unit, year)
  const targets = plan === undefined ? [] : await listTargets(tx, plan)
  const cards = await listCards(tx, unit.path)
  const planned = targets.flatMap(
    ({ indicator: { indicatorId } }) =>
      cards.find((card) => card.indicator.indicatorId === indicatorId) ?? [],
  )
  const name = register.owners.get(unit.id).name
  const used = register.objectives.filter(({ id }) => planned.some(({ objectiveId }) => objectiveId === id))
  const lines = planned.flatMap((card) => presentLine(card, register, name) ?? [])
  return {
    header: await headerOf(call, register, used),
    lines,
    findings: lines.flatMap(({ findings }) => findings),
  }
}

export const getPlanBasis: Handlers<typeof strategyInPlansContract>['getPlanBasis'] = (call, { params }) =>
  readPlanBasis(call, params.year)
