import { optionsOf, shorten } from '#ui/choices.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { useSaveRecord } from '#ui/queries.ts'
import { strategyRecordsContract } from '../contract/strategy-records.ts'
import { strategyContract, strategyInPlansContract, type StrategyShape } from '../contract/strategy.ts'
import { kindsAbove, statementKindNames, statementKinds } from '../rules/statements.ts'

interface StatementFormProps {
  readonly data: StrategyShape
  /** Null: a new one. */
  readonly statement: StrategyShape['statements'][number] | null
  readonly onClose: () => void
}

/** Adds or changes a statement of the unit. */
export function StatementForm({ data, statement, onClose }: StatementFormProps) {
  const changes = [strategyContract.getStrategy, strategyInPlansContract.getPlanBasis]
  const save = useSaveRecord(
    strategyRecordsContract.addStatement,
    strategyRecordsContract.saveStatement,
    changes,
  )
  const unit = data.unit.slug
  const above = data.statements.filter(({ kind }) =>
    statementKinds.some((below) => kindsAbove(below).includes(kind)),
  )
  return (
    <FormDialog
      title={
        statement === null ? 'Tambah pernyataan' : `Ubah ${statementKindNames[statement.kind].toLowerCase()}`
      }
      action="Simpan"
      size="lg"
      shape={strategyRecordsContract.addStatement.body}
      fields={[
        'kind',
        { name: 'body', rows: 3 },
        {
          name: 'parentId',
          options: optionsOf(above, ({ id, kind, body }) => [
            id,
            `${statementKindNames[kind]}: ${shorten(body)}`,
          ]),
          none: 'Berdiri sendiri',
        },
        'code',
        'ordinal',
        'yearFrom',
        'yearUntil',
        'source',
      ]}
      initial={statement ?? { kind: 'goal', ordinal: 1, yearFrom: data.year }}
      onSave={(body) => save({ unit }, statement, body)}
      onClose={onClose}
    />
  )
}
