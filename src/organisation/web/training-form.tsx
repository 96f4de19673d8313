import type { Request } from '#lib/endpoint.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { useSaveRecord } from '#ui/queries.ts'
import { trainingContract } from '../contract/training.ts'
import { staffChanges, type Training, type Trainings } from './staff-records.ts'
import { TrainingPeople } from './training-people.tsx'

interface TrainingFormProps {
  readonly unit: string
  readonly data: Trainings
  /** Null: a new one. */
  readonly training: Training | null
  readonly onClose: () => void
}
type Body = Request<typeof trainingContract.addTraining>['body']

/** Hours of their own as they are sent; a comma begins the decimals of what was typed. */
const sent = ({ participants = [], ...body }: Body): Body => ({
  ...body,
  participants: participants.map(({ staffId, lessonHours }) => ({
    staffId,
    lessonHours: lessonHours?.trim().replace(',', '.') || null,
  })),
})

/** A training with its participants; own hours stand beside those who had others. */
export function TrainingForm({ unit, data, training, onClose }: TrainingFormProps) {
  const save = useSaveRecord(trainingContract.addTraining, trainingContract.saveTraining, staffChanges)
  return (
    <FormDialog
      title={training === null ? 'Catat pelatihan' : `Ubah ${training.title}`}
      action="Simpan"
      size="lg"
      shape={trainingContract.addTraining.body}
      fields={[
        'title',
        'kind',
        'organiser',
        'startsOn',
        'endsOn',
        'lessonHours',
        'note',
        { name: 'participants', render: (input) => <TrainingPeople people={data.people} {...input} /> },
      ]}
      initial={training ?? { participants: [] }}
      onSave={(body) => save({ unit }, training, sent(body))}
      onClose={onClose}
    />
  )
}
