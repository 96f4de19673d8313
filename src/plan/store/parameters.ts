import type { Decimal } from '#lib/decimal.ts'
import type { Tx } from '#platform/database/database.ts'
import { insertRow, ownedBy } from '#platform/database/versioned.ts'
import { ofPlan, type PlanKey } from '../read/plan-key.ts'
import type { TargetParameter } from '../rules/planned-target.ts'

/** A row without an id is a new one. */
export type ParameterFields = Omit<TargetParameter, 'id' | 'months'> & { readonly id?: number | undefined }

const toColumns = (parameter: ParameterFields) => {
  const { combination } = parameter
  return {
    role: combination === null ? 'part' : 'total',
    label: parameter.label,
    name: parameter.name,
    unit_of_measure: parameter.unitOfMeasure,
    standard: parameter.standard,
    annual: parameter.annual?.toFixed() ?? null,
    is_cumulative: parameter.isCumulative,
    combination: combination?.kind ?? null,
    factor: combination?.kind === 'factor' ? combination.factor.toFixed() : null,
    formula: combination?.kind === 'formula' ? combination.formula : null,
    combination_reason: combination?.kind === 'own' ? combination.reason : null,
  }
}

/**
 * Makes these the parameters of an indicator, in this order. One with an id stays itself and keeps its months; one that is left out goes
 * with its months. Answers their ids in the same order.
 */
export async function saveParameters(
  tx: Tx,
  plan: PlanKey,
  indicatorId: number,
  parameters: readonly ParameterFields[],
): Promise<number[]> {
  const key = { ...ofPlan(plan), indicator_id: indicatorId }
  const kept = [0, ...parameters.flatMap(({ id }) => id ?? [])]
  await tx
    .deleteFrom('plan.target_month')
    .where((eb) => eb.and(key))
    .where('parameter_id', 'not in', kept)
    .execute()
  await tx
    .deleteFrom('plan.target_parameter')
    .where((eb) => eb.and(key))
    .where('id', 'not in', kept)
    .execute()
  await tx
    .updateTable('plan.target_parameter')
    .set((eb) => ({ ordinal: eb('ordinal', '+', 1000) }))
    .where((eb) => eb.and(key))
    .execute()
  const ids: number[] = []
  for (const [index, parameter] of parameters.entries()) {
    const values = { ...toColumns(parameter), ordinal: index + 1 }
    const { id } = parameter
    if (id !== undefined)
      await tx
        .updateTable('plan.target_parameter')
        .set(values)
        .where((eb) => eb.and({ ...key, id }))
        .execute()
    ids.push(
      id ?? (await insertRow(tx, 'plan.target_parameter', { ...ownedBy(plan.unit), ...key, ...values })),
    )
  }
  return ids
}

/** Sets the figure of the year of one row. */
export async function saveParameterAnnual(
  tx: Tx,
  plan: PlanKey,
  id: number,
  annual: Decimal | null,
): Promise<void> {
  await tx
    .updateTable('plan.target_parameter')
    .set((eb) => ({ annual: annual?.toFixed() ?? null, version: eb('version', '+', 1) }))
    .where((eb) => eb.and({ ...ofPlan(plan), id }))
    .execute()
}
