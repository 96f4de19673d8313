import { sql } from 'kysely'
import { decimal, type Decimal } from '#lib/decimal.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'

/** The jump of unit costs that the office set for the year, in percent; null: the default holds. */
export async function findUnitCostJump(
  tx: Tx,
  unitId: number,
  year: number,
): Promise<{ readonly percent: Decimal; readonly version: number } | null> {
  const row = await tx
    .selectFrom('budget.setting')
    .select(['unit_cost_jump', 'version'])
    .where('satker_id', '=', unitId)
    .where('year', '=', year)
    .executeTakeFirst()
  return row === undefined ? null : { percent: decimal(row.unit_cost_jump), version: row.version }
}

/** Sets it if it still is at `seen` (0: none yet); false when somebody else was faster. */
export async function saveUnitCostJump(
  tx: Tx,
  unit: UnitKey,
  year: number,
  percent: Decimal,
  seen: number,
): Promise<boolean> {
  const { rows } = await sql`
    insert into budget.setting as s (satker_id, unit_path, year, unit_cost_jump)
    select ${unit.id}, ${unit.path}, ${year}, ${percent.toFixed()}::numeric
    where ${seen}::int = 0 or exists (select from budget.setting where satker_id = ${unit.id} and year = ${year})
    on conflict (satker_id, year) do update set unit_cost_jump = excluded.unit_cost_jump, version = s.version + 1
      where s.version = ${seen}
    returning 1`.execute(tx)
  return rows.length === 1
}
