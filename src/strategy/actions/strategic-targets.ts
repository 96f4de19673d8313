import { firstError } from '#core/finding.ts'
import type { Target } from '#core/target.ts'
import { fromTargetCell, toTargetCell } from '#core/wire.ts'
import { recordCells, saveCells } from '#platform/cells.ts'
import type { RecordName } from '#platform/conflict.ts'
import type { Handlers } from '#platform/http/call.ts'
import type { strategyContract, StrategicTargetChange } from '../contract/strategy.ts'
import { checkTarget } from '../rules/target.ts'
import { isInForce } from '../rules/validity.ts'
import { listCards, type IndicatorCard } from '../store/cards.ts'
import {
  listStrategicTargets,
  lockStrategicPlan,
  saveStrategicTarget as storeTarget,
  type StrategicPlan,
} from '../store/strategic-plans.ts'
import { getOwnPlan } from './strategy.ts'

type Actions = Handlers<typeof strategyContract>

/** Why a target cannot stand in its cell; null when it can. */
function refuseTarget(plan: StrategicPlan, card: IndicatorCard, year: number, target: Target | null) {
  if (!isInForce(plan, year) || !isInForce(card, year))
    return `Tahun ${year} di luar periode Renstra ini atau masa berlaku kartu ${card.code}. Pilih tahun lain.`
  return firstError(checkTarget(target, card.indicator))
}

export const saveStrategicTargets: Actions['saveStrategicTargets'] = async (call, { params, body }) => {
  const { tx, unit } = call
  const plan = await getOwnPlan(call, params.plan)
  await lockStrategicPlan(tx, unit.id, plan.id)
  const cards = new Map(
    (await listCards(tx, plan.unitPath)).map((card) => [card.indicator.indicatorId, card]),
  )
  const cellKey = ({ indicatorId, year }: Pick<StrategicTargetChange, 'indicatorId' | 'year'>): string =>
    `${plan.id}/${indicatorId}/${year}`
  const stored = await listStrategicTargets(tx, plan.id)
  const held = new Map(stored.map((one) => [cellKey(one), toTargetCell(one.target)]))
  const recordOf = (change: StrategicTargetChange): RecordName => ({
    entity: 'strategy.strategicTarget',
    key: cellKey(change),
  })
  const { results, saved } = await saveCells(call, body.changes, {
    missing: 'Indikator itu tidak ada dalam katalog unit ini.',
    find(change) {
      const card = cards.get(change.indicatorId)
      if (card === undefined) return undefined
      return {
        held: held.get(cellKey(change)) ?? null,
        records: [recordOf(change)],
        async put() {
          const target = fromTargetCell(change.value)
          const refused = refuseTarget(plan, card, change.year, target)
          if (refused !== null) return refused
          await storeTarget(tx, plan.id, unit, { ...change, target })
          held.set(cellKey(change), change.value)
          return null
        },
      }
    },
  })
  await recordCells(call, saved, (change) => ({ ...recordOf(change), field: 'target' }))
  return { results }
}
