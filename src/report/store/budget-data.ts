import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'

export interface BudgetVersionRow {
  readonly id: number
  readonly name: string
  readonly dipaNumber: string | null
  readonly dipaDate: string | null
}

/** The budget of the year that documents print: the latest adopted version, else the latest. */
export async function findBudgetVersion(
  tx: Tx,
  unitId: number,
  year: number,
): Promise<BudgetVersionRow | undefined> {
  const { rows } = await sql<BudgetVersionRow>`
    select id, name, dipa_number as "dipaNumber", dipa_date::text as "dipaDate"
    from budget.budget_version where satker_id = ${unitId} and year = ${year}
    order by adopted_at is null, ordinal desc limit 1`.execute(tx)
  return rows[0]
}

export interface OutputRow {
  readonly id: number
  readonly activityId: number
  readonly activityName: string
  readonly classCode: string
  readonly code: string | null
  readonly name: string
  readonly volume: string | null
  readonly unitOfMeasure: string | null
  readonly amount: string | null
  readonly location: string | null
  readonly personInCharge: string | null
}

export async function listOutputs(tx: Tx, versionId: number): Promise<OutputRow[]> {
  const { rows } = await sql<OutputRow>`
    select o.id, o.activity_id as "activityId", a.name as "activityName", o.class_code as "classCode", o.output_code as code,
      o.name, o.volume, o.unit_of_measure as "unitOfMeasure", o.amount::text, o.location, o.person_in_charge as "personInCharge"
    from budget.output o join plan.activity a on a.id = o.activity_id
    where o.budget_version_id = ${versionId} order by o.ordinal, o.id`.execute(tx)
  return rows
}

export interface OutputPartRow {
  readonly outputId: number
  readonly part: 'funding' | 'forward' | 'month' | 'indicator'
  /** The source, the year, the month, or the indicator. */
  readonly key: string
  readonly amount: string | null
  readonly volume: string | null
}

/** Sources, years ahead, months and indicators of all outputs of a version, in one reading. */
export async function listOutputParts(tx: Tx, versionId: number): Promise<OutputPartRow[]> {
  const { rows } = await sql<OutputPartRow>`
    with o as (select id from budget.output where budget_version_id = ${versionId})
    select output_id as "outputId", 'funding' as part, source as key, amount::text as amount, null::numeric as volume
      from budget.funding join o on o.id = output_id
    union all select output_id, 'forward', year::text, amount::text, volume
      from budget.forward_estimate join o on o.id = output_id
    union all select output_id, 'month', month::text, amount::text, null from budget.disbursement join o on o.id = output_id
    union all select output_id, 'indicator', indicator_id::text, null, null
      from budget.output_indicator join o on o.id = output_id`.execute(tx)
  return rows
}
