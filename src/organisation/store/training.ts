import { sql } from 'kysely'
import { decimal, decimalOrNull } from '#lib/decimal.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
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

/** The trainings of an office that end in the year, the latest first. */
export async function listTrainings(tx: Tx, unitId: number, year: number): Promise<readonly TrainingRow[]> {
  const { rows } = await sql<Stored>`
    select t.id, t.version, t.title, t.kind, t.organiser, t.starts_on as "startsOn", t.ends_on as "endsOn",
      t.lesson_hours as "lessonHours", t.note,
      coalesce((select json_agg(json_build_object('staffId', p.staff_id, 'lessonHours', p.lesson_hours::text)
        order by p.staff_id) from organisation.training_participant p where p.training_id = t.id), '[]') as participants
    from organisation.training t
    where t.satker_id = ${unitId} and t.ends_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
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

export async function findTraining(
  tx: Tx,
  id: number,
): Promise<{ readonly unitId: number; readonly year: number } | undefined> {
  const { rows } = await sql<{ unitId: number; year: number }>`
    select satker_id as "unitId", extract(year from ends_on)::int as year from organisation.training where id = ${id}`.execute(
    tx,
  )
  return rows[0]
}

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
        training_id: trainingId,
        staff_id: staffId,
        satker_id: unit.id,
        unit_path: unit.path,
        lesson_hours: lessonHours?.toFixed() ?? null,
      })),
    )
    .execute()
}

export async function insertTraining(tx: Tx, unit: UnitKey, training: TrainingFields): Promise<number> {
  const { id } = await tx
    .insertInto('organisation.training')
    .values({ satker_id: unit.id, unit_path: unit.path, ...columnsOf(training) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertParticipants(tx, unit, id, training.participants)
  return id
}

/** Saves a training with all its participants if it still has the version seen; false when somebody else was faster. */
export async function updateTraining(
  tx: Tx,
  unit: UnitKey,
  id: number,
  version: number,
  training: TrainingFields,
): Promise<boolean> {
  const result = await tx
    .updateTable('organisation.training')
    .set({ ...columnsOf(training), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) return false
  await tx.deleteFrom('organisation.training_participant').where('training_id', '=', id).execute()
  await insertParticipants(tx, unit, id, training.participants)
  return true
}

export async function deleteTraining(tx: Tx, id: number, version: number): Promise<boolean> {
  const result = await tx
    .deleteFrom('organisation.training')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}
