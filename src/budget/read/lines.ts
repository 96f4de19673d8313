import { sql } from 'kysely'
import { rupiahOrNull } from '#core/rupiah.ts'
import type { Tx } from '#platform/database/database.ts'
import { unitPath } from '#organisation/store/units.ts'
import type { BudgetLine } from '../rules/ledger.ts'
import { joinActivity } from '#strategy/read/programs.ts'

interface Row extends Omit<BudgetLine, 'amount'> {
  readonly amount: number | null
}

/** The outputs of a version, each once; only those in charge of units at or below `chargePath`, if given. */
export async function listBudgetLines(
  tx: Tx,
  unitId: number,
  versionId: number,
  chargePath: string | null,
): Promise<BudgetLine[]> {
  const { rows } = await sql<Row>`
    select json_build_object('id', p.id, 'code', p.code, 'name', p.name) as program,
      json_build_object('id', a.id, 'code', a.code, 'name', a.name) as activity, o.amount
    from budget.output o ${joinActivity(sql`o.activity_id`)}
    where o.satker_id = ${unitId} and o.budget_version_id = ${versionId}
      and (${chargePath}::text is null or starts_with(${unitPath(sql`o.charge_unit_id`)}, ${chargePath}))
    order by p.code, p.name, p.id, a.code, a.name, a.id, o.ordinal`.execute(tx)
  return rows.map((row) => ({ ...row, amount: rupiahOrNull(row.amount) }))
}
