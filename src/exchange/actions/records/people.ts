import { decimal } from '#lib/decimal.ts'
import { Refusal } from '#core/refusal.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { recordHistories } from '#platform/history.ts'
import type { NamedStaff } from '#organisation/index.ts'
import {
  deleteStaff,
  insertStaff,
  listStaff,
  updateStaff,
  type NewStaff,
  type StaffRow,
} from '#organisation/store/staff.ts'
import {
  deleteTraining,
  insertTraining,
  listTrainings,
  updateTraining,
  type TrainingFields,
} from '#organisation/store/training.ts'
import { listSeenUnits } from '#organisation/store/units.ts'
import { nameKey, type Fields } from '../../rules/context.ts'
import { splitCodes } from '../../rules/lists.ts'
import {
  fieldsOfStaff,
  fieldsOfTraining,
  participantOf,
  staffKeys,
  trainingKey,
} from '../../rules/staff-fields.ts'
import type { ImportCall, RecordStore } from './record-store.ts'

const lastDay = (year: number): string => `${year}-12-31`

/** Parts of the office where people work, as on the last day of the year. */
export async function listPlacements(
  tx: Tx,
  unit: UnitKey,
  year: number,
): Promise<readonly { readonly id: number; readonly name: string }[]> {
  const parts = await listSeenUnits(tx, [unit.path], lastDay(year))
  return parts.filter(({ id }) => id !== unit.id).map(({ id, shortName }) => ({ id, name: shortName }))
}

async function loadStaff(
  tx: Tx,
  unit: UnitKey,
  year: number,
): Promise<{ readonly rows: readonly StaffRow[]; readonly keys: ReadonlyMap<number, string> }> {
  const rows = await listStaff(tx, unit.id, lastDay(year))
  return { rows, keys: staffKeys(rows) }
}

/** The words of a table are those of the schema: the columns of the kind offer no others. */
const toStaff = (fields: Fields, base: StaffRow | undefined, placementId: number | null): NewStaff => ({
  officialId: base?.officialId ?? null,
  name: fields['name'] ?? null,
  nip: fields['nip'] ?? null,
  employment: fields['employment'] as NewStaff['employment'],
  rankGroup: (fields['rankGroup'] ?? null) as NewStaff['rankGroup'],
  ruang: (fields['ruang'] ?? null) as NewStaff['ruang'],
  educationLevel: (fields['educationLevel'] ?? null) as NewStaff['educationLevel'],
  educationField: fields['educationField'] ?? null,
  jobTitle: fields['jobTitle'] ?? '',
  jobFamily: (fields['jobFamily'] ?? null) as NewStaff['jobFamily'],
  positionClass: fields['positionClass'] === undefined ? null : Number(fields['positionClass']),
  placementId,
  validFrom: fields['validFrom'] ?? '',
  validUntil: fields['validUntil'] ?? null,
  source: base?.source ?? null,
})

/** Lets one import of people of an office at a time through. */
async function holdPeople({ tx, unit }: ImportCall): Promise<void> {
  await tx
    .selectFrom('organisation.staff')
    .select('id')
    .where('satker_id', '=', unit.id)
    .forUpdate()
    .execute()
}

export const staffRecords: RecordStore = {
  async load(tx, unit, year) {
    const { rows, keys } = await loadStaff(tx, unit, year)
    return new Map(rows.map((row) => [keys.get(row.id) ?? '', fieldsOfStaff(row)]))
  },
  hold: holdPeople,
  async write(call, year, changes) {
    const { tx, unit } = call
    const { rows, keys } = await loadStaff(tx, unit, year)
    const byKey = new Map(rows.map((row) => [keys.get(row.id), row]))
    const placements = await listPlacements(tx, unit, year)
    const placed = (name: string | undefined): number | null =>
      placements.find((part) => name !== undefined && nameKey(part.name) === nameKey(name))?.id ?? null
    for (const { key, after } of changes) {
      const base = byKey.get(key)
      if (after === null) await removeStaff(call, base)
      else if (base === undefined)
        await insertStaff(tx, unit, [toStaff(after, undefined, placed(after['placement']))])
      else
        await updateStaff(tx, unit, base.id, base.version, toStaff(after, base, placed(after['placement'])))
    }
    // the history of a person keeps no more than the list itself: the key alone says who
    await recordHistories(
      call,
      changes.map(({ key, after, reason }) => ({
        entity: 'organisation.staff',
        key: String(byKey.get(key)?.id ?? key),
        action: after === null ? 'remove' : byKey.has(key) ? 'save' : 'add',
        before: byKey.has(key) ? fieldsOfStaff(byKey.get(key) as NamedStaff) : null,
        after,
        reason,
      })),
    )
  },
}

async function removeStaff({ tx, unit }: ImportCall, base: StaffRow | undefined): Promise<void> {
  if (base === undefined) return
  try {
    await deleteStaff(tx, unit, base.id, base.version)
  } catch {
    throw new Refusal(
      'conflict',
      `${base.name ?? base.jobTitle} sudah dipakai dalam pelatihan, sehingga tidak dapat dihapus lagi. Hapus dahulu dari pelatihannya.`,
    )
  }
}

export const trainingRecords: RecordStore = {
  async load(tx, unit, year) {
    const { rows, keys } = await loadStaff(tx, unit, year)
    const who = new Map(rows.map((row) => [row.id, participantOf(row, keys.get(row.id))]))
    return new Map(
      (await listTrainings(tx, unit.id, year)).map((training) => [
        trainingKey(training.title, training.startsOn),
        fieldsOfTraining(
          training,
          training.participants.map(({ staffId }) => who.get(staffId) ?? ''),
        ),
      ]),
    )
  },
  hold: holdPeople,
  async write(call, year, changes) {
    const { tx, unit } = call
    const trainings = new Map(
      (await listTrainings(tx, unit.id, year)).map((one) => [trainingKey(one.title, one.startsOn), one]),
    )
    const { rows, keys } = await loadStaff(tx, unit, year)
    const idOf = (who: string): number | undefined =>
      rows.find(
        (row) =>
          participantOf(row, keys.get(row.id)) === who ||
          (row.name !== null && nameKey(row.name) === nameKey(who)),
      )?.id
    for (const { key, after } of changes) {
      const base = trainings.get(key)
      const fields = after === null ? null : toTraining(after, base, idOf)
      if (fields === null) await (base && deleteTraining(tx, unit, base.id, base.version))
      else if (base === undefined) await insertTraining(tx, unit, fields)
      else await updateTraining(tx, unit, base.id, base.version, fields)
    }
    await recordHistories(
      call,
      changes.map(({ key, after, reason }) => ({
        entity: 'organisation.training',
        key: String(trainings.get(key)?.id ?? key),
        action: after === null ? 'remove' : trainings.has(key) ? 'save' : 'add',
        after,
        reason,
      })),
    )
  },
}

function toTraining(
  fields: Fields,
  base: TrainingFields | undefined,
  idOf: (who: string) => number | undefined,
): TrainingFields {
  return {
    title: fields['title'] ?? '',
    kind: (fields['kind'] ?? 'other') as TrainingFields['kind'],
    organiser: fields['organiser'] ?? null,
    startsOn: fields['startsOn'] ?? '',
    endsOn: fields['endsOn'] ?? '',
    lessonHours: decimal(fields['lessonHours'] ?? '0'),
    note: base?.note ?? null,
    participants: splitCodes(fields['participants'] ?? '').flatMap((who) => {
      const staffId = idOf(who)
      if (staffId === undefined) return []
      return [
        {
          staffId,
          lessonHours: base?.participants.find((one) => one.staffId === staffId)?.lessonHours ?? null,
        },
      ]
    }),
  }
}
