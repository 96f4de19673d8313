import type { Tx } from '#platform/database/database.ts'
import { readSignature, readSuperior, type Signature } from '#organisation/read/signature.ts'
import { signatoryOn } from '#organisation/index.ts'
import { findOfficial } from '#organisation/store/officials.ts'
import { listAssignmentsTo, listPositionsOf, type Position } from '#organisation/store/positions.ts'
import type { NamedUnit } from '#organisation/store/units.ts'
import type { AgreementKind, AgreementParty } from '../rules/snapshot.ts'

const fromSignature = ({ unitName, position, capacity, name, number }: Signature): AgreementParty => ({
  unitName,
  position,
  capacity,
  name,
  number,
})

/** What leads a part of an office, the first that it has. */
const leading = ['head', 'subdivisionHead', 'coordinator', 'teamLead'] as const
const leadOf = (positions: readonly Position[]): Position | undefined =>
  leading.flatMap((kind) => positions.filter((position) => position.kind === kind))[0]

/** A title of one word gets the name of the part: `Koordinator Satuan Pelayanan Tual`. */
const titleOf = (title: string, unit: NamedUnit): string =>
  /^(Pl[th]\. )?\S+$/.test(title) ? `${title} ${unit.name}` : title

/** Who leads a part of the office on the day, by the rule that finds who signs for an office. */
async function readLead(tx: Tx, unit: NamedUnit, on: string): Promise<AgreementParty> {
  const lead = leadOf(await listPositionsOf(tx, unit.id))
  const nobody = { unitName: unit.name, capacity: null, name: null, number: null }
  if (lead === undefined) return { ...nobody, position: `Pimpinan ${unit.name}` }
  const assignments = await listAssignmentsTo(tx, lead.id)
  const officials = await Promise.all(assignments.map(({ officialId }) => findOfficial(tx, officialId)))
  const { signatory } = signatoryOn(
    [{ ...lead, kind: 'head' }],
    assignments,
    officials.filter((official) => official !== undefined),
    on,
  )
  if (signatory === null) return { ...nobody, position: titleOf(lead.title, unit) }
  const { capacity, name, number, position } = signatory
  return { unitName: unit.name, position: titleOf(position, unit), capacity, name, number }
}

/** Both parties of an agreement on its day, from positions and assignments; never typed. */
export async function readParties(
  tx: Tx,
  kind: AgreementKind,
  office: NamedUnit,
  party: NamedUnit,
  on: string,
): Promise<{ readonly first: AgreementParty; readonly second: AgreementParty | null }> {
  const head = fromSignature(await readSignature(tx, office, on))
  if (kind === 'team') return { first: await readLead(tx, party, on), second: head }
  const superior = await readSuperior(tx, office.path, on)
  return { first: head, second: superior === null ? null : fromSignature(superior) }
}
