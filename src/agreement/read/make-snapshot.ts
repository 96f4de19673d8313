import { groupBy } from '#lib/group.ts'
import { toDecimalText, toTargetText } from '#core/wire.ts'
import type { UnitCall } from '#platform/http/call.ts'
import { listSeenUnits, type NamedUnit } from '#organisation/store/units.ts'
import { nameForUnit, type Objective } from '#strategy/index.ts'
import type { PlannedTarget } from '#plan/index.ts'
import { listExecutors, type IndicatorExecutor } from '#plan/read/executors.ts'
import type { AnnualPlan } from '#plan/read/annual-plans.ts'
import { listTargets } from '#plan/read/targets.ts'
import { listBudgetLines } from '#budget/read/lines.ts'
import { listVersions } from '#budget/store/versions.ts'
import { listRoutine } from '#strategy/read/indicators.ts'
import { readParties } from './parties.ts'
import {
  budgetOf,
  type AgreedIndicator,
  type AgreedVersion,
  type AgreementKind,
  type AgreementSnapshot,
} from '../rules/snapshot.ts'

type At = Pick<UnitCall, 'tx' | 'unit'>

/** What agreements of an office and year are made from, as on a day. */
export interface Sources {
  readonly plan: AnnualPlan
  readonly on: string
  readonly office: NamedUnit
  /** The office and its parts. */
  readonly units: readonly NamedUnit[]
  readonly targets: readonly PlannedTarget[]
  readonly executors: readonly IndicatorExecutor[]
}

export async function loadSources({ tx, unit }: At, plan: AnnualPlan, on: string): Promise<Sources> {
  const units = await listSeenUnits(tx, [unit.path], on)
  const office = units.find(({ id }) => id === unit.id)
  if (office === undefined) throw new Error(`unit ${unit.slug} vanished within its transaction`)
  const targets = await listTargets(tx, plan)
  return { plan, on, office, units, targets, executors: await listExecutors(tx, plan, on) }
}

/** The indicators that a part of the office, or anything below it, carries out; all of them for the office itself. */
export function indicatorsOf(
  { units, office, targets, executors }: Sources,
  party: NamedUnit,
): readonly PlannedTarget[] {
  if (party.id === office.id) return targets
  const within = new Set(units.filter(({ path }) => path.startsWith(party.path)).map(({ id }) => id))
  const carried = new Set(executors.filter(({ unitId }) => within.has(unitId)).map((one) => one.indicatorId))
  return targets.filter(({ indicator }) => carried.has(indicator.indicatorId))
}

const agreedObjective = ({ code, level, statement }: Objective, indicators: AgreedIndicator[]) => ({
  code,
  level,
  statement,
  indicators,
})

async function agreedObjectives(at: At, sources: Sources, party: NamedUnit) {
  const routine = await listRoutine(
    at.tx,
    sources.targets.map(({ indicator }) => indicator.indicatorId),
  )
  const executors = groupBy(sources.executors, ({ indicatorId }) => indicatorId)
  const agree = ({ indicator, target, quarters: [q1, q2, q3, q4] }: PlannedTarget): AgreedIndicator => ({
    indicatorId: indicator.indicatorId,
    code: indicator.code,
    name: nameForUnit(indicator.name, sources.office.name),
    unitOfMeasure: indicator.unitOfMeasure,
    target: toTargetText(target),
    quarters: [toDecimalText(q1), toDecimalText(q2), toDecimalText(q3), toDecimalText(q4)],
    main: !routine.has(indicator.indicatorId),
    executors: (executors.get(indicator.indicatorId) ?? []).map(({ name }) => name),
  })
  return [
    ...groupBy(indicatorsOf(sources, party), ({ objective }) => objective.objectiveId).values(),
  ].flatMap((group) =>
    group[0] === undefined ? [] : [agreedObjective(group[0].objective, group.map(agree))],
  )
}

/** The latest budget version that was adopted, with the day of the year's first DIPA; undefined where none was. */
async function findAdopted({ tx, unit }: At, year: number): Promise<AgreedVersion | undefined> {
  const adopted = (await listVersions(tx, unit.id, year)).filter(({ adoptedAt }) => adoptedAt !== null)
  const latest = adopted.at(-1)
  if (latest === undefined) return undefined
  const { id: versionId, name: versionName, dipaNumber, statedTotal } = latest
  const dipaDate = adopted.find(({ kind }) => kind === 'dipa')?.dipaDate ?? null
  return { versionId, versionName, dipaNumber, statedTotal, dipaDate }
}

/**
 * The agreement of a party as registry, plan and budget say it on the day of the sources. The budget of a part of the office is that of
 * the outputs in its charge, so that no output stands in the agreements of two parts.
 */
export async function makeSnapshot(
  at: At,
  sources: Sources,
  kind: AgreementKind,
  party: NamedUnit,
): Promise<AgreementSnapshot> {
  const { plan, office, on } = sources
  const parties = await readParties(at.tx, kind, office, party, on)
  const version = await findAdopted(at, plan.year)
  const lines =
    version === undefined
      ? []
      : await listBudgetLines(at.tx, at.unit.id, version.versionId, kind === 'head' ? null : party.path)
  return {
    format: 1,
    kind,
    year: plan.year,
    ...parties,
    plan: { id: plan.id, title: plan.title, revision: plan.revision },
    objectives: await agreedObjectives(at, sources, party),
    budget: version === undefined ? null : budgetOf(version, lines),
  }
}
