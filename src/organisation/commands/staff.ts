import { finding, type Finding } from '#core/finding.ts'
import { Refusal } from '#core/refusal.ts'
import { recordHistory, type ChangeCall, type ChangeNote, type SeenNote } from '#platform/history.ts'
import { plainFacts, recordsOf, type Saved } from '#platform/records.ts'
import { refuseErrors } from '#platform/refuse.ts'
import { fullName } from '../rules/full-name.ts'
import { checkAgainst, checkMember, type NamedStaff } from '../rules/staff-findings.ts'
import { listOfficials, type Official } from '../store/officials.ts'
import {
  countTrainings,
  deleteStaff,
  insertStaff,
  listStaff,
  updateStaff,
  type NewStaff,
  type StaffRow,
} from '../store/staff.ts'

/** What history keeps of an employee: name and number of an official stand with the official. */
const factsOf = (member: NewStaff): object => ({
  ...plainFacts(member),
  ...(member.officialId === null ? {} : { name: null, nip: null }),
})

const members = recordsOf<NewStaff>({
  entity: 'organisation.staff',
  label: () => 'Data pegawai ini',
  facts: factsOf,
})

function writtenOf(row: StaffRow) {
  const { placement, placementSlug: _slug, ...written } = row
  return { ...written, placementId: placement?.id ?? null }
}

/** Who is on the list of an office; changes keep it up to date. */
export interface Roster {
  readonly members: Map<number, NamedStaff>
  readonly officials: readonly Official[]
}

export async function getRoster({ tx, unit, now, dayOf }: ChangeCall): Promise<Roster> {
  const rows = await listStaff(tx, unit.id, dayOf(now))
  return {
    members: new Map(rows.map((row) => [row.id, row])),
    officials: await listOfficials(tx, unit.path),
  }
}

const nameIn = ({ officials }: Roster, member: NewStaff): Omit<NamedStaff, 'id'> => {
  const official = officials.find(({ id }) => id === member.officialId)
  if (member.officialId !== null && official === undefined)
    throw new Refusal('notFound', 'Pejabat itu tidak ada pada unit ini. Muat ulang daftarnya.')
  return {
    ...member,
    placement: null,
    ...(official === undefined ? {} : { name: fullName(official), nip: official.nip }),
  }
}

const isOfficial = (official: Official): Finding =>
  finding(
    'error',
    'staff.official',
    'nip',
    `NIP ini milik ${fullName(official)} dalam daftar pejabat.`,
    'Pilih namanya pada isian Pejabat, agar nama dan NIP hanya dicatat sekali.',
  )

/** Every fault of a line, alone and against the others; an official of the registry brings name and number. Refuses errors. */
function check(call: ChangeCall, roster: Roster, member: NewStaff, own?: number): readonly Finding[] {
  const named = nameIn(roster, member)
  const others = [...roster.members.values()].filter(({ id }) => id !== own)
  const registered = roster.officials.find(({ nip }) => nip !== null && nip === member.nip)
  const findings = [
    ...checkMember(named, call.dayOf(call.now)),
    ...checkAgainst(others, named),
    ...(member.officialId === null && registered !== undefined ? [isOfficial(registered)] : []),
  ]
  refuseErrors('Pegawai ini tidak dapat disimpan.', findings)
  return findings
}

interface MemberNote extends ChangeNote {
  /** How many alike, without a name. */
  readonly count?: number
}

/** Adds one employee, or several alike without a name. */
export async function addMember(
  call: ChangeCall,
  roster: Roster,
  member: NewStaff,
  { count = 1, action = 'add', reason = null }: MemberNote = {},
): Promise<{ readonly ids: readonly number[]; readonly findings: readonly Finding[] }> {
  if (count > 1 && (member.name !== null || member.nip !== null || member.officialId !== null))
    throw new Refusal(
      'invalid',
      'Yang bernama ditambahkan satu per satu. Isi jumlah 1, atau kosongkan nama dan NIP.',
    )
  const findings = check(call, roster, member)
  const alike = Array.from({ length: count }, () => member)
  const ids = await insertStaff(call.tx, call.unit, alike)
  for (const id of ids) roster.members.set(id, { ...nameIn(roster, member), id })
  const record = { entity: members.entity, key: ids.join(',') }
  await recordHistory(call, { ...record, action, after: { ...factsOf(member), count }, reason })
  return { ids, findings }
}

/** Changes an employee from `before` as it was read; refuses when somebody else changed it since `version`. */
export async function saveMember(
  call: ChangeCall,
  roster: Roster,
  before: StaffRow,
  after: NewStaff,
  { version = before.version, ...note }: SeenNote = {},
): Promise<Saved> {
  const findings = check(call, roster, after, before.id)
  const saved = await updateStaff(call.tx, call.unit, before.id, version, after)
  roster.members.set(before.id, { ...nameIn(roster, after), id: before.id })
  return members.changed(call, { before: writtenOf(before), after, version, saved, findings, ...note })
}

/** Removes a line entered by mistake. Who took part in a training stays: the register of trainings needs the person. */
export async function removeMember(
  call: ChangeCall,
  roster: Roster,
  before: StaffRow,
  { version = before.version, ...note }: SeenNote = {},
): Promise<Saved> {
  if ((await countTrainings(call.tx, call.unit, before.id)) > 0)
    throw new Refusal(
      'conflict',
      `${before.name ?? before.jobTitle} tercatat sebagai peserta pelatihan, sehingga tidak dapat dihapus. Isi tanggal berakhirnya, atau hapus dahulu dari pelatihannya.`,
    )
  const removed = await deleteStaff(call.tx, call.unit, before.id, version)
  roster.members.delete(before.id)
  return members.removed(call, { before: writtenOf(before), version, removed, ...note })
}
