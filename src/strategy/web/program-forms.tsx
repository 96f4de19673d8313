import { optionsOf } from '#ui/choices.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { useSaveRecord } from '#ui/queries.ts'
import { strategyRecordsContract } from '../contract/strategy-records.ts'
import { strategyContract, strategyInPlansContract, type StrategyShape } from '../contract/strategy.ts'

const changes = [strategyContract.getStrategy, strategyInPlansContract.getPlanBasis]

interface ProgramFormProps {
  readonly data: StrategyShape
  /** Null: a new one. */
  readonly program: StrategyShape['programs'][number] | null
  readonly onClose: () => void
}

/** Adds or changes a programme of the unit. */
export function ProgramForm({ data, program, onClose }: ProgramFormProps) {
  const save = useSaveRecord(strategyRecordsContract.addProgram, strategyRecordsContract.saveProgram, changes)
  const unit = data.unit.slug
  return (
    <FormDialog
      title={program === null ? 'Tambah program' : 'Ubah program'}
      action="Simpan"
      shape={strategyRecordsContract.addProgram.body}
      fields={['name', 'code', 'yearFrom', 'yearUntil']}
      initial={program ?? { yearFrom: data.year }}
      onSave={(body) => save({ unit }, program, body)}
      onClose={onClose}
    />
  )
}

interface ActivityFormProps {
  readonly data: StrategyShape
  /** Null: a new one. */
  readonly activity: StrategyShape['activities'][number] | null
  readonly onClose: () => void
}

/** Adds or changes an activity of the unit. */
export function ActivityForm({ data, activity, onClose }: ActivityFormProps) {
  const save = useSaveRecord(
    strategyRecordsContract.addActivity,
    strategyRecordsContract.saveActivity,
    changes,
  )
  const unit = data.unit.slug
  return (
    <FormDialog
      title={activity === null ? 'Tambah kegiatan' : 'Ubah kegiatan'}
      action="Simpan"
      shape={strategyRecordsContract.addActivity.body}
      fields={[
        {
          name: 'workProgramId',
          options: optionsOf(data.programs, ({ id, name }) => [id, name]),
          none: 'Pilih program',
        },
        'name',
        'code',
        'yearFrom',
        'yearUntil',
      ]}
      initial={activity ?? { yearFrom: data.year }}
      onSave={(body) => save({ unit }, activity, body)}
      onClose={onClose}
    />
  )
}
