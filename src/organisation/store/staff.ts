import { sql, type RawBuilder } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { ownedBy, removeAt, updateAt } from '#platform/database/versioned.ts'
import { fullName } from '../rules/full-name.ts'
import type { NamedStaff } from '../rules/staff-findings.ts'

/** An employee as stored; `placement` is the part of the office, named as on the day asked for. */
export interface StaffRow extends NamedStaff {
  readonly version: number
  readonly officialId: number | null
  readonly placementSlug: string | null
  readonly source: string | null
}
/** What is saved of an employee. */
export type NewStaff = Omit<StaffRow, 'id' | 'version' | 'placement' | 'placementSlug'> & {
  readonly placementId: number | null
}

type Stored = Omit<StaffRow, 'placement'> & {
  readonly placementId: number | null
  readonly placementName: string | null
  readonly officialName: string | null
  readonly titleBefore: string | null
  readonly titleAfter: string | null
}

const staff = (which: RawBuilder<unknown>, on: string): RawBuilder<Stored> => sql<Stored>`
  select s.id, s.version, s.official_id as "officialId", s.name, coalesce(o.nip, s.nip) as nip, s.employment,
    s.rank_group as "rankGroup", s.ruang, s.education_level as "educationLevel", s.education_field as "educationField",
    s.job_title as "jobTitle", s.job_family as "jobFamily", s.position_class as "positionClass",
    s.valid_from as "validFrom", s.valid_until as "validUntil", s.source, s.placement_id as "placementId",
    u.slug as "placementSlug", n.short_name as "placementName",
    o.name as "officialName", o.title_before as "titleBefore", o.title_after as "titleAfter"
  from organisation.staff s
  left join organisation.official o on o.id = s.official_id
  left join organisation.unit u on u.id = s.placement_id
  left join lateral (select short_name from organisation.unit_name where unit_id = u.id
    order by valid_from <= ${on}::date desc, abs(valid_from - ${on}::date) limit 1) n on true
  where ${which} order by s.id`

function toStaff(row: Stored): StaffRow {
  const { placementId, placementName, officialName, titleBefore, titleAfter, ...rest } = row
  return {
    ...rest,
    name: officialName === null ? row.name : fullName({ name: officialName, titleBefore, titleAfter }),
    placement:
      placementId === null ? null : { id: placementId, name: placementName ?? row.placementSlug ?? '' },
  }
}

/** Everybody ever on the list of the office, in the order in which they were added; placements are named as on the day. */
export async function listStaff(tx: Tx, unitId: number, on: string): Promise<readonly StaffRow[]> {
  return (await staff(sql`s.satker_id = ${unitId}`, on).execute(tx)).rows.map(toStaff)
}

const columnsOf = (member: NewStaff) => ({
  placement_id: member.placementId,
  official_id: member.officialId,
  name: member.officialId === null ? member.name : null,
  nip: member.officialId === null ? member.nip : null,
  employment: member.employment,
  rank_group: member.rankGroup,
  ruang: member.ruang,
  education_level: member.educationLevel,
  education_field: member.educationField,
  job_title: member.jobTitle,
  job_family: member.jobFamily,
  position_class: member.positionClass,
  valid_from: member.validFrom,
  valid_until: member.validUntil,
  source: member.source,
})

const atOnce = 1000

/** Adds many employees to the list of an office, and answers their ids in the same order. The caller has checked them. */
export async function insertStaff(
  tx: Tx,
  unit: UnitKey,
  members: readonly NewStaff[],
): Promise<readonly number[]> {
  const ids: number[] = []
  for (let start = 0; start < members.length; start += atOnce) {
    const rows = await tx
      .insertInto('organisation.staff')
      .values(
        members.slice(start, start + atOnce).map((member) => ({ ...ownedBy(unit), ...columnsOf(member) })),
      )
      .returning('id')
      .execute()
    ids.push(...rows.map(({ id }) => id))
  }
  return ids
}

/** Saves an employee if still at `version`; false when somebody else was faster. */
export const updateStaff = (
  tx: Tx,
  unit: UnitKey,
  id: number,
  version: number,
  member: NewStaff,
): Promise<boolean> =>
  updateAt(tx, 'organisation.staff', { satker_id: unit.id, id }, version, columnsOf(member))

/** Removes an employee that nothing points to, if still at `version`; false when somebody else was faster. */
export const deleteStaff = (tx: Tx, unit: UnitKey, id: number, version: number): Promise<boolean> =>
  removeAt(tx, 'organisation.staff', { satker_id: unit.id, id }, version)

/** Lets one change of many people of an office at a time through. */
export async function lockStaff(tx: Tx, unit: UnitKey): Promise<void> {
  await tx
    .selectFrom('organisation.staff')
    .select('id')
    .where('satker_id', '=', unit.id)
    .forUpdate()
    .execute()
}

/** How many trainings an employee took part in. */
export async function countTrainings(tx: Tx, unit: UnitKey, staffId: number): Promise<number> {
  const row = await tx
    .selectFrom('organisation.training_participant')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('satker_id', '=', unit.id)
    .where('staff_id', '=', staffId)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
