import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import { nameOnDay } from './units.ts'

export interface UnitTitle {
  readonly name: string
  readonly shortName: string
}

/** What a unit that the caller has seen already is called on the day. */
export async function getUnitTitle(tx: Tx, unitId: number, on: string): Promise<UnitTitle> {
  const { rows } = await sql<UnitTitle>`
    select coalesce(n.name, u.slug) as name, coalesce(n.short_name, u.slug) as "shortName"
    from organisation.unit u left join ${nameOnDay(on)} where u.id = ${unitId}`.execute(tx)
  const [title] = rows
  if (title === undefined) throw new Error(`unit ${unitId} is not in the scope`)
  return title
}
