import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'

export interface UnitTitle {
  readonly name: string
  readonly shortName: string
}

/** What the unit is called on the day; before its first recorded name, that first one. */
export async function getUnitTitle(tx: Tx, unitId: number, on: string): Promise<UnitTitle> {
  const { rows } = await sql<UnitTitle>`
    select name, short_name as "shortName" from organisation.unit_name where unit_id = ${unitId}
    order by valid_from <= ${on}::date desc, abs(valid_from - ${on}::date) limit 1`.execute(tx)
  return rows[0] ?? { name: `Unit ${unitId}`, shortName: `Unit ${unitId}` }
}
