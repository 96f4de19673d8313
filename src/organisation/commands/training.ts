import { Refusal } from '#core/refusal.ts'
import { toDecimalText } from '#core/wire.ts'
import type { ChangeCall, ChangeNote, SeenNote } from '#platform/history.ts'
import { plainFacts, recordsOf, type Saved } from '#platform/records.ts'
import { refuseErrors } from '#platform/refuse.ts'
import { checkTraining } from '../rules/training.ts'
import { listStaff } from '../store/staff.ts'
import {
  deleteTraining,
  insertTraining,
  updateTraining,
  type TrainingFields,
  type TrainingRow,
} from '../store/training.ts'

const trainings = recordsOf<TrainingFields>({
  entity: 'organisation.training',
  label: () => 'Pelatihan ini',
  facts: ({ participants, lessonHours, ...training }) => ({
    ...plainFacts(training),
    lessonHours: lessonHours.toFixed(),
    participants: participants.map(({ staffId, lessonHours: own }) => ({
      staffId,
      lessonHours: toDecimalText(own),
    })),
  }),
})

/** Refuses days in the wrong order and participants who are not on the list of the office. */
async function check({ tx, unit, now, dayOf }: ChangeCall, training: TrainingFields): Promise<void> {
  refuseErrors('Pelatihan ini tidak dapat disimpan.', checkTraining(training))
  const known = new Set((await listStaff(tx, unit.id, dayOf(now))).map(({ id }) => id))
  if (training.participants.some(({ staffId }) => !known.has(staffId)))
    throw new Refusal(
      'notFound',
      'Ada peserta yang tidak tercatat dalam daftar pegawai. Muat ulang daftarnya.',
    )
}

export async function addTraining(
  call: ChangeCall,
  training: TrainingFields,
  note: ChangeNote = {},
): Promise<Saved> {
  await check(call, training)
  return trainings.added(call, await insertTraining(call.tx, call.unit, training), training, note)
}

/** Changes a training with all its participants from `before` as it was read; refuses when somebody else changed it since `version`. */
export async function saveTraining(
  call: ChangeCall,
  before: TrainingRow,
  after: TrainingFields,
  { version = before.version, ...note }: SeenNote = {},
): Promise<Saved> {
  await check(call, after)
  const saved = await updateTraining(call.tx, call.unit, before.id, version, after)
  return trainings.changed(call, { before, after, version, saved, ...note })
}

export async function removeTraining(
  call: ChangeCall,
  before: TrainingRow,
  { version = before.version, ...note }: SeenNote = {},
): Promise<Saved> {
  const removed = await deleteTraining(call.tx, call.unit, before.id, version)
  return trainings.removed(call, { before, version, removed, ...note })
}
