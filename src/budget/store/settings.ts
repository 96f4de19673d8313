import { decimal, type Decimal } from '#lib/decimal.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { ownedBy, saveAt } from '#platform/database/versioned.ts'

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

/** Sets it if it still is at `version` (0: none yet); false when somebody else was faster. */
export const saveUnitCostJump = (
  tx: Tx,
  unit: UnitKey,
  year: number,
  percent: Decimal,
  version: number,
): Promise<boolean> =>
  saveAt(tx, 'budget.setting', { ...ownedBy(unit), year }, version, { unit_cost_jump: percent.toFixed() })
