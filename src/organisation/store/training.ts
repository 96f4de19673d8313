import { sql, type RawBuilder } from 'kysely'
import { decimal, decimalOrNull } from '#lib/decimal.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { insertRow, ownedBy, removeAt, updateAt } from '#platform/database/versioned.ts'
import type { Training, TrainingParticipant } from '../rules/training.ts'

export interface TrainingFields extends Omit<Training, 'id'> {
  readonly title: string
  readonly organiser: string | null
  readonly startsOn: string
  readonly note: string | null
}
export interface TrainingRow extends TrainingFields {
  readonly id: number
  readonly version: number
}

type Stored = Omit<TrainingRow, 'lessonHours' | 'participants'> & {
  readonly lessonHours: string
  readonly participants: readonly { readonly staffId: number; readonly lessonHours: string | null }[]
}

async function readTrainings(
  tx: Tx,
  unitId: number,
  which: RawBuilder<unknown>,
): Promise<readonly TrainingRow[]> {
  const { rows } = await sql<Stored>`
    select t.id, t.version, t.title, t.kind, t.organiser, t.starts_on as "startsOn", t.ends_on as "endsOn",
      t.lesson_hours as "lessonHours", t.note,
      coalesce((select json_agg(json_build_object('staffId', p.staff_id, 'lessonHours', p.lesson_hours::text)
        order by p.staff_id) from organisation.training_participant p
        where p.satker_id = ${unitId} and p.training_id = t.id), '[]') as participants
    from organisation.training t where t.satker_id = ${unitId} and ${which}
    order by t.ends_on desc, t.id desc`.execute(tx)
  return rows.map((row) => ({
    ...row,
    lessonHours: decimal(row.lessonHours),
    participants: row.participants.map(({ staffId, lessonHours }) => ({
      staffId,
      lessonHours: decimalOrNull(lessonHours),
    })),
  }))
}

/** The trainings of an office that end in the year, the latest first. */
export const listTrainings = (tx: Tx, unitId: number, year: number): Promise<readonly TrainingRow[]> =>
  readTrainings(tx, unitId, sql`t.ends_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`)

export const findTraining = async (tx: Tx, unitId: number, id: number): Promise<TrainingRow | undefined> =>
  (await readTrainings(tx, unitId, sql`t.id = ${id}`))[0]

const columnsOf = (training: TrainingFields) => ({
  title: training.title,
  kind: training.kind,
  organiser: training.organiser,
  starts_on: training.startsOn,
  ends_on: training.endsOn,
  lesson_hours: training.lessonHours.toFixed(),
  note: training.note,
})

async function insertParticipants(
  tx: Tx,
  unit: UnitKey,
  trainingId: number,
  participants: readonly TrainingParticipant[],
): Promise<void> {
  if (participants.length === 0) return
  await tx
    .insertInto('organisation.training_participant')
    .values(
      participants.map(({ staffId, lessonHours }) => ({
        ...ownedBy(unit),
        training_id: trainingId,
        staff_id: staffId,
        lesson_hours: lessonHours?.toFixed() ?? null,
      })),
    )
    .execute()
}

export async function insertTraining(tx: Tx, unit: UnitKey, training: TrainingFields): Promise<number> {
  const id = await insertRow(tx, 'organisation.training', { ...ownedBy(unit), ...columnsOf(training) })
  await insertParticipants(tx, unit, id, training.participants)
  return id
}

/** Saves a training with all its participants if it still is at `version`; false when somebody else was faster. */
export async function updateTraining(
  tx: Tx,
  unit: UnitKey,
  id: number,
  version: number,
  training: TrainingFields,
): Promise<boolean> {
  const key = { satker_id: unit.id, id }
  if (!(await updateAt(tx, 'organisation.training', key, version, columnsOf(training)))) return false
  await tx
    .deleteFrom('organisation.training_participant')
    .where('satker_id', '=', unit.id)
    .where('training_id', '=', id)
    .execute()
  await insertParticipants(tx, unit, id, training.participants)
  return true
}

/** Removes a training with its participants if it still is at `version`; false when somebody else was faster. */
export const deleteTraining = (tx: Tx, unit: UnitKey, id: number, version: number): Promise<boolean> =>
  removeAt(tx, 'organisation.training', { satker_id: unit.id, id }, version)
