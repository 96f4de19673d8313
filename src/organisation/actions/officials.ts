import type { Input, Output } from '#lib/endpoint.ts'
import { Refusal } from '#core/refusal.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import type { UnitCall } from '#platform/http/call.ts'
import type { organisationContract } from '../contract.ts'
import { checkNip, cleanNip } from '../rules/nip.ts'
import {
  findOfficial,
  insertOfficial,
  listSameNip,
  updateOfficial,
  type Official,
  type OfficialFields,
} from '../store/officials.ts'
import { refuseErrors } from '#platform/refuse.ts'

type Contract = typeof organisationContract
type Saved = Output<Contract['addOfficial']>

const entity = 'organisation.official'

/** Every fault of the number: its structure, and whether another official known here bears it. */
async function checkOfficial(call: UnitCall, official: OfficialFields, exceptId: number | null) {
  const findings = checkNip(official.nip, official.employment, call.today)
  const same = official.nip === null ? [] : await listSameNip(call.tx, official.nip, exceptId)
  return [...findings, ...same.map((other) => duplicateNip(official.nip, other))]
}

const duplicateNip = (nip: string | null, other: Official) => ({
  rule: 'nip.duplicate',
  severity: 'error' as const,
  place: 'nip',
  message: `NIP ${nip} sudah tercatat atas nama ${other.name}.`,
  next: 'Periksa kartu pegawai. Bila orangnya sama, ubah data yang sudah ada.',
})

const takenElsewhere = (nip: string | null): Refusal => {
  const message = `NIP ${nip} sudah tercatat pada pejabat di unit lain. Periksa kartu pegawai, atau mintalah administrator memindahkan datanya.`
  return new Refusal('conflict', message, { errors: [{ field: 'body.nip', message }] })
}

const cleaned = <T extends OfficialFields>(official: T): T => ({
  ...official,
  nip: official.nip === null ? null : cleanNip(official.nip),
})

/** Adds an official to the unit. Refuses a wrong number, and one that another official bears, with every reason. */
export async function addOfficial(call: UnitCall, { body }: Input<Contract['addOfficial']>): Promise<Saved> {
  const official = cleaned(body)
  const findings = await checkOfficial(call, official, null)
  refuseErrors('Pejabat ini tidak dapat disimpan.', findings)
  const id = await insertOfficial(call.tx, call.unit, official)
  if (id === undefined) throw takenElsewhere(official.nip)
  await recordHistory(call, { entity, key: String(id), action: 'add', after: official })
  return { id, version: 1, findings: [...findings] }
}

/** Whether the row belongs to the unit of the call or to one below it; superiors are readable but not theirs to change. */
const isBelow = (call: UnitCall, row: { readonly unitPath: string }): boolean =>
  row.unitPath.startsWith(call.unit.path)

/** The official if it belongs to the unit of the call or to one below it. */
export async function getOfficial(call: UnitCall, id: number): Promise<Official> {
  const official = await findOfficial(call.tx, id)
  if (official === undefined || !isBelow(call, official))
    throw new Refusal('notFound', 'Pejabat ini tidak ada pada unit ini. Muat ulang daftarnya.')
  return official
}

const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505'

/** Saves an official. The history entry stands under the unit that employs the official. */
export async function saveOfficial(
  call: UnitCall,
  { params, body }: Input<Contract['saveOfficial']>,
): Promise<Saved> {
  const { version, ...fields } = body
  const official = cleaned(fields)
  const { id, unitId: _unit, unitPath, version: _seen, ...before } = await getOfficial(call, params.official)
  const findings = await checkOfficial(call, official, id)
  refuseErrors('Pejabat ini tidak dapat disimpan.', findings)
  const next = await updateOfficial(call.tx, id, version, official).catch((error: unknown) => {
    throw isUniqueViolation(error) ? takenElsewhere(official.nip) : error
  })
  const place = { ...call, unit: { path: unitPath } }
  const key = String(id)
  if (next === undefined) throw await staleRefusal(place, { entity, key, name: 'Data pejabat ini' })
  await recordHistory(place, { entity, key, action: 'save', before, after: official })
  return { id, version: next, findings: [...findings] }
}
