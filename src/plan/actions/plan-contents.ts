import { groupBy } from '#lib/group.ts'
import { Refusal } from '#core/refusal.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import { getUnitTitle } from '#organisation/store/title.ts'
import type { planContentsContract } from '../contract/plan-contents.ts'
import { nameForUnit } from '#strategy/index.ts'
import { planName } from '../rules/way.ts'
import { listTargets } from '../store/annual-plan.ts'
import {
  deleteTargets,
  insertTargets,
  listAvailable,
  orderTargets,
  raisePlanVersion,
  type AvailableIndicator,
} from '../store/plan-contents.ts'
import { findPlan } from '../store/plan-way.ts'
import { lastDay, readPlan } from './annual-plan.ts'
import { getEditablePlan } from './open-plan.ts'

type Actions = Handlers<typeof planContentsContract>

export const listChoices: Actions['listChoices'] = async (call, { params }) => {
  const { tx, unit } = call
  const plan = await findPlan(tx, unit.id, params.year)
  const { name } = await getUnitTitle(tx, unit.id, lastDay(params.year))
  const targets = new Map(
    (plan ? await listTargets(tx, plan.id) : []).map((one) => [one.indicator.indicatorId, one.target]),
  )
  const choices = groupBy(await listAvailable(tx, unit, params.year), ({ objectiveId }) => objectiveId)
  return {
    version: plan?.version ?? 0,
    objectives: [...choices.values()].flatMap((rows) => {
      const [first] = rows
      if (first === undefined) return []
      const { objectiveId, objectiveCode: code, level, statement } = first
      return [
        {
          objective: { objectiveId, code, level, statement },
          indicators: rows.map((row) => ({
            indicatorId: row.indicatorId,
            code: row.code,
            name: nameForUnit(row.name, name),
            unitOfMeasure: row.unitOfMeasure,
            planned: targets.has(row.indicatorId),
            hasTarget: (targets.get(row.indicatorId) ?? null) !== null,
          })),
        },
      ]
    }),
  }
}

export const setContents: Actions['setContents'] = async (call, { params, body }) => {
  const { tx, unit } = call
  const plan = await getEditablePlan(call, params.year)
  const wanted = [...new Set(body.indicators)]
  const held = await listTargets(tx, plan.id)
  const before = held.map(({ indicator }) => indicator)
  const available = await getAvailable(
    call,
    params.year,
    wanted,
    new Set(before.map(({ indicatorId }) => indicatorId)),
  )
  const record = { entity: 'plan.annualPlan', key: String(plan.id) }
  if (!(await raisePlanVersion(tx, plan.id, body.version)))
    throw await staleRefusal(call, { ...record, name: `Isi ${planName(plan.year, plan.revision)}` })
  const removed = before.filter(({ indicatorId }) => !wanted.includes(indicatorId))
  await deleteTargets(
    tx,
    plan.id,
    removed.map(({ indicatorId }) => indicatorId),
  )
  const added = available.filter(({ indicatorId }) => !before.some((one) => one.indicatorId === indicatorId))
  await insertTargets(
    tx,
    unit,
    plan.id,
    added.map((one) => ({ ...one, ordinal: 0 })),
  )
  await orderTargets(tx, plan.id, wanted)
  const after = await listTargets(tx, plan.id)
  await recordHistory(call, {
    ...record,
    action: 'choose',
    before: { indicators: before.map(({ code }) => code) },
    after: { indicators: after.map(({ indicator }) => indicator.code) },
  })
  return readPlan(call, params.year)
}

/** The wanted indicators that are not held yet; refuses those that do not hold in the year. */
async function getAvailable(
  call: UnitCall,
  year: number,
  wanted: readonly number[],
  held: ReadonlySet<number>,
): Promise<AvailableIndicator[]> {
  const available = await listAvailable(call.tx, call.unit, year)
  const known = new Set(available.map(({ indicatorId }) => indicatorId))
  if (wanted.some((id) => !known.has(id) && !held.has(id)))
    throw new Refusal(
      'invalid',
      `Salah satu indikator tidak ada dalam katalog yang berlaku pada ${year}. Muat ulang daftar indikator, lalu pilih lagi.`,
    )
  return available.filter(({ indicatorId }) => wanted.includes(indicatorId))
}
