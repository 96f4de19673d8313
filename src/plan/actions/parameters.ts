import { Refusal } from '#core/refusal.ts'
import { fromDecimalText, toDecimalText } from '#core/wire.ts'
import type { Handlers } from '#platform/http/call.ts'
import type { z } from 'zod'
import { saveParameters as saveRows, type ParameterChange } from '../commands/parameters.ts'
import type { monthlyTargetContract, ParameterShape } from '../contract/monthly-targets.ts'
import { getEditablePlan, getLatestPlan } from '../read/open-plan.ts'
import { getPlanned } from '../read/version.ts'
import { checkParameters, type Combination } from '../rules/parameters.ts'
import type { TargetParameter, WholeTarget } from '../rules/planned-target.ts'

type Actions = Handlers<typeof monthlyTargetContract>
type Sent = z.infer<typeof monthlyTargetContract.saveParameters.body>['parameters'][number]

const findingsOf = ({ indicator, parameters }: WholeTarget) => [
  ...checkParameters(indicator.code, parameters),
]

export const listParameters: Actions['listParameters'] = async (call, { params }) => {
  const plan = await getLatestPlan(call, params.year)
  const whole = await getPlanned(call.tx, plan, params.indicator)
  return {
    version: whole.version,
    parameters: whole.parameters.map(present),
    findings: findingsOf(whole),
  }
}

const present = ({ combination, annual, months: _months, ...row }: TargetParameter): ParameterShape => ({
  ...row,
  annual: toDecimalText(annual),
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

function readCombination({ combination, name }: Sent): Combination | null {
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
  const plan = await getEditablePlan(call, params.year)
  const before = await getPlanned(call.tx, plan, params.indicator)
  const annualOf = ({ id, annual }: Sent) =>
    annual === undefined
      ? (before.parameters.find((row) => row.id === id)?.annual ?? null)
      : fromDecimalText(annual)
  const rows = body.parameters.map((sent): ParameterChange => ({
    ...sent,
    annual: annualOf(sent),
    combination: readCombination(sent),
  }))
  const saved = await saveRows(call, plan, { ...before, version: body.version }, rows)
  return { id: params.indicator, version: saved.version, findings: findingsOf(saved) }
}
