import type { Tx } from '#platform/database/database.ts'
import { signatoryOn } from '../rules/signature.ts'
import { listAssignmentsTo, listPositionsOf } from '../store/positions.ts'
import { findOfficial } from '../store/officials.ts'
import { findUnit, listParents, type NamedUnit } from '../store/units.ts'

/** `Kepala` alone is said with the name the unit bore on that day; a title that names its office stands as it is. */
const positionLine = (position: string, unitName: string): string =>
  /(^|\. )Kepala$/.test(position) ? `${position} ${unitName}` : position

async function loadRecords(tx: Tx, unitId: number) {
  const positions = await listPositionsOf(tx, unitId)
  const heads = positions.filter((position) => position.kind === 'head')
  const assignments = (await Promise.all(heads.map((head) => listAssignmentsTo(tx, head.id)))).flat()
  const ids = [...new Set(assignments.map((assignment) => assignment.officialId))]
  const officials = (await Promise.all(ids.map((id) => findOfficial(tx, id)))).filter(
    (official) => official !== undefined,
  )
  return { positions, assignments, officials }
}

export type Signature = Awaited<ReturnType<typeof readSignature>>

/**
 * The signature block of a unit on a day, looked up from its positions and assignments; nulls where nobody is appointed, with the
 * findings that say why.
 */
export async function readSignature(tx: Tx, unit: NamedUnit, on: string) {
  const { positions, assignments, officials } = await loadRecords(tx, unit.id)
  const head = positions.find((position) => position.kind === 'head')
  const { signatory, findings } = signatoryOn(positions, assignments, officials, on)
  const place = (await findUnit(tx, unit.slug))?.city ?? null
  return {
    unitSlug: unit.slug,
    unitName: unit.name,
    on,
    place,
    position: positionLine(signatory?.position ?? head?.title ?? 'Kepala', unit.name),
    capacity: signatory?.capacity ?? null,
    name: signatory?.name ?? null,
    number: signatory?.number ?? null,
    findings: [...findings],
  }
}

/** The superior that signs agreements with the unit: the nearest unit above that has a head position. */
export async function readSuperior(tx: Tx, path: string, on: string): Promise<Signature | null> {
  for (const parent of (await listParents(tx, path, on)).toReversed()) {
    const positions = await listPositionsOf(tx, parent.id)
    if (positions.some((position) => position.kind === 'head')) return readSignature(tx, parent, on)
  }
  return null
}
