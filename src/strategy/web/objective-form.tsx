import { FormDialog, type Field } from '#ui/form-dialog.tsx'
import { useAction } from '#ui/queries.ts'
import { idOrNull, shorten, withNone } from '#ui/choices.ts'
import { catalogueContract } from '../contract/catalogue.ts'
import { strategyRecordsContract } from '../contract/strategy-records.ts'
import { strategyContract, strategyInPlansContract, type StrategyShape } from '../contract/strategy.ts'
import { objectiveLevelNames, objectiveLevels, type ObjectiveLevel } from '../rules/shapes.ts'
import { yearFields, yearsFromForm, yearsToForm } from './strategy-fields.ts'

interface ObjectiveFormProps {
  readonly data: StrategyShape
  readonly objective: StrategyShape['objectives'][number] | undefined
  readonly onClose: () => void
}

const fieldsOf = (data: StrategyShape) =>
  [
    { name: 'code', label: 'Kode', required: true, maxLength: 40 },
    { name: 'statement', label: 'Sasaran', type: 'area', required: true, maxLength: 2000 },
    {
      name: 'level',
      label: 'Tingkat',
      required: true,
      options: objectiveLevels.map((level) => ({ value: level, label: objectiveLevelNames[level] })),
    },
    {
      name: 'parentId',
      label: 'Sasaran di atasnya',
      options: withNone('Tidak ada', data.objectives, ({ id, code, statement }) => ({
        value: String(id),
        label: `${code} ${shorten(statement)}`,
      })),
    },
    {
      name: 'workProgramId',
      label: 'Program',
      options: withNone('Belum ditautkan', data.programs, ({ id, name }) => ({
        value: String(id),
        label: name,
      })),
    },
    {
      name: 'activityId',
      label: 'Kegiatan',
      options: withNone('Belum ditautkan', data.activities, ({ id, name }) => ({
        value: String(id),
        label: name,
      })),
    },
    ...yearFields,
  ] as const satisfies readonly Field[]

/** Adds or changes an objective of the unit; what it serves is tied apart. */
export function ObjectiveForm({ data, objective, onClose }: ObjectiveFormProps) {
  const changes = [
    strategyContract.getStrategy,
    strategyInPlansContract.getPlanBasis,
    catalogueContract.getCatalogue,
  ]
  const add = useAction(strategyRecordsContract.addObjective, { changes })
  const save = useAction(strategyRecordsContract.saveObjective, { changes })
  const unit = data.unit.slug
  return (
    <FormDialog
      title={objective === undefined ? 'Tambah sasaran' : `Ubah sasaran ${objective.code}`}
      action="Simpan"
      size="lg"
      fields={fieldsOf(data)}
      initial={{
        code: objective?.code ?? '',
        statement: objective?.statement ?? '',
        level: objective?.level ?? 'activity',
        parentId: String(objective?.parentId ?? ''),
        workProgramId: String(objective?.workProgramId ?? ''),
        activityId: String(objective?.activityId ?? ''),
        ...yearsToForm(objective ?? { yearFrom: data.year, yearUntil: null }),
      }}
      onSave={(values) => {
        const body = {
          code: values.code,
          statement: values.statement,
          level: values.level as ObjectiveLevel,
          parentId: idOrNull(values.parentId),
          workProgramId: idOrNull(values.workProgramId),
          activityId: idOrNull(values.activityId),
          statementIds: objective?.statementIds ?? [],
          ...yearsFromForm(values),
        }
        return objective === undefined
          ? add.mutateAsync({ params: { unit }, body })
          : save.mutateAsync({
              params: { unit, objective: objective.id },
              body: { ...body, version: objective.version },
            })
      }}
      onClose={onClose}
    />
  )
}
