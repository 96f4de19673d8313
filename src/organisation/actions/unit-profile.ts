import type { Input, Output } from '#lib/endpoint.ts'
import { formatLongDate, isWithin } from '#lib/dates.ts'
import type { Finding } from '#core/finding.ts'
import type { UnitCall } from '#platform/http/call.ts'
import type { organisationContract } from '../contract.ts'
import { fullName } from '../rules/full-name.ts'
import { nameOn } from '../rules/unit-names.ts'
import { unitKindNames, type PositionKind } from '../rules/words.ts'
import { listNames, type RecordedName } from '../store/names.ts'
import { listOfficials } from '../store/officials.ts'
import { listAssignments, listPositions } from '../store/positions.ts'
import { depthOf, listParents, listSeenUnits, type Contact, type NamedUnit } from '../store/units.ts'
import { readSignature } from '../read/signature.ts'
import { getOwnUnit } from './units.ts'

type Contract = typeof organisationContract
type Profile = Output<Contract['getUnit']>
type Leader = Profile['parts'][number]['leader']

/** Positions that lead the part of the organisation they belong to. */
const leading: ReadonlySet<PositionKind> = new Set(['head', 'subdivisionHead', 'coordinator'])

/** Who leads each unit at or below `path` on the day, by unit id. */
async function listLeaders(call: UnitCall, path: string, on: string): Promise<ReadonlyMap<number, Leader>> {
  const positions = await listPositions(call.tx, path)
  const assignments = await listAssignments(call.tx, path)
  const officials = new Map((await listOfficials(call.tx, path)).map((official) => [official.id, official]))
  const leaders = new Map<number, Leader>()
  for (const position of positions.filter(({ kind }) => leading.has(kind))) {
    const held = assignments.find(
      ({ positionId, validFrom, validUntil }) =>
        positionId === position.id && isWithin(on, validFrom, validUntil),
    )
    const official = held && officials.get(held.officialId)
    if (official !== undefined)
      leaders.set(position.unitId, { position: position.title, name: fullName(official) })
  }
  return leaders
}

const toLink = ({ slug, name, shortName, kind }: NamedUnit) => ({ slug, name, shortName, kind })

const toPart = (unit: NamedUnit, leaders: ReadonlyMap<number, Leader>): Profile['parts'][number] => ({
  ...toLink(unit),
  id: unit.id,
  kindName: unitKindNames[unit.kind],
  parentSlug: unit.parentSlug ?? unit.slug,
  depth: depthOf(unit.path),
  leader: leaders.get(unit.id) ?? null,
})

/** Each name with the day before which it holds: the first day of the next one. */
const withEnds = (names: readonly RecordedName[]): Profile['names'] =>
  names.map((name, index) => ({ ...name, validUntil: names[index + 1]?.validFrom ?? null })).toReversed()

function checkNamed(names: readonly RecordedName[], on: string): readonly Finding[] {
  if (nameOn(names, on) !== undefined) return []
  return [
    {
      rule: 'unitName.missing',
      severity: 'warning',
      place: 'names',
      message: `Tidak ada nama yang tercatat berlaku pada ${formatLongDate(on)}; yang ditampilkan nama terdekat.`,
      next: 'Catat nama yang berlaku pada tanggal itu.',
    },
  ]
}

const contactOf = (unit: Contact): Contact => ({
  province: unit.province,
  address: unit.address,
  city: unit.city,
  postalCode: unit.postalCode,
  phone: unit.phone,
  fax: unit.fax,
  email: unit.email,
  website: unit.website,
})

const allowed = (call: UnitCall): Profile['can'] => ({
  edit: call.may('unit.edit', call.unit.path),
  editContact: call.may('contact.edit', call.unit.path),
  editOfficials: call.may('official.edit', call.unit.path),
  manageUsers: call.may('user.manage', call.unit.path),
  readHistory: call.may('history.read', call.unit.path),
})

/** The unit as it is on a day: name, class, code, contact, what is above and below, who signs, what the caller may do. */
export async function getUnit(call: UnitCall, { query }: Input<Contract['getUnit']>): Promise<Profile> {
  const on = query.on ?? call.today
  const unit = await getOwnUnit(call)
  const names = await listNames(call.tx, unit.id)
  const [self, ...below] = await listSeenUnits(call.tx, [unit.path], on)
  if (self === undefined) throw new Error(`unit ${unit.slug} vanished within its transaction`)
  const leaders = await listLeaders(call, unit.path, on)
  const parents = await listParents(call.tx, unit.path, on)
  const named = nameOn(names, on) ?? names[0]
  return {
    id: unit.id,
    slug: unit.slug,
    kind: unit.kind,
    kindName: unitKindNames[unit.kind],
    version: unit.version,
    isSample: unit.isSample,
    on,
    name: self.name,
    shortName: self.shortName,
    class: named?.class ?? null,
    satkerCode: named?.satkerCode ?? null,
    names: withEnds(names),
    parents: parents.map((parent) => ({ ...toLink(parent), canOpen: call.may('unit.read', parent.path) })),
    parts: below.map((part) => toPart(part, leaders)),
    contact: contactOf(unit),
    signature: await readSignature(call.tx, self, on),
    findings: [...checkNamed(names, on)],
    can: allowed(call),
  }
}
