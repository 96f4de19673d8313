import { isoDate } from '#lib/dates.ts'
import { groupBy } from '#lib/group.ts'
import { quarters, type Quarter } from '#core/period.ts'
import { fromDecimalText, toDecimalText, toTargetText } from '#core/wire.ts'
import type { UnitCall } from '#platform/http/call.ts'
import { listSeenUnits } from '#organisation/store/units.ts'
import { nameForUnit } from '#strategy/index.ts'
import type { PlannedTarget } from '#plan/index.ts'
import { listTargets } from '#plan/read/targets.ts'
import { findPlanInForce } from '#plan/read/annual-plans.ts'
import type { ActionIndicator, ActionPlanShape, ActionStepShape } from '../contract/action-plan.ts'
import { checkQuarters, checkSteps, type ActionStep } from '../rules/action-plan.ts'
import { agreedIndicators, type AgreedIndicator } from '../rules/snapshot.ts'
import { agreementName } from '../rules/state.ts'
import { listOwnTargets, stepTable, type OwnTarget, type StoredStep } from '../store/action-plan.ts'
import { listAgreements } from '../store/agreements.ts'

interface Beside {
  readonly agreed: AgreedIndicator | undefined
  readonly own: readonly OwnTarget[]
  readonly steps: readonly ActionStepShape[]
}

function presentIndicator(planned: PlannedTarget, officeName: string, beside: Beside): ActionIndicator {
  const { indicator, objective } = planned
  const rows = quarters.map((quarter) => {
    const own = beside.own.find((one) => one.quarter === quarter)
    return {
      quarter,
      planned: toDecimalText(planned.quarters[quarter - 1] ?? null),
      agreed: beside.agreed?.quarters[quarter - 1] ?? null,
      own: toDecimalText(own?.target ?? null),
      reason: own?.reason ?? null,
      version: own?.version ?? 0,
    }
  })
  const figures = rows.map(({ quarter, planned: ofPlan, agreed, own, reason }) => ({
    quarter: quarter as Quarter,
    agreed: fromDecimalText(beside.agreed === undefined ? ofPlan : agreed),
    own: fromDecimalText(own),
    reason,
  }))
  const withTarget = figures.filter(({ agreed, own }) => agreed !== null || own !== null)
  const steps = beside.steps.map(toRuleStep)
  return {
    indicatorId: indicator.indicatorId,
    code: indicator.code,
    name: nameForUnit(indicator.name, officeName),
    unitOfMeasure: indicator.unitOfMeasure,
    objective: objective.statement,
    target: toTargetText(planned.target),
    quarters: rows,
    steps: [...beside.steps],
    findings: [
      ...checkSteps(
        indicator.code,
        steps,
        withTarget.map(({ quarter }) => quarter),
      ),
      ...checkQuarters(indicator.code, figures),
    ],
  }
}

const toRuleStep = (step: ActionStepShape): ActionStep => ({
  name: step.name,
  startMonth: step.startMonth as ActionStep['startMonth'],
  endMonth: step.endMonth as ActionStep['endMonth'],
  isMilestone: step.isMilestone,
  output: step.output,
  charge: step.chargeUnit?.name ?? step.personInCharge,
})

const presentStep = (
  { id, version, name, startMonth, endMonth, isMilestone, output, personInCharge, chargeUnitId }: StoredStep,
  units: ReadonlyMap<number, { readonly slug: string; readonly name: string }>,
): ActionStepShape => ({
  id,
  version,
  name,
  startMonth,
  endMonth,
  isMilestone,
  output,
  personInCharge,
  chargeUnit: chargeUnitId === null ? null : (units.get(chargeUnitId) ?? null),
})

/** The signed agreement of the head that holds now. */
async function findSigned({ tx, unit }: Pick<UnitCall, 'tx' | 'unit'>, year: number) {
  const all = await listAgreements(tx, unit.id, year)
  return all.findLast(({ kind, signedAt }) => kind === 'head' && signedAt !== null)
}

/**
 * The action plan of an office and year: every indicator of the plan in force with its steps, the targets of its quarters beside those of
 * the agreement, and the findings. Screens and documents start from it.
 */
export async function loadActionPlan(
  call: Pick<UnitCall, 'tx' | 'unit'>,
  year: number,
): Promise<Omit<ActionPlanShape, 'can'>> {
  const { tx, unit } = call
  const parts = await listSeenUnits(tx, [unit.path], isoDate(`${year}-12-31`))
  const office = parts.find(({ id }) => id === unit.id)
  const units = new Map(parts.map(({ id, slug, name }) => [id, { slug, name }]))
  const plan = await findPlanInForce(tx, unit, year)
  const signed = await findSigned(call, year)
  const agreed = new Map(
    signed === undefined ? [] : agreedIndicators(signed.snapshot).map((one) => [one.indicatorId, one]),
  )
  const steps = groupBy(await stepTable.list(tx, unit, { year }), ({ indicatorId }) => indicatorId)
  const own = groupBy(await listOwnTargets(tx, unit.id, year), ({ indicatorId }) => indicatorId)
  const officeName = office?.name ?? unit.slug
  const targets = plan === undefined ? [] : await listTargets(tx, plan)
  return {
    unit: { slug: unit.slug, name: officeName, shortName: office?.shortName ?? unit.slug },
    year,
    plan: plan === undefined ? null : { title: plan.title, revision: plan.revision },
    agreement: signed === undefined ? null : { id: signed.id, name: agreementName(year, signed.revision) },
    units: [...units.values()],
    indicators: targets.map((planned) => {
      const { indicatorId } = planned.indicator
      return presentIndicator(planned, officeName, {
        agreed: agreed.get(indicatorId),
        own: own.get(indicatorId) ?? [],
        steps: (steps.get(indicatorId) ?? []).map((step) => presentStep(step, units)),
      })
    }),
    lastYear: (await stepTable.list(tx, unit, { year: year - 1 })).length,
  }
}
