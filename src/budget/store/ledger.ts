import { sql, type RawBuilder } from 'kysely'
import { decimalOrNull } from '#lib/decimal.ts'
import type { Month } from '#core/period.ts'
import { rupiah, rupiahOrNull } from '#core/rupiah.ts'
import type { Tx } from '#platform/database/database.ts'
import { fundingSources, type FundingSource, type LedgerOutput } from '../rules/ledger.ts'

/** An output with its parts, as one row of the database; decimals and amounts are text. */
interface LedgerRow {
  readonly id: number
  readonly version: number
  readonly activityId: number
  readonly classCode: string
  readonly outputCode: string | null
  readonly name: string
  readonly volume: string | null
  readonly unitOfMeasure: string | null
  readonly amount: string | null
  readonly location: string | null
  readonly personInCharge: string | null
  readonly chargeUnitId: number | null
  readonly components: readonly {
    readonly componentCode: string
    readonly subcomponentCode: string | null
    readonly accountCode: string
    readonly name: string
    readonly amount: string
  }[]
  readonly funding: readonly { readonly source: FundingSource; readonly amount: string }[]
  readonly forward: readonly {
    readonly year: number
    readonly volume: string | null
    readonly amount: string | null
    readonly reason: string | null
  }[]
  readonly months: readonly { readonly month: Month; readonly amount: string }[]
  readonly indicators: readonly { readonly indicatorId: number; readonly share: string | null }[]
}

/** The rows of a part as one column of JSON. */
const partsOf = (columns: RawBuilder<unknown>, table: RawBuilder<unknown>, order: RawBuilder<unknown>) => sql`
  coalesce((select json_agg(json_build_object(${columns}) order by ${order}) from ${table} x where x.output_id = o.id), '[]')`

const components = partsOf(
  sql`'componentCode', x.component_code, 'subcomponentCode', x.subcomponent_code, 'accountCode', x.account_code, 'name', x.name,
    'amount', x.amount::text`,
  sql`budget.component`,
  sql`x.ordinal`,
)
const funding = partsOf(sql`'source', x.source, 'amount', x.amount::text`, sql`budget.funding`, sql`x.source`)
const forward = partsOf(
  sql`'year', x.year, 'volume', x.volume::text, 'amount', x.amount::text, 'reason', x.reason`,
  sql`budget.forward_estimate`,
  sql`x.year`,
)
const months = partsOf(
  sql`'month', x.month, 'amount', x.amount::text`,
  sql`budget.disbursement`,
  sql`x.month`,
)
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
export async function getLedger(tx: Tx, versionId: number): Promise<LedgerOutput[]> {
  const { rows } = await sql<LedgerRow>`
    select o.id, o.version, o.activity_id as "activityId", o.class_code as "classCode", o.output_code as "outputCode", o.name,
      o.volume, o.unit_of_measure as "unitOfMeasure", o.amount, o.location, o.person_in_charge as "personInCharge",
      o.charge_unit_id as "chargeUnitId", ${components} as components, ${funding} as funding, ${forward} as forward,
      ${months} as months, ${indicators} as indicators
    from budget.output o where o.budget_version_id = ${versionId} order by o.ordinal, o.id`.execute(tx)
  return rows.map(toOutput)
}
