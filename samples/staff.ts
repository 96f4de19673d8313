import type { Tx } from '#platform/database/database.ts'
import { insertStaff, type NewStaff } from '#organisation/store/staff.ts'
import { listOfficials } from '#organisation/store/officials.ts'
import data from './staff.json' with { type: 'json' }
import type { SampleUnits } from './organisation.ts'

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
    const unit = units.get(slug)
    if (unit === undefined) throw new Error(`The samples name ${slug}, which they do not hold.`)
    const officials = await listOfficials(tx, unit.path)
    const staff = members.flatMap(({ count, placement, officialNip, ...member }) => {
      const official = officials.find(({ nip }) => nip !== null && nip === officialNip)
      const one: NewStaff = {
        ...nothing,
        validFrom,
        source,
        ...member,
        officialId: official?.id ?? null,
        placementId: placement === undefined ? null : (units.get(placement)?.id ?? null),
      }
      return Array.from({ length: count }, () => one)
    })
    await insertStaff(tx, unit, staff)
  }
}
