import { Refusal } from '#core/refusal.ts'
import { fromTargetText, toTargetText } from '#core/wire.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import type { Handlers } from '#platform/http/call.ts'
import type { strategyContract } from '../contract/strategy.ts'
import { checkTarget } from '../rules/target.ts'
import { isInForce } from '../rules/validity.ts'
import { findCard } from '../store/cards.ts'
import { listStrategicTargets, saveStrategicTarget as storeTarget } from '../store/strategic-plans.ts'
import { getOwnPlan } from './strategy.ts'

type Actions = Handlers<typeof strategyContract>

export const saveStrategicTarget: Actions['saveStrategicTarget'] = async (call, { params, body }) => {
  const plan = await getOwnPlan(call, params.plan)
  const card = await findCard(call.tx, params.indicator)
  if (card === undefined || !plan.unitPath.startsWith(card.ownerPath))
    throw new Refusal('notFound', 'Indikator itu tidak ada dalam katalog unit ini.')
  if (!isInForce(plan, params.year) || !isInForce(card, params.year))
    throw new Refusal(
      'invalid',
      `Tahun ${params.year} di luar periode Renstra ini atau masa berlaku kartu ${card.code}. Pilih tahun lain.`,
    )
  const target = fromTargetText(body.target)
  const findings = [...checkTarget(target, card.indicator)]
  if (findings.some(({ severity }) => severity === 'error'))
    throw new Refusal('invalid', 'Target ini belum dapat disimpan. Perbaiki hal berikut, lalu simpan lagi.', {
      findings,
    })
  const record = { entity: 'strategy.strategicTarget', key: `${plan.id}/${params.indicator}/${params.year}` }
  const before = (await listStrategicTargets(call.tx, plan.id)).find(
    ({ indicatorId, year }) => indicatorId === params.indicator && year === params.year,
  )
  const key = { indicatorId: params.indicator, year: params.year, version: body.version }
  if (!(await storeTarget(call.tx, { id: plan.id, unit: call.unit }, key, target)))
    throw await staleRefusal(call, { ...record, name: `Target Renstra ${card.code} tahun ${params.year}` })
  await recordHistory(call, {
    ...record,
    action: 'save',
    before: { target: toTargetText(before?.target ?? null) },
    after: { target: body.target },
  })
  return { id: params.indicator, version: target === null ? 1 : body.version + 1, findings }
}
