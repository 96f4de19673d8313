import { groupBy } from '#lib/group.ts'
import { Refusal } from '#core/refusal.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordsOf } from '#platform/records.ts'
import { getUnitTitle } from '#organisation/store/title.ts'
import { nameForUnit } from '#strategy/index.ts'
import { listAvailable, toObjective, type IndicatorRow } from '#strategy/read/indicators.ts'
import type { planContentsContract } from '../contract/plan-contents.ts'
import { findPlan } from '../read/annual-plans.ts'
import { getEditablePlan } from '../read/open-plan.ts'
import { listTargets } from '../read/targets.ts'
import { lastDay } from '../read/version.ts'
import { planName } from '../rules/workflow.ts'
import { raisePlanVersion } from '../store/plans.ts'
import { deleteTargets, insertTargets, orderTargets } from '../store/targets.ts'

type Actions = Handlers<typeof planContentsContract>

/** Which indicators a plan holds, by code. */
interface Contents {
  readonly indicators: readonly string[]
}

export const listChoices: Actions['listChoices'] = async (call, { params: { year } }) => {
  const { tx, unit } = call
  const plan = await findPlan(tx, unit, year)
  const { name } = await getUnitTitle(tx, unit.id, lastDay(year))
  const targets = new Map(
    (plan ? await listTargets(tx, plan) : []).map((one) => [one.indicator.indicatorId, one.target]),
  )
  const choices = groupBy(await listAvailable(tx, unit, year), ({ objectiveId }) => objectiveId)
  return {
    version: plan?.version ?? 0,
    objectives: [...choices.values()].flatMap((rows) => {
      const [first] = rows
      if (first === undefined) return []
      const indicators = rows.map(({ indicatorId, code, name: named, unitOfMeasure }) => ({
        indicatorId,
        code,
        name: nameForUnit(named, name),
        unitOfMeasure,
        planned: targets.has(indicatorId),
        hasTarget: (targets.get(indicatorId) ?? null) !== null,
      }))
      return [{ objective: toObjective(first), indicators }]
    }),
  }
}

export const saveContents: Actions['saveContents'] = async (
  call,
  { params, body: { version, indicators } },
) => {
  const { tx } = call
  const plan = await getEditablePlan(call, params.year)
  const wanted = [...new Set(indicators)]
  const held = (await listTargets(tx, plan)).map(({ indicator }) => indicator)
  const isHeld = (id: number): boolean => held.some(({ indicatorId }) => indicatorId === id)
  const available = await getAvailable(call, params.year, wanted, isHeld)
  const saved = await raisePlanVersion(tx, plan, version)
  const removed = held.flatMap(({ indicatorId }) => (wanted.includes(indicatorId) ? [] : indicatorId))
  await deleteTargets(tx, plan, removed)
  const added = available.filter(({ indicatorId }) => !isHeld(indicatorId))
  await insertTargets(
    tx,
    plan,
    added.map((one) => ({ ...one, ordinal: 0 })),
  )
  await orderTargets(tx, plan, wanted)
  const codes = new Map([...held, ...available].map(({ indicatorId, code }) => [indicatorId, code]))
  const contents = recordsOf<Contents>({
    entity: 'plan.annualPlan',
    label: () => `Isi ${planName(plan.year, plan.revision)}`,
  })
  return contents.changed(call, {
    before: { id: plan.id, indicators: held.map(({ code }) => code) },
    after: { indicators: wanted.map((id) => codes.get(id) ?? '') },
    version,
    saved,
    action: 'choose',
  })
}

/** The wanted indicators; refuses those that neither hold in the year nor are in the plan. */
async function getAvailable(
  call: UnitCall,
  year: number,
  wanted: readonly number[],
  isHeld: (id: number) => boolean,
): Promise<IndicatorRow[]> {
  const available = await listAvailable(call.tx, call.unit, year)
  const known = new Set(available.map(({ indicatorId }) => indicatorId))
  if (wanted.some((id) => !known.has(id) && !isHeld(id)))
    throw new Refusal(
      'invalid',
      `Salah satu indikator tidak ada dalam katalog yang berlaku pada ${year}. Muat ulang daftar indikator, lalu pilih lagi.`,
    )
  return available.filter(({ indicatorId }) => wanted.includes(indicatorId))
}
