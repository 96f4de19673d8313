import type { Input, Output } from '#lib/endpoint.ts'
import { Refusal } from '#core/refusal.ts'
import type { UnitCall } from '#platform/http/call.ts'
import { refuseMissing } from '#platform/refuse.ts'
import { addMember, getRoster, removeMember, saveMember } from '../commands/staff.ts'
import type { staffContract } from '../contract/staff.ts'
import { fullName } from '../rules/full-name.ts'
import { cleanNip } from '../rules/nip.ts'
import { staffCharts } from '../rules/staff-charts.ts'
import { checkStaffList, staffLabels } from '../rules/staff-findings.ts'
import { staffSentence } from '../rules/staff-sentence.ts'
import { countStaff, staffTables } from '../rules/staff-tables.ts'
import { qualificationOf, rankOf, staffOn } from '../rules/staff.ts'
import { listOfficials } from '../store/officials.ts'
import { listStaff as listRows, type NewStaff, type StaffRow } from '../store/staff.ts'
import { getUnitTitle } from '../store/title.ts'
import { findUnit, listSeenUnits } from '../store/units.ts'

type Contract = typeof staffContract
type Staff = Output<Contract['listStaff']>
type Tables = Output<Contract['getStaffTables']>

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

/** Adds one employee, or several alike without a name. */
export async function addStaff(
  call: UnitCall,
  { body }: Input<Contract['addStaff']>,
): Promise<Output<Contract['addStaff']>> {
  const { count, ...fields } = body
  const member = await read(call, fields)
  const { ids, findings } = await addMember(call, await getRoster(call), member, { count })
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
  return saveMember(call, await getRoster(call), before, await read(call, fields), { version })
}

export const removeStaff = async (
  call: UnitCall,
  { params, query }: Input<Contract['removeStaff']>,
): Promise<Output<Contract['removeStaff']>> =>
  removeMember(call, await getRoster(call), await getMember(call, params.member), query)
