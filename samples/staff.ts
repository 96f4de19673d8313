import type { Tx } from '#platform/database/database.ts'
import { addMember, getRoster } from '#organisation/commands/staff.ts'
import type { NewStaff } from '#organisation/store/staff.ts'
import data from './staff.json' with { type: 'json' }
import type { SampleUnits } from './organisation.ts'
import { get, sampleCall, sampleNote } from './record.ts'

interface MemberData extends Partial<Omit<NewStaff, 'placementId' | 'officialId'>> {
  /** How many alike. */
  readonly count: number
  readonly employment: NewStaff['employment']
  readonly jobTitle: string
  /** Slug of the team or part where they work. */
  readonly placement?: string
  /** NIP of the official of the registry. */
  readonly officialNip?: string
}
interface StaffData {
  readonly unit: string
  readonly validFrom: string
  readonly source: string
  readonly members: readonly MemberData[]
}

const nothing = {
  name: null,
  nip: null,
  rankGroup: null,
  ruang: null,
  educationLevel: null,
  educationField: null,
  jobFamily: null,
  positionClass: null,
  validUntil: null,
} as const

/** Loads the staff of the sample offices: as many people of each kind as their documents print, without names. */
export async function loadStaff(tx: Tx, units: SampleUnits): Promise<void> {
  for (const { unit: slug, validFrom, source, members } of data as StaffData[]) {
    const call = sampleCall(tx, get(units, slug))
    const roster = await getRoster(call)
    for (const { count, placement, officialNip, ...member } of members) {
      const official = roster.officials.find(({ nip }) => nip !== null && nip === officialNip)
      const one: NewStaff = {
        ...nothing,
        validFrom,
        source,
        ...member,
        officialId: official?.id ?? null,
        placementId: placement === undefined ? null : (units.get(placement)?.id ?? null),
      }
      await addMember(call, roster, one, { count, ...sampleNote(source) })
    }
  }
}
