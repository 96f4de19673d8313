import { sql } from 'kysely'
import { decimalOrNull } from '#lib/decimal.ts'
import { groupBy } from '#lib/group.ts'
import type { Month } from '#core/period.ts'
import { rupiah, rupiahOrNull } from '#core/rupiah.ts'
import type { Tx } from '#platform/database/database.ts'
import type { FundingSource, LedgerOutput } from '../rules/ledger.ts'

const ofVersion = (versionId: number) =>
  sql<boolean>`output_id in (select id from budget.output where budget_version_id = ${versionId})`

async function listParts(tx: Tx, versionId: number) {
  const which = ofVersion(versionId)
  const components = await tx
    .selectFrom('budget.component')
    .select(['output_id', 'component_code', 'subcomponent_code', 'account_code', 'name', 'amount'])
    .where(which)
    .orderBy('output_id')
    .orderBy('ordinal')
    .execute()
  const funding = await tx
    .selectFrom('budget.funding')
    .select(['output_id', 'source', 'amount'])
    .where(which)
    .execute()
  const forward = await tx
    .selectFrom('budget.forward_estimate')
    .select(['output_id', 'year', 'volume', 'amount', 'reason'])
    .where(which)
    .orderBy('year')
    .execute()
  const months = await tx
    .selectFrom('budget.disbursement')
    .select(['output_id', 'month', 'amount'])
    .where(which)
    .orderBy('month')
    .execute()
  const indicators = await tx
    .selectFrom('budget.output_indicator')
    .select(['output_id', 'indicator_id', 'share'])
    .where(which)
    .orderBy('indicator_id')
    .execute()
  return {
    components: groupBy(components, (row) => row.output_id),
    funding: groupBy(funding, (row) => row.output_id),
    forward: groupBy(forward, (row) => row.output_id),
    months: groupBy(months, (row) => row.output_id),
    indicators: groupBy(indicators, (row) => row.output_id),
  }
}
type Parts = Awaited<ReturnType<typeof listParts>>

const partsOf = (parts: Parts, id: number) => ({
  components: (parts.components.get(id) ?? []).map((row) => ({
    componentCode: row.component_code,
    subcomponentCode: row.subcomponent_code,
    accountCode: row.account_code,
    name: row.name,
    amount: rupiah(row.amount),
  })),
  funding: (parts.funding.get(id) ?? []).map((row) => ({
    source: row.source as FundingSource,
    amount: rupiah(row.amount),
  })),
  forward: (parts.forward.get(id) ?? []).map((row) => ({
    year: row.year,
    volume: decimalOrNull(row.volume),
    amount: rupiahOrNull(row.amount),
    reason: row.reason,
  })),
  months: (parts.months.get(id) ?? []).map((row) => ({
    month: row.month as Month,
    amount: rupiah(row.amount),
  })),
  indicators: (parts.indicators.get(id) ?? []).map((row) => ({
    indicatorId: row.indicator_id,
    share: decimalOrNull(row.share),
  })),
})

/** The whole ledger of a version, in its order: every output with all its parts. */
export async function getLedger(tx: Tx, versionId: number): Promise<LedgerOutput[]> {
  const rows = await tx
    .selectFrom('budget.output')
    .selectAll()
    .where('budget_version_id', '=', versionId)
    .orderBy('ordinal')
    .orderBy('id')
    .execute()
  const parts = await listParts(tx, versionId)
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    activityId: row.activity_id,
    classCode: row.class_code,
    outputCode: row.output_code,
    name: row.name,
    volume: decimalOrNull(row.volume),
    unitOfMeasure: row.unit_of_measure,
    amount: rupiahOrNull(row.amount),
    location: row.location,
    personInCharge: row.person_in_charge,
    chargeUnitId: row.charge_unit_id,
    ...partsOf(parts, row.id),
  }))
}
