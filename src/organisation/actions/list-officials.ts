import type { Input, Output } from '#lib/endpoint.ts'
import { isWithin } from '#lib/dates.ts'
import type { UnitCall } from '#platform/http/call.ts'
import type { organisationContract } from '../contract.ts'
import { fullName } from '../rules/full-name.ts'
import { checkOneNipEach } from '../rules/nip-duplicates.ts'
import { checkNip } from '../rules/nip.ts'
import { positionKindNames } from '../rules/words.ts'
import { listOfficials as listRows, type Official } from '../store/officials.ts'
import { listAssignments, listPositions, type Assignment } from '../store/positions.ts'
import { listSeenUnits, type NamedUnit } from '../store/units.ts'

type Contract = typeof organisationContract
type Officials = Output<Contract['listOfficials']>

interface Known {
  readonly on: string
  readonly units: ReadonlyMap<number, NamedUnit>
  readonly officials: ReadonlyMap<number, Official>
}

const unitOf = (known: Known, id: number) => {
  const unit = known.units.get(id)
  return { unitSlug: unit?.slug ?? '', unitName: unit?.shortName ?? '' }
}

const toOfficial = (known: Known, today: string, official: Official): Officials['officials'][number] => ({
  id: official.id,
  version: official.version,
  ...unitOf(known, official.unitId),
  name: official.name,
  titleBefore: official.titleBefore,
  titleAfter: official.titleAfter,
  fullName: fullName(official),
  employment: official.employment,
  nip: official.nip,
  findings: [...checkNip(official.nip, official.employment, today)],
})

function toAssignment(
  known: Known,
  assignment: Assignment,
): Officials['positions'][number]['assignments'][number] {
  const { id, officialId, capacity, validFrom, validUntil, decree } = assignment
  const official = known.officials.get(officialId)
  return {
    id,
    officialId,
    // an official of another office may hold a position here, and stays hidden beyond the scope
    officialName: official === undefined ? 'Pejabat unit lain' : fullName(official),
    capacity,
    validFrom,
    validUntil,
    decree,
    holdsOnDay: isWithin(known.on, validFrom, validUntil),
  }
}

/** Positions of the unit and all below it with their holders through time, and the officials with every fault of their numbers. */
export async function listOfficials(
  call: UnitCall,
  { query }: Input<Contract['listOfficials']>,
): Promise<Officials> {
  const { path } = call.unit
  const on = query.on ?? call.today
  const rows = await listRows(call.tx, path)
  const units = await listSeenUnits(call.tx, [path], on)
  const known: Known = {
    on,
    units: new Map(units.map((unit) => [unit.id, unit])),
    officials: new Map(rows.map((row) => [row.id, row])),
  }
  const assignments = await listAssignments(call.tx, path)
  const positions = await listPositions(call.tx, path)
  return {
    on,
    officials: rows.map((row) => toOfficial(known, call.today, row)),
    positions: positions.map((position) => ({
      id: position.id,
      ...unitOf(known, position.unitId),
      title: position.title,
      kind: position.kind,
      kindName: positionKindNames[position.kind],
      assignments: assignments
        .filter((assignment) => assignment.positionId === position.id)
        .map((assignment) => toAssignment(known, assignment)),
    })),
    findings: [...checkOneNipEach(rows)],
    can: { edit: call.may('official.edit', path) },
  }
}
