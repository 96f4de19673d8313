import { readSignature, readSuperior } from '#organisation/read/signature.ts'
import { findNamedUnit, findUnit, listParents, listParts, listSeenUnits } from '#organisation/store/units.ts'
import type { Finding } from '#core/finding.ts'
import type { UnitCall } from '#platform/http/call.ts'
import type { OfficeData } from '../documents/plan/data.ts'
import type { QuarterlyData } from '../documents/quarterly-data.ts'

export type Place = Pick<UnitCall, 'tx' | 'unit'>

/** Where to reach the office, as covers and letterheads print it. */
export async function contactLines({ tx, unit }: Place) {
  const contact = await findUnit(tx, unit.slug)
  const lines = [
    contact?.phone ? `Telp. ${contact.phone}` : null,
    contact?.fax ? `Faks. ${contact.fax}` : null,
    contact?.email ?? null,
    contact?.website ?? null,
  ].filter((line) => line !== null)
  const address = [contact?.address, contact?.postalCode].filter((part) => part).join(' ')
  return {
    province: contact?.province ?? null,
    city: contact?.city ?? null,
    address: address || null,
    contact: lines.join(', ') || null,
  }
}

/** The unit at the top, and the position of the superior that agreements are made with. */
export async function findAgency({ tx, unit }: Place, date: string): Promise<QuarterlyData['agency']> {
  const [agency] = await listParents(tx, unit.path, date)
  if (agency === undefined) return null
  const superior = await readSuperior(tx, unit.path, date)
  return { name: agency.name, headPosition: superior?.position ?? null }
}

/** The names of the office's field posts on the day, in the order of their names. */
export async function listWorkAreas({ tx, unit }: Place, on: string): Promise<string[]> {
  const units = await listSeenUnits(tx, [unit.path], on)
  return units
    .flatMap(({ kind, name }) => (kind === 'workArea' ? [name] : []))
    .toSorted((a, b) => a.localeCompare(b, 'id'))
}

export interface LoadedOffice {
  readonly office: OfficeData
  readonly findings: readonly Finding[]
}

/** The office as it was on the day: names, where it is, what lies above and below it, and who signs. */
export async function loadOffice(place: Place, year: number, date: string): Promise<LoadedOffice> {
  const { tx, unit } = place
  const named = await findNamedUnit(tx, unit.id, date)
  if (named === undefined) throw new Error(`unit ${unit.slug} vanished within its transaction`)
  const signature = await readSignature(tx, named, date)
  const signatory =
    signature.name === null
      ? null
      : { position: signature.position, name: signature.name, number: signature.number }
  const office: OfficeData = {
    unit: { ...(await contactLines(place)), name: named.name, shortName: named.shortName },
    agency: await findAgency(place, date),
    superiors: (await listParents(tx, unit.path, date)).map(({ name }) => name),
    workAreas: await listWorkAreas(place, date),
    parts: await listParts(tx, unit.id, date),
    year,
    date,
    signatory,
  }
  return { office, findings: signature.findings }
}
