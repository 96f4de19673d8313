import type { Input, Output } from '#lib/endpoint.ts'
import type { UnitCall } from '#platform/http/call.ts'
import type { organisationContract } from '../contract.ts'
import { readSignature, readSuperior } from '../read/signature.ts'
import { findNamedUnit } from '../store/units.ts'

type Contract = typeof organisationContract

/** Who signs for the unit and for its superior on the day; today when no day is named. */
export async function getSignature(
  call: UnitCall,
  { query }: Input<Contract['getSignature']>,
): Promise<Output<Contract['getSignature']>> {
  const on = query.on ?? call.today
  const unit = await findNamedUnit(call.tx, call.unit.id, on)
  if (unit === undefined) throw new Error(`unit ${call.unit.slug} vanished within its transaction`)
  return {
    unit: await readSignature(call.tx, unit, on),
    superior: await readSuperior(call.tx, call.unit.path, on),
  }
}
