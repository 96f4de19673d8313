import { Refusal } from '#core/refusal.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory, type ChangeNote, type ChangeCall } from '#platform/history.ts'
import { refuseErrors } from '#platform/refuse.ts'
import { toDecimalText } from '#core/wire.ts'
import type { AnnualPlan } from '../read/annual-plans.ts'
import { twelveOf, type MonthCells } from '../rules/months.ts'
import { checkParameters } from '../rules/parameters.ts'
import type { TargetParameter, WholeTarget } from '../rules/planned-target.ts'
import { saveParameters as storeParameters, type ParameterFields } from '../store/parameters.ts'
import { updateTarget } from '../store/targets.ts'
import { saveMonths } from './months.ts'

/** A lower row as it shall be: without an id a new one, without months as they are. */
export interface ParameterChange extends ParameterFields {
  readonly months?: MonthCells
}

const noMonths = twelveOf([])

/** What history keeps of a row. */
const factsOf = ({ annual, combination, months: _months, ...row }: TargetParameter): object => ({
  ...row,
  annual: toDecimalText(annual),
  combination:
    combination?.kind === 'factor' ? { ...combination, factor: combination.factor.toFixed() } : combination,
})

function refuseUnknown({ parameters }: WholeTarget, rows: readonly ParameterChange[]): void {
  const own = new Set(parameters.map(({ id }) => id))
  const ids = rows.flatMap(({ id }) => id ?? [])
  if (ids.every((id) => own.has(id)) && new Set(ids).size === ids.length) return
  throw new Refusal('conflict', 'Salah satu baris sudah tidak ada. Muat ulang, lalu ulangi perubahan Anda.')
}

/** A formula that nobody can read, or a total on its own without reason, is refused; figures that disagree are findings. */
function refuseUnreadable(code: string, rows: readonly ParameterChange[]): void {
  const findings = checkParameters(
    code,
    rows.map((row) => ({ ...row, months: noMonths })),
  )
  refuseErrors(
    'Sub-parameter belum dapat disimpan.',
    findings.filter(({ rule }) => rule !== 'parameters.total'),
  )
}

/**
 * Makes these the lower rows of an indicator, in this order, from `before` as it was read. A row that is left out goes with its months;
 * counts as a change of the target, so that two people do not overwrite each other.
 */
export async function saveParameters(
  call: ChangeCall,
  plan: AnnualPlan,
  before: WholeTarget,
  rows: readonly ParameterChange[],
  { action = 'save', reason = null }: ChangeNote = {},
): Promise<WholeTarget> {
  const { indicatorId, code } = before.indicator
  const record = { entity: 'plan.targetParameter', key: `${plan.id}/${indicatorId}` }
  refuseUnknown(before, rows)
  refuseUnreadable(code, rows)
  if (!(await updateTarget(call.tx, plan, indicatorId, before.version, before)))
    throw await staleRefusal(call, { ...record, name: `Sub-parameter ${code}` })
  const ids = await storeParameters(call.tx, plan, indicatorId, rows)
  const stored = rows.map(({ months: _months, ...row }, index): TargetParameter => {
    const id = ids[index] ?? 0
    return { ...row, id, months: before.parameters.find((one) => one.id === id)?.months ?? noMonths }
  })
  const facts = {
    before: { parameters: before.parameters.map(factsOf) },
    after: { parameters: stored.map(factsOf) },
  }
  await recordHistory(call, { ...record, action, ...facts, reason })
  const after = { ...before, parameters: stored, version: before.version + 1 }
  const filled = stored.map((row, index) => ({ ...row, months: rows[index]?.months ?? row.months }))
  return saveMonths(call, plan, after, { ...after, parameters: filled }, { reason })
}
