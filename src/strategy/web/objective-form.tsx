import { optionsOf, shorten } from '#ui/choices.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { useAction, useSaveRecord } from '#ui/queries.ts'
import { catalogueContract } from '../contract/catalogue.ts'
import { strategyRecordsContract } from '../contract/strategy-records.ts'
import { strategyContract, strategyInPlansContract, type StrategyShape } from '../contract/strategy.ts'
import { statementKindNames, type StatementKind } from '../rules/statements.ts'

type Objective = StrategyShape['objectives'][number]

interface ObjectiveFormProps {
  readonly data: StrategyShape
  /** Null: a new one. */
  readonly objective: Objective | null
  readonly onClose: () => void
}

/** Adds or changes an objective of the unit; what it serves is tied apart. */
export function ObjectiveForm({ data, objective, onClose }: ObjectiveFormProps) {
  const changes = [
    strategyContract.getStrategy,
    strategyInPlansContract.getPlanBasis,
    catalogueContract.getCatalogue,
  ]
  const save = useSaveRecord(
    strategyRecordsContract.addObjective,
    strategyRecordsContract.saveObjective,
    changes,
  )
  const unit = data.unit.slug
  const named = ({ id, name }: { readonly id: number; readonly name: string }) => [id, name] as const
  return (
    <FormDialog
      title={objective === null ? 'Tambah sasaran' : `Ubah sasaran ${objective.code}`}
      action="Simpan"
      size="lg"
      shape={strategyRecordsContract.addObjective.body}
      fields={[
        'code',
        { name: 'statement', rows: 3 },
        'level',
        {
          name: 'parentId',
          options: optionsOf(data.objectives, ({ id, code, statement }) => [
            id,
            `${code} ${shorten(statement)}`,
          ]),
          none: 'Tidak ada',
        },
        { name: 'workProgramId', options: optionsOf(data.programs, named), none: 'Belum ditautkan' },
        { name: 'activityId', options: optionsOf(data.activities, named), none: 'Belum ditautkan' },
        'yearFrom',
        'yearUntil',
      ]}
      initial={objective ?? { level: 'activity', yearFrom: data.year }}
      onSave={(body) => save({ unit }, objective, body)}
      onClose={onClose}
    />
  )
}

/** What objectives serve: through these they lead to mission and vision. */
const served: readonly StatementKind[] = ['goal', 'policyObjective', 'mission', 'strategyPillar']

interface ObjectiveLinksProps extends ObjectiveFormProps {
  readonly objective: Objective
}

/** Ties an objective, also one of the agency, to goals and policy objectives that hold for the office. */
export function ObjectiveLinks({ data, objective, onClose }: ObjectiveLinksProps) {
  const link = useAction(strategyRecordsContract.linkObjective, {
    changes: [strategyContract.getStrategy, strategyInPlansContract.getPlanBasis],
  })
  const statements = served.flatMap((kind) => data.statements.filter((one) => one.kind === kind))
  return (
    <FormDialog
      title={`Yang didukung ${objective.code}`}
      action="Simpan tautan"
      size="lg"
      intro={
        <>
          <p className="soft">{objective.statement}</p>
          {statements.length === 0 ? (
            <p className="soft">Belum ada tujuan yang berlaku pada tahun ini.</p>
          ) : null}
        </>
      }
      shape={strategyRecordsContract.linkObjective.body}
      fields={[
        {
          name: 'statementIds',
          options: optionsOf(statements, ({ id, kind, body, owner }) => [
            id,
            `${statementKindNames[kind]}: ${body} (${owner.shortName})`,
          ]),
        },
      ]}
      initial={{ statementIds: objective.statementIds, before: objective.statementIds }}
      onSave={(body) => link.mutateAsync({ params: { unit: data.unit.slug, objective: objective.id }, body })}
      onClose={onClose}
    />
  )
}
