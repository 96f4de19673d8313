import type { Input, Output } from '#lib/endpoint.ts'
import { Refusal } from '#core/refusal.ts'
import { recordHistory } from '#platform/history.ts'
import { staleRefusal } from '#platform/conflict.ts'
import type { UnitCall } from '#platform/http/call.ts'
import type { organisationContract } from '../contract.ts'
import { checkAssignment } from '../rules/assignments.ts'
import {
  endAssignment as storeEnd,
  findAssignment,
  insertAssignment,
  insertPosition,
  listAssignmentsTo,
  lockPosition,
} from '../store/positions.ts'
import { findUnit } from '../store/units.ts'
import { getOfficial } from './officials.ts'
import { refuseErrors } from '#platform/refuse.ts'

type Contract = typeof organisationContract
type Saved = Output<Contract['addPosition']>

/** The unit itself, or the named one below it. */
async function getPart(call: UnitCall, slug: string | undefined): Promise<{ id: number; path: string }> {
  const part = slug === undefined ? call.unit : await findUnit(call.tx, slug)
  if (part === undefined || !part.path.startsWith(call.unit.path))
    throw new Refusal('notFound', 'Unit itu bukan bagian dari unit ini. Muat ulang susunannya.')
  return part
}

/** Adds a position to the unit or to one below it; a title is used once in a unit. */
export async function addPosition(call: UnitCall, { body }: Input<Contract['addPosition']>): Promise<Saved> {
  const part = await getPart(call, body.part)
  const id = await insertPosition(call.tx, part, body.title, body.kind)
  if (id === undefined)
    throw new Refusal('conflict', `Jabatan "${body.title}" sudah ada pada unit itu.`, {
      errors: [{ field: 'body.title', message: 'Jabatan ini sudah ada pada unit itu.' }],
    })
  const change = { entity: 'organisation.position', key: String(id), action: 'add', after: body }
  await recordHistory({ ...call, unit: part }, change)
  return { id, version: 1, findings: [] }
}

/** Assigns an official to a position from a day on. Refuses overlaps with every assignment that is in the way. */
export async function addAssignment(
  call: UnitCall,
  { body }: Input<Contract['addAssignment']>,
): Promise<Saved> {
  const position = await lockPosition(call.tx, body.positionId)
  if (position === undefined || !position.unitPath.startsWith(call.unit.path))
    throw new Refusal('notFound', 'Jabatan ini tidak ada pada unit ini. Muat ulang daftarnya.')
  await getOfficial(call, body.officialId)
  const findings = checkAssignment(await listAssignmentsTo(call.tx, position.id), body)
  refuseErrors('Penugasan ini tidak dapat dicatat.', findings)
  const unit = { id: position.unitId, path: position.unitPath }
  const id = await insertAssignment(call.tx, unit, body)
  const change = { entity: 'organisation.assignment', key: String(id), action: 'add', after: body }
  await recordHistory({ ...call, unit }, change)
  return { id, version: 1, findings: [...findings] }
}

const wrongEnd = (message: string): Refusal =>
  new Refusal('invalid', message, { errors: [{ field: 'body.validUntil', message }] })

/** The assignment as it is now and the others to its position, none of which changes before the transaction ends. */
async function lockAssignment(call: UnitCall, id: number) {
  const found = await findAssignment(call.tx, id)
  if (found?.unitPath.startsWith(call.unit.path)) {
    await lockPosition(call.tx, found.positionId)
    const all = await listAssignmentsTo(call.tx, found.positionId)
    const assignment = all.find((one) => one.id === id)
    if (assignment !== undefined) return { assignment, others: all.filter((other) => other.id !== id) }
  }
  throw new Refusal('notFound', 'Penugasan ini tidak ada pada unit ini. Muat ulang daftarnya.')
}

/**
 * Ends an assignment; an end once set may be moved forward in time or back, as long as it stays after the beginning. Refuses when
 * somebody ended it after the sender had read it.
 */
export async function endAssignment(
  call: UnitCall,
  { params, body }: Input<Contract['endAssignment']>,
): Promise<Saved> {
  const { assignment, others } = await lockAssignment(call, params.assignment)
  const { id, validFrom, unitPath } = assignment
  const place = { ...call, unit: { path: unitPath } }
  const record = { entity: 'organisation.assignment', key: String(id) }
  if (assignment.validUntil !== body.seenUntil)
    throw await staleRefusal(place, { ...record, name: 'Penugasan ini' })
  if (body.validUntil <= validFrom) throw wrongEnd('Tanggal berakhir harus setelah tanggal mulai penugasan.')
  const changed = { ...assignment, validUntil: body.validUntil }
  const findings = checkAssignment(others, changed)
  refuseErrors('Penugasan ini tidak dapat diakhiri pada tanggal itu.', findings)
  await storeEnd(call.tx, id, body.validUntil)
  await recordHistory(place, {
    ...record,
    action: 'end',
    before: { validUntil: assignment.validUntil },
    after: { validUntil: body.validUntil },
    reason: body.reason,
  })
  return { id, version: 1, findings: [...findings] }
}
