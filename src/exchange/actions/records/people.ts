import { decimal } from '#lib/decimal.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { addMember, getRoster, removeMember, saveMember } from '#organisation/commands/staff.ts'
import { addTraining, removeTraining, saveTraining } from '#organisation/commands/training.ts'
import { listStaff, lockStaff, type NewStaff, type StaffRow } from '#organisation/store/staff.ts'
import { listTrainings, type TrainingFields } from '#organisation/store/training.ts'
import { listSeenUnits } from '#organisation/store/units.ts'
import { nameKey, type Fields } from '../../rules/context.ts'
import { splitCodes } from '../../rules/lists.ts'
import {
  fieldsOfStaff,
  fieldsOfTraining,
  memberOfFields,
  participantOf,
  staffKeys,
  trainingKey,
} from '../../rules/staff-fields.ts'
import type { ImportCall, RecordChange, RecordStore } from './record-store.ts'

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

/** Lets one import of people of an office at a time through. */
const holdPeople = ({ tx, unit }: ImportCall): Promise<void> => lockStaff(tx, unit)

export const staffRecords: RecordStore = {
  async load(tx, unit, year) {
    const { rows, keys } = await loadStaff(tx, unit, year)
    return new Map(rows.map((row) => [keys.get(row.id) ?? '', fieldsOfStaff(row)]))
  },
  hold: holdPeople,
  async write(call, year, changes) {
    const { rows, keys } = await loadStaff(call.tx, call.unit, year)
    const byKey = new Map(rows.map((row) => [keys.get(row.id) ?? '', row]))
    const placements = await listPlacements(call.tx, call.unit, year)
    const roster = await getRoster(call)
    const toStaff = ({ placement, ...fields }: Fields, base: StaffRow | undefined): NewStaff => {
      const member = memberOfFields(fields)
      const official = roster.officials.find(({ nip }) => nip !== null && nip === member.nip)
      const part = placements.find(({ name }) => placement && nameKey(name) === nameKey(placement))
      return {
        ...member,
        officialId: official?.id ?? base?.officialId ?? null,
        placementId: part?.id ?? null,
        source: base?.source ?? null,
      }
    }
    // lines that go and lines that end leave room for those that come
    const order = ({ key, after }: RecordChange): number => (after === null ? 0 : byKey.has(key) ? 1 : 2)
    for (const { key, after, reason } of changes.toSorted((a, b) => order(a) - order(b))) {
      const base = byKey.get(key)
      if (after === null) await (base && removeMember(call, roster, base, { reason }))
      else if (base === undefined) await addMember(call, roster, toStaff(after, base), { reason })
      else await saveMember(call, roster, base, toStaff(after, base), { reason })
    }
  },
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
    for (const { key, after, reason } of changes) {
      const base = trainings.get(key)
      if (after === null) await (base && removeTraining(call, base, { reason }))
      else if (base === undefined) await addTraining(call, toTraining(after, base, idOf), { reason })
      else await saveTraining(call, base, toTraining(after, base, idOf), { reason })
    }
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
