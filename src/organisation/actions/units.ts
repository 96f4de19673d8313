import type { Input, Output } from '#lib/endpoint.ts'
import { Refusal } from '#core/refusal.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import type { UnitCall } from '#platform/http/call.ts'
import type { organisationContract } from '../contract.ts'
import { findSatker, insertName, listNames, type RecordedName } from '../store/names.ts'
import {
  findUnit,
  insertUnitIfFree,
  raiseVersion,
  saveContact as storeContact,
  type Unit,
} from '../store/units.ts'
import { checkUnitKind } from '../rules/unit-kinds.ts'
import { checkNewName, satkerFinding, slugFor } from '../rules/unit-names.ts'
import { refuseErrors } from '#platform/refuse.ts'

type Contract = typeof organisationContract
type Saved = Output<Contract['saveContact']>

/** The unit of the call with its contact data; the server has found it already, so that its absence is a fault. */
export async function getOwnUnit(call: UnitCall): Promise<Unit> {
  const unit = await findUnit(call.tx, call.unit.slug)
  if (unit === undefined) throw new Error(`unit ${call.unit.slug} vanished within its transaction`)
  return unit
}

const stale = (call: UnitCall): Promise<Refusal> =>
  staleRefusal(call, { entity: 'organisation.unit', key: call.unit.slug, name: 'Data unit ini' })

/** Saves address and contact data; the letterhead and the place of signing use them. */
export async function saveContact(call: UnitCall, { body }: Input<Contract['saveContact']>): Promise<Saved> {
  const { version, ...contact } = body
  const {
    id,
    path: _path,
    slug: key,
    kind: _kind,
    isSample: _sample,
    version: _seen,
    ...before
  } = await getOwnUnit(call)
  const next = await storeContact(call.tx, id, version, contact)
  if (next === undefined) throw await stale(call)
  const change = { entity: 'organisation.unit', key, action: 'saveContact', before, after: contact }
  await recordHistory(call, change)
  return { id, version: next, findings: [] }
}

/** Every fault of a name that is to be added: dates that meet another name, and a satker code that another office bears. */
async function checkName(call: UnitCall, unitId: number | null, name: RecordedName) {
  const names = unitId === null ? [] : await listNames(call.tx, unitId)
  const other =
    name.satkerCode === null ? undefined : await findSatker(call.tx, name.satkerCode, name.validFrom, unitId)
  return [
    ...checkNewName(names, name),
    ...(other === undefined ? [] : [satkerFinding(name.satkerCode, other)]),
  ]
}

/** Records a name, class or code from a day on; the one before it ends on that day. */
export async function addName(call: UnitCall, { body }: Input<Contract['addName']>): Promise<Saved> {
  const { version, ...name } = body
  const { id, slug } = call.unit
  const findings = await checkName(call, id, name)
  refuseErrors('Nama ini tidak dapat dicatat.', findings)
  const next = await raiseVersion(call.tx, id, version)
  if (next === undefined) throw await stale(call)
  await insertName(call.tx, call.unit, name)
  await recordHistory(call, { entity: 'organisation.unit', key: slug, action: 'addName', after: name })
  call.forgetUnits()
  return { id, version: next, findings: [...findings] }
}

/** Adds a unit below this one, with its first name; its kind must be one that stands below this one. */
export async function addUnit(call: UnitCall, { body }: Input<Contract['addUnit']>): Promise<Saved> {
  const { slug: wanted, kind, ...name } = body
  const slug = wanted ?? slugFor(call.unit.slug, name.shortName)
  const parent = await getOwnUnit(call)
  const findings = [...checkUnitKind(parent.kind, kind), ...(await checkName(call, null, name))]
  refuseErrors('Unit ini tidak dapat ditambahkan.', findings)
  const placed = await insertUnitIfFree(call.tx, { slug, kind, parent })
  if (placed === undefined)
    throw new Refusal('conflict', `Alamat singkat "${slug}" sudah dipakai unit lain. Pilih yang lain.`, {
      errors: [{ field: 'body.slug', message: 'Alamat singkat ini sudah dipakai.' }],
    })
  await insertName(call.tx, placed, name)
  const change = { entity: 'organisation.unit', key: slug, action: 'add', after: { ...body, slug } }
  await recordHistory({ ...call, unit: placed }, change)
  call.forgetUnits()
  return { id: placed.id, version: 1, findings }
}
