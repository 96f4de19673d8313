import type { Tx } from '#platform/database/database.ts'
import { findNamedUnit } from './units.ts'

export interface UnitTitle {
  readonly name: string
  readonly shortName: string
}

/** What a unit that the caller has seen already is called on the day. */
export async function getUnitTitle(tx: Tx, unitId: number, on: string): Promise<UnitTitle> {
  const unit = await findNamedUnit(tx, unitId, on)
  if (unit === undefined) throw new Error(`unit ${unitId} is not in the scope`)
  return { name: unit.name, shortName: unit.shortName }
}
