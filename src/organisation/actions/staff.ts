import type { Input, Output } from '#lib/endpoint.ts'
import { Refusal } from '#core/refusal.ts'
import { recordHistory } from '#platform/history.ts'
import type { UnitCall } from '#platform/http/call.ts'
import { recordsOf } from '#platform/records.ts'
import type { staffContract } from '../contract/staff.ts'
import { fullName } from '../rules/full-name.ts'
import { cleanNip } from '../rules/nip.ts'
import { staffCharts } from '../rules/staff-charts.ts'
import { checkAgainst, checkMember, checkStaffList, staffLabels } from '../rules/staff-findings.ts'
import { staffSentence } from '../rules/staff-sentence.ts'
import { countStaff, staffTables } from '../rules/staff-tables.ts'
import { qualificationOf, rankOf, staffOn } from '../rules/staff.ts'
import { listOfficials } from '../store/officials.ts'
import {
  countTrainings,
  deleteStaff,
  insertStaff,
  listStaff as listRows,
  updateStaff,
  type NewStaff,
  type StaffRow,
} from '../store/staff.ts'
import { getUnitTitle } from '../store/title.ts'
import { findUnit, listSeenUnits } from '../store/units.ts'
import { refuseErrors, refuseMissing } from '#platform/refuse.ts'

type Contract = typeof staffContract
type Staff = Output<Contract['listStaff']>
type Tables = Output<Contract['getStaffTables']>

const members = recordsOf<object>({ entity: 'organisation.staff', label: () => 'Data pegawai ini' })

function present(member: StaffRow, label: string, mayEdit: boolean): Staff['staff'][number] {
  const { placement, placementSlug, ...rest } = member
  return {
    ...rest,
    label,
    nip: mayEdit ? member.nip : null,
    rank: rankOf(member),
    qualification: qualificationOf(member),
    placement: placement === null ? null : { slug: placementSlug ?? '', name: placement.name },
  }
}

/** The list of the day; who may not change it does not see the numbers. */
export async function listStaff(call: UnitCall, { query }: Input<Contract['listStaff']>): Promise<Staff> {
  const { tx, unit } = call
  const on = query.on ?? call.today
  const rows = await listRows(tx, unit.id, on)
  const edit = call.may('staff.edit', unit.path)
  const labels = staffLabels(rows)
  const parts = await listSeenUnits(tx, [unit.path], on)
  const officials = edit ? await listOfficials(tx, unit.path) : []
  return {
    on,
    staff: staffOn(rows, on).map((member) => present(member, labels.get(member.id) ?? '', edit)),
    placements: parts
      .filter(({ id }) => id !== unit.id)
      .map(({ slug, shortName }) => ({ slug, name: shortName })),
    officials: officials.map((official) => ({ id: official.id, name: fullName(official) })),
    findings: edit ? [...checkStaffList(rows)] : [],
    can: { edit },
  }
}

/** The staffing of an office on a day as documents print it. */
export async function readStaffing(
  tx: UnitCall['tx'],
  unitId: number,
  on: string,
): Promise<Pick<Tables, 'tables' | 'charts' | 'sentence' | 'counts' | 'sources'>> {
  const members = staffOn(await listRows(tx, unitId, on), on)
  const { name } = await getUnitTitle(tx, unitId, on)
  const tables = staffTables(members)
  const counts = countStaff(members)
  return {
    sentence: staffSentence(counts, name, on),
    counts,
    tables: tables.map(({ columns, rows, total, ...table }) => ({
      ...table,
      columns: [...columns],
      rows: rows.map((row) => ({ ...row, cells: [...row.cells] })),
      total: { ...total, cells: [...total.cells] },
    })),
    charts: staffCharts(tables).map(({ series, rows, ...chart }) => ({
      ...chart,
      series: [...series],
      rows: rows.map((row) => ({ ...row, values: [...row.values] })),
    })),
    sources: [...new Set(members.flatMap(({ source }) => source ?? []))],
  }
}

export async function getStaffTables(
  call: UnitCall,
  { query }: Input<Contract['getStaffTables']>,
): Promise<Tables> {
  const on = query.on ?? call.today
  return { on, ...(await readStaffing(call.tx, call.unit.id, on)) }
}

type Body = Omit<Input<Contract['saveStaff']>['body'], 'version'>

/** What was sent as the store takes it; a placement must be a part of the unit. */
async function read(call: UnitCall, body: Body): Promise<NewStaff> {
  const { placement, nip, ...fields } = body
  const part = placement === null ? null : await findUnit(call.tx, placement)
  if (part === undefined || (part !== null && !part.path.startsWith(call.unit.path)))
    throw new Refusal('notFound', 'Tempat kerja itu bukan bagian dari unit ini. Muat ulang susunannya.')
  return {
    ...fields,
    nip: nip === null ? null : cleanNip(nip),
    placementId: part === null || part.id === call.unit.id ? null : part.id,
  }
}

/** Every fault of a line, alone and against the others; an official of the registry brings name and number. */
async function check(call: UnitCall, member: NewStaff, exceptId: number | null) {
  const officials = await listOfficials(call.tx, call.unit.path)
  const official = officials.find(({ id }) => id === member.officialId)
  if (member.officialId !== null && official === undefined)
    throw new Refusal('notFound', 'Pejabat itu tidak ada pada unit ini. Muat ulang daftarnya.')
  const nip = official?.nip ?? member.nip
  const name = official === undefined ? member.name : fullName(official)
  const others = (await listRows(call.tx, call.unit.id, call.today)).filter(({ id }) => id !== exceptId)
  const registered = officials.find((other) => other.nip !== null && other.nip === member.nip)
  return [
    ...checkMember({ ...member, nip, placement: null }, call.today),
    ...checkAgainst(others, { ...member, nip, name, placement: null }),
    ...(member.officialId === null && registered !== undefined ? [isOfficial(registered)] : []),
  ]
}

const isOfficial = (official: Parameters<typeof fullName>[0]) => ({
  rule: 'staff.official',
  severity: 'error' as const,
  place: 'nip',
  message: `NIP ini milik ${fullName(official)} dalam daftar pejabat.`,
  next: 'Pilih namanya pada isian Pejabat, agar nama dan NIP hanya dicatat sekali.',
})

/** Adds one employee, or several alike without a name. */
export async function addStaff(
  call: UnitCall,
  { body }: Input<Contract['addStaff']>,
): Promise<Output<Contract['addStaff']>> {
  const { count, ...fields } = body
  const member = await read(call, fields)
  if (count > 1 && (member.name !== null || member.nip !== null || member.officialId !== null))
    throw new Refusal(
      'invalid',
      'Yang bernama ditambahkan satu per satu. Isi jumlah 1, atau kosongkan nama dan NIP.',
    )
  const findings = await check(call, member, null)
  refuseErrors('Pegawai ini tidak dapat disimpan.', findings)
  const ids = await insertStaff(
    call.tx,
    call.unit,
    Array.from({ length: count }, () => member),
  )
  await recordHistory(call, {
    entity: members.entity,
    key: ids.join(','),
    action: 'add',
    after: { ...member, count },
  })
  return { ids: [...ids], findings: [...findings] }
}

const getMember = async ({ tx, unit, today }: UnitCall, id: number): Promise<StaffRow> =>
  refuseMissing(
    (await listRows(tx, unit.id, today)).find((row) => row.id === id),
    'Pegawai itu',
  )

export async function saveStaff(
  call: UnitCall,
  { params, body }: Input<Contract['saveStaff']>,
): Promise<Output<Contract['saveStaff']>> {
  const { version, ...fields } = body
  const before = await getMember(call, params.member)
  const after = await read(call, fields)
  const findings = await check(call, after, before.id)
  refuseErrors('Pegawai ini tidak dapat disimpan.', findings)
  const saved = await updateStaff(call.tx, call.unit, before.id, version, after)
  return members.changed(call, { before, after, version, saved, findings })
}

/** Removes a line entered by mistake. Who took part in a training stays: the register of trainings needs the person. */
export async function removeStaff(
  call: UnitCall,
  { params, query }: Input<Contract['removeStaff']>,
): Promise<Output<Contract['removeStaff']>> {
  const { version, reason } = query
  const before = await getMember(call, params.member)
  if ((await countTrainings(call.tx, call.unit, before.id)) > 0)
    throw new Refusal(
      'conflict',
      'Pegawai ini tercatat sebagai peserta pelatihan, sehingga tidak dapat dihapus. Isi tanggal berakhirnya.',
    )
  const removed = await deleteStaff(call.tx, call.unit, before.id, version)
  return members.removed(call, { before, version, removed, reason })
}
