import { sql, type RawBuilder } from 'kysely'
import { decimalOrNull } from '#lib/decimal.ts'
import type { Month } from '#core/period.ts'
import { rupiah, rupiahOrNull } from '#core/rupiah.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { fundingSources, type FundingSource, type LedgerOutput } from '../rules/ledger.ts'

/** An output with its parts, as one row of the database; decimals are text. */
interface LedgerRow {
  readonly id: number
  readonly version: number
  readonly activityId: number
  readonly classCode: string
  readonly outputCode: string | null
  readonly name: string
  readonly volume: string | null
  readonly unitOfMeasure: string | null
  readonly amount: number | null
  readonly location: string | null
  readonly personInCharge: string | null
  readonly chargeUnitId: number | null
  readonly components: readonly {
    readonly componentCode: string
    readonly subcomponentCode: string | null
    readonly accountCode: string
    readonly name: string
    readonly amount: number
  }[]
  readonly funding: readonly { readonly source: FundingSource; readonly amount: number }[]
  readonly forward: readonly {
    readonly year: number
    readonly volume: string | null
    readonly amount: number | null
    readonly reason: string | null
  }[]
  readonly months: readonly { readonly month: Month; readonly amount: number }[]
  readonly indicators: readonly { readonly indicatorId: number; readonly share: string | null }[]
}

/** The rows of a part by output, as one column of JSON. Each part is read once, not once for every output. */
const partsOf =
  (columns: RawBuilder<unknown>, table: RawBuilder<unknown>, order: RawBuilder<unknown>) =>
  (unitId: number) => sql`(
  select x.output_id, json_agg(json_build_object(${columns}) order by ${order}) as parts from ${table} x
  where x.satker_id = ${unitId} and x.output_id = any(array(select id from o)) group by x.output_id)`

const components = partsOf(
  sql`'componentCode', x.component_code, 'subcomponentCode', x.subcomponent_code, 'accountCode', x.account_code, 'name', x.name,
    'amount', x.amount`,
  sql`budget.component`,
  sql`x.ordinal`,
)
const funding = partsOf(sql`'source', x.source, 'amount', x.amount`, sql`budget.funding`, sql`x.source`)
const forward = partsOf(
  sql`'year', x.year, 'volume', x.volume::text, 'amount', x.amount, 'reason', x.reason`,
  sql`budget.forward_estimate`,
  sql`x.year`,
)
const months = partsOf(sql`'month', x.month, 'amount', x.amount`, sql`budget.disbursement`, sql`x.month`)
const indicators = partsOf(
  sql`'indicatorId', x.indicator_id, 'share', x.share::text`,
  sql`budget.output_indicator`,
  sql`x.indicator_id`,
)

const toOutput = (row: LedgerRow): LedgerOutput => ({
  ...row,
  volume: decimalOrNull(row.volume),
  amount: rupiahOrNull(row.amount),
  components: row.components.map((one) => ({ ...one, amount: rupiah(one.amount) })),
  funding: row.funding
    .map((one) => ({ ...one, amount: rupiah(one.amount) }))
    .toSorted((a, b) => fundingSources.indexOf(a.source) - fundingSources.indexOf(b.source)),
  forward: row.forward.map((one) => ({
    ...one,
    volume: decimalOrNull(one.volume),
    amount: rupiahOrNull(one.amount),
  })),
  months: row.months.map((one) => ({ ...one, amount: rupiah(one.amount) })),
  indicators: row.indicators.map((one) => ({ ...one, share: decimalOrNull(one.share) })),
})

/** The whole ledger of a version, in its order: every output with all its parts, read in one statement. */
export async function getLedger(tx: Tx, unit: UnitKey, versionId: number): Promise<LedgerOutput[]> {
  const { rows } = await sql<LedgerRow>`
    with o as materialized (select * from budget.output where satker_id = ${unit.id} and budget_version_id = ${versionId})
    select o.id, o.version, o.activity_id as "activityId", o.class_code as "classCode", o.output_code as "outputCode", o.name,
      o.volume, o.unit_of_measure as "unitOfMeasure", o.amount, o.location, o.person_in_charge as "personInCharge",
      o.charge_unit_id as "chargeUnitId", coalesce(c.parts, '[]') as components, coalesce(f.parts, '[]') as funding,
      coalesce(y.parts, '[]') as forward, coalesce(m.parts, '[]') as months, coalesce(i.parts, '[]') as indicators
    from o left join ${components(unit.id)} c on c.output_id = o.id left join ${funding(unit.id)} f on f.output_id = o.id
      left join ${forward(unit.id)} y on y.output_id = o.id left join ${months(unit.id)} m on m.output_id = o.id
      left join ${indicators(unit.id)} i on i.output_id = o.id
    order by o.ordinal, o.id`.execute(tx)
  return rows.map(toOutput)
}
