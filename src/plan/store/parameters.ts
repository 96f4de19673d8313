import { decimalOrNull, type Decimal } from '#lib/decimal.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import type { Combination } from '../rules/parameters.ts'

/** A lower row of an indicator: its absolute total, or a numbered part below it. */
export interface TargetParameter {
  readonly id: number
  readonly indicatorId: number
  readonly ordinal: number
  readonly label: string | null
  readonly name: string
  readonly unitOfMeasure: string | null
  /** What a single observation must meet, e.g. `≤ 1`. */
  readonly standard: string | null
  readonly annual: Decimal | null
  readonly isCumulative: boolean
  /** How a total follows from the parts; null for a part. */
  readonly combination: Combination | null
}
export type NewParameter = Omit<TargetParameter, 'id' | 'indicatorId' | 'ordinal'>

function toCombination(row: {
  combination: string | null
  factor: string | null
  formula: string | null
  combination_reason: string | null
}): Combination | null {
  if (row.combination === 'factor') return { kind: 'factor', factor: decimalOrNull(row.factor) as Decimal }
  if (row.combination === 'formula') return { kind: 'formula', formula: row.formula ?? '' }
  if (row.combination === 'own') return { kind: 'own', reason: row.combination_reason ?? '' }
  return row.combination === 'sum' ? { kind: 'sum' } : null
}

/** The parameters of all indicators of a version of a plan, in their order. */
export async function listParameters(tx: Tx, planId: number): Promise<TargetParameter[]> {
  const rows = await tx
    .selectFrom('plan.target_parameter')
    .selectAll()
    .where('annual_plan_id', '=', planId)
    .orderBy('indicator_id')
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    indicatorId: row.indicator_id,
    ordinal: row.ordinal,
    label: row.label,
    name: row.name,
    unitOfMeasure: row.unit_of_measure,
    standard: row.standard,
    annual: decimalOrNull(row.annual),
    isCumulative: row.is_cumulative,
    combination: toCombination(row),
  }))
}

const toColumns = (parameter: NewParameter) => {
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
  unit: UnitKey,
  planId: number,
  indicatorId: number,
  parameters: readonly (NewParameter & { readonly id?: number | undefined })[],
): Promise<number[]> {
  const key = { annual_plan_id: planId, indicator_id: indicatorId }
  await removeOthers(
    tx,
    key,
    parameters.map(({ id }) => id ?? 0),
  )
  await tx
    .updateTable('plan.target_parameter')
    .set((eb) => ({ ordinal: eb('ordinal', '+', 1000) }))
    .where((eb) => eb.and(key))
    .execute()
  const ids: number[] = []
  for (const [index, parameter] of parameters.entries()) {
    const values = { ...toColumns(parameter), ordinal: index + 1 }
    const { id } = await (parameter.id === undefined
      ? tx
          .insertInto('plan.target_parameter')
          .values({ satker_id: unit.id, unit_path: unit.path, ...key, ...values })
          .returning('id')
          .executeTakeFirstOrThrow()
      : tx
          .updateTable('plan.target_parameter')
          .set(values)
          .where((eb) => eb.and({ ...key, id: parameter.id as number }))
          .returning('id')
          .executeTakeFirstOrThrow())
    ids.push(id)
  }
  return ids
}

/** Sets the figure of the year of one row. */
export async function saveParameterAnnual(
  tx: Tx,
  planId: number,
  id: number,
  annual: Decimal | null,
): Promise<void> {
  await tx
    .updateTable('plan.target_parameter')
    .set((eb) => ({ annual: annual?.toFixed() ?? null, version: eb('version', '+', 1) }))
    .where('annual_plan_id', '=', planId)
    .where('id', '=', id)
    .execute()
}

async function removeOthers(
  tx: Tx,
  key: { annual_plan_id: number; indicator_id: number },
  keep: readonly number[],
): Promise<void> {
  await tx
    .deleteFrom('plan.target_month')
    .where((eb) => eb.and(key))
    .where('parameter_id', 'not in', [0, ...keep])
    .execute()
  await tx
    .deleteFrom('plan.target_parameter')
    .where((eb) => eb.and(key))
    .where('id', 'not in', [0, ...keep])
    .execute()
}
