import { FormDialog, type Field } from '#ui/form-dialog.tsx'
import { useAction } from '#ui/queries.ts'
import { withNone } from '#ui/choices.ts'
import { strategyRecordsContract } from '../contract/strategy-records.ts'
import { strategyContract, strategyInPlansContract, type StrategyShape } from '../contract/strategy.ts'
import { yearFields, yearsFromForm, yearsToForm } from './strategy-fields.ts'

type Program = StrategyShape['programs'][number]
type Activity = StrategyShape['activities'][number]

const changes = [strategyContract.getStrategy, strategyInPlansContract.getPlanBasis]

interface ProgramFormProps {
  readonly data: StrategyShape
  readonly program: Program | undefined
  readonly onClose: () => void
}

/** Adds or changes a programme of the unit. */
export function ProgramForm({ data, program, onClose }: ProgramFormProps) {
  const add = useAction(strategyRecordsContract.addProgram, { changes })
  const save = useAction(strategyRecordsContract.saveProgram, { changes })
  const unit = data.unit.slug
  const fields = [
    { name: 'name', label: 'Nama program', required: true, maxLength: 300 },
    { name: 'code', label: 'Kode', description: 'Dua huruf; kosongkan bila belum diketahui.', maxLength: 2 },
    ...yearFields,
  ] as const satisfies readonly Field[]
  return (
    <FormDialog
      title={program === undefined ? 'Tambah program' : 'Ubah program'}
      action="Simpan"
      fields={fields}
      initial={{
        name: program?.name ?? '',
        code: program?.code ?? '',
        ...yearsToForm(program ?? { yearFrom: data.year, yearUntil: null }),
      }}
      onSave={(values) => {
        const body = { name: values.name, code: values.code, ...yearsFromForm(values) }
        return program === undefined
          ? add.mutateAsync({ params: { unit }, body })
          : save.mutateAsync({
              params: { unit, program: program.id },
              body: { ...body, version: program.version },
            })
      }}
      onClose={onClose}
    />
  )
}

interface ActivityFormProps {
  readonly data: StrategyShape
  readonly activity: Activity | undefined
  readonly onClose: () => void
}

/** Adds or changes an activity of the unit. */
export function ActivityForm({ data, activity, onClose }: ActivityFormProps) {
  const add = useAction(strategyRecordsContract.addActivity, { changes })
  const save = useAction(strategyRecordsContract.saveActivity, { changes })
  const unit = data.unit.slug
  const fields = [
    {
      name: 'workProgramId',
      label: 'Program',
      required: true,
      options: withNone('Pilih program', data.programs, ({ id, name }) => ({
        value: String(id),
        label: name,
      })),
    },
    { name: 'name', label: 'Nama kegiatan', required: true, maxLength: 300 },
    {
      name: 'code',
      label: 'Kode',
      description: 'Empat angka; kosongkan bila belum diketahui.',
      maxLength: 4,
    },
    ...yearFields,
  ] as const satisfies readonly Field[]
  return (
    <FormDialog
      title={activity === undefined ? 'Tambah kegiatan' : 'Ubah kegiatan'}
      action="Simpan"
      fields={fields}
      initial={{
        workProgramId: String(activity?.workProgramId ?? ''),
        name: activity?.name ?? '',
        code: activity?.code ?? '',
        ...yearsToForm(activity ?? { yearFrom: data.year, yearUntil: null }),
      }}
      onSave={(values) => {
        const workProgramId = Number(values.workProgramId)
        const body = { workProgramId, name: values.name, code: values.code, ...yearsFromForm(values) }
        return activity === undefined
          ? add.mutateAsync({ params: { unit }, body })
          : save.mutateAsync({
              params: { unit, activity: activity.id },
              body: { ...body, version: activity.version },
            })
      }}
      onClose={onClose}
    />
  )
}
