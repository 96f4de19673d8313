import { Refusal } from '#core/refusal.ts'
import { quarterName, type Quarter } from '#core/period.ts'
import { fromDecimalText } from '#core/wire.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import { keptRecords } from '#platform/records.ts'
import { findPlanInForce, holdPlans } from '#plan/read/annual-plans.ts'
import type { ActionIndicator, actionPlanContract, StepBody } from '../contract/action-plan.ts'
import { loadActionPlan } from './load-action-plan.ts'
import {
  copySteps as storeCopies,
  deleteOwnTarget,
  listOwnTargets,
  saveOwnTarget as storeOwnTarget,
  stepTable,
} from '../store/action-plan.ts'
import { getParty } from './open.ts'

type Actions = Handlers<typeof actionPlanContract>

const targetEntity = 'agreement.actionTarget'

export const getActionPlan: Actions['getActionPlan'] = async (call, { params }) => ({
  ...(await loadActionPlan(call, params.year)),
  can: { edit: call.may('agreement.editActions', call.unit.path) },
})

async function getIndicator(call: UnitCall, year: number, indicatorId: number): Promise<ActionIndicator> {
  const { plan, indicators } = await loadActionPlan(call, year)
  if (plan === null)
    throw new Refusal(
      'invalid',
      `RKT ${year} belum ada. Susun RKT dahulu; rencana aksi mengikuti indikatornya.`,
    )
  const indicator = indicators.find((one) => one.indicatorId === indicatorId)
  if (indicator === undefined)
    throw new Refusal('invalid', `Indikator itu tidak ada pada RKT ${year} kantor ini. Pilih dari daftar.`)
  return indicator
}

async function readStep(call: UnitCall, year: number, body: StepBody) {
  await getIndicator(call, year, body.indicatorId)
  const unit = body.chargeUnit === null ? null : await getParty(call, body.chargeUnit, `${year}-12-31`)
  return {
    indicatorId: body.indicatorId,
    name: body.name,
    startMonth: body.startMonth,
    endMonth: body.endMonth,
    isMilestone: body.isMilestone,
    output: body.output,
    personInCharge: unit === null ? body.personInCharge : null,
    chargeUnitId: unit?.id ?? null,
  }
}

const steps = keptRecords(stepTable, {
  entity: 'agreement.actionStep',
  name: 'Tahapan itu',
  label: ({ name }) => `Tahapan "${name}"`,
})

export const addStep: Actions['addStep'] = async (call, { params: { year }, body }) =>
  steps.add(call, { year }, await readStep(call, year, body))

export const saveStep: Actions['saveStep'] = (call, { params: { year, step: id }, body }) =>
  steps.save(call, { year, id }, body.version, () => readStep(call, year, body))

export const removeStep: Actions['removeStep'] = (call, { params: { year, step: id }, query }) =>
  steps.remove(call, { year, id }, query)

export const saveOwnTarget: Actions['saveOwnTarget'] = async (call, { params, body }) => {
  const { year, indicator: indicatorId } = params
  const quarter = params.quarter as Quarter
  const { code, quarters } = await getIndicator(call, year, indicatorId)
  const beside = quarters.find((one) => one.quarter === quarter)
  const agreed = fromDecimalText(beside?.agreed ?? beside?.planned ?? null)
  const target = fromDecimalText(body.target)
  if (target?.lt(0))
    throw new Refusal('invalid', 'Target triwulan tidak boleh negatif. Tulis nol atau lebih.')
  if (target !== null && agreed?.eq(target))
    throw new Refusal(
      'invalid',
      `Angka itu sama dengan target ${quarterName(quarter)} yang diperjanjikan, sehingga tidak perlu ditulis tersendiri.`,
    )
  if (target !== null && body.reason === null)
    throw new Refusal(
      'invalid',
      'Target yang menyimpang dari perjanjian memerlukan alasan. Tulis mengapa triwulan ini berbeda.',
      { errors: [{ field: 'body.reason', message: 'Tulis alasannya.' }] },
    )
  const before = (await listOwnTargets(call.tx, call.unit.id, year)).find(
    (one) => one.indicatorId === indicatorId && one.quarter === quarter,
  )
  const at = { year, indicatorId, quarter }
  const saved =
    target === null
      ? body.version === 0 || (await deleteOwnTarget(call.tx, call.unit, at, body.version))
      : await storeOwnTarget(call.tx, call.unit, at, { target, reason: body.reason ?? '' }, body.version)
  const record = { entity: targetEntity, key: `${year}/${indicatorId}/${quarter}` }
  if (!saved) throw await staleRefusal(call, { ...record, name: `Target ${code} ${quarterName(quarter)}` })
  await recordHistory(call, {
    ...record,
    action: target === null ? 'remove' : 'save',
    before: before === undefined ? null : { target: before.target.toFixed(), reason: before.reason },
    after: target === null ? null : { target: target.toFixed(), reason: body.reason },
    reason: body.reason,
  })
  return { findings: (await getIndicator(call, year, indicatorId)).findings }
}

export const copySteps: Actions['copySteps'] = async (call, { params }) => {
  // Two who copy at once copy one after the other; the second finds nothing left to fill.
  await holdPlans(call.tx, call.unit, params.year)
  const plan = await findPlanInForce(call.tx, call.unit, params.year)
  if (plan === undefined)
    throw new Refusal('invalid', `RKT ${params.year} belum ada. Susun RKT dahulu, lalu salin tahapannya.`)
  const copied = await storeCopies(call.tx, call.unit, params.year, plan)
  if (copied.steps === 0)
    throw new Refusal(
      'invalid',
      `Tidak ada tahapan ${params.year - 1} yang dapat disalin: tahun itu kosong, atau semua indikatornya sudah mempunyai tahapan tahun ini.`,
    )
  await recordHistory(call, {
    entity: 'agreement.actionStep',
    key: String(params.year),
    action: 'copy',
    after: copied,
  })
  return copied
}
