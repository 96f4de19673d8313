import { Refusal } from '#core/refusal.ts'
import { fromDecimalText, toDecimalText } from '#core/wire.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import type { z } from 'zod'
import type { monthlyTargetContract, ParameterShape } from '../contract/monthly-targets.ts'
import { loadVersion, type WholeTarget } from '../read/version.ts'
import { checkParameters, type Combination } from '../rules/parameters.ts'
import { saveTarget } from '../store/annual-plan.ts'
import {
  saveParameters as storeParameters,
  type NewParameter,
  type TargetParameter,
} from '../store/parameters.ts'
import type { AnnualPlan } from '../store/plan-way.ts'
import { getEditablePlan, getLatestPlan } from './open-plan.ts'
import { getPlanned } from './targets.ts'

type Actions = Handlers<typeof monthlyTargetContract>
type Sent = z.infer<typeof monthlyTargetContract.saveParameters.body>['parameters'][number]

export const listParameters: Actions['listParameters'] = async (call, { params }) =>
  present(call, await getLatestPlan(call, params.year), params.indicator)

async function present(call: UnitCall, plan: AnnualPlan, indicatorId: number) {
  const whole = await getWhole(call, plan, indicatorId)
  return {
    version: whole.planned.version,
    parameters: whole.parameters.map(toShape),
    findings: [...checkParameters(whole.planned.indicator.code, whole.parameters)],
  }
}

async function getWhole(call: UnitCall, plan: AnnualPlan, indicatorId: number): Promise<WholeTarget> {
  const whole = (await loadVersion(call, plan)).find(
    ({ planned }) => planned.indicator.indicatorId === indicatorId,
  )
  if (!whole) throw new Refusal('notFound', `Indikator itu tidak ada dalam RKT ${plan.year} kantor ini.`)
  return whole
}

const toShape = ({ combination, annual, ...row }: TargetParameter): ParameterShape => ({
  id: row.id,
  label: row.label,
  name: row.name,
  unitOfMeasure: row.unitOfMeasure,
  standard: row.standard,
  annual: toDecimalText(annual),
  isCumulative: row.isCumulative,
  combination:
    combination === null
      ? null
      : {
          kind: combination.kind,
          factor: combination.kind === 'factor' ? combination.factor.toFixed() : null,
          formula: combination.kind === 'formula' ? combination.formula : null,
          reason: combination.kind === 'own' ? combination.reason : null,
        },
})

function readCombination(sent: Sent): Combination | null {
  const { combination, name } = sent
  if (combination === null) return null
  const { kind } = combination
  if (kind === 'sum') return { kind }
  if (kind === 'own') return { kind, reason: combination.reason ?? '' }
  if (kind === 'formula') return { kind, formula: combination.formula ?? '' }
  const factor = fromDecimalText(combination.factor)
  if (factor === null)
    throw new Refusal('invalid', `Faktor "${name}" belum diisi. Tulis misalnya 0,97, atau pilih cara lain.`)
  return { kind, factor }
}

export const saveParameters: Actions['saveParameters'] = async (call, { params, body }) => {
  const { tx, unit } = call
  const plan = await getEditablePlan(call, params.year)
  const planned = await getPlanned(call, plan, params.indicator)
  const before = await getWhole(call, plan, params.indicator)
  const record = { entity: 'plan.targetParameter', key: `${plan.id}/${params.indicator}` }
  if (planned.version !== body.version)
    throw await staleRefusal(call, { ...record, name: `Sub-parameter ${planned.indicator.code}` })
  const parameters = body.parameters.map((sent): NewParameter & { id?: number | undefined } => ({
    ...sent,
    annual: sent.annual === undefined ? annualOf(before, sent.id) : fromDecimalText(sent.annual),
    combination: readCombination(sent),
  }))
  refuseStrangers(before, parameters)
  refuseUnreadable(planned.indicator.code, parameters)
  await storeParameters(tx, unit, plan.id, params.indicator, parameters)
  await saveTarget(tx, plan.id, params.indicator, planned.version, planned)
  const after = await present(call, plan, params.indicator)
  await recordHistory(call, {
    ...record,
    action: 'change',
    before: { parameters: before.parameters.map(toShape) },
    after: { parameters: after.parameters },
  })
  return after
}

const annualOf = (before: WholeTarget, id: number | undefined) =>
  before.parameters.find((row) => row.id === id)?.annual ?? null

function refuseStrangers(
  before: WholeTarget,
  parameters: readonly { readonly id?: number | undefined }[],
): void {
  const own = new Set(before.parameters.map(({ id }) => id))
  const ids = parameters.flatMap(({ id }) => id ?? [])
  if (ids.every((id) => own.has(id)) && new Set(ids).size === ids.length) return
  throw new Refusal('conflict', 'Salah satu baris sudah tidak ada. Muat ulang, lalu ulangi perubahan Anda.')
}

/** A formula that nobody can read, or a total on its own without reason, is refused; figures that disagree are findings. */
function refuseUnreadable(code: string, parameters: readonly NewParameter[]): void {
  const rows = parameters.map((row) => ({ ...row, months: Array.from({ length: 12 }, () => null) }))
  const findings = checkParameters(code, rows).filter(({ rule }) => rule !== 'parameters.total')
  if (findings.length > 0)
    throw new Refusal(
      'invalid',
      'Sub-parameter belum dapat disimpan. Perbaiki hal berikut, lalu simpan lagi.',
      {
        findings,
      },
    )
}
