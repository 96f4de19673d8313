import { FormDialog, type Field } from '#ui/form-dialog.tsx'
import { useAction } from '#ui/queries.ts'
import { idOrNull, shorten, withNone } from '#ui/choices.ts'
import { strategyRecordsContract } from '../contract/strategy-records.ts'
import { strategyContract, strategyInPlansContract, type StrategyShape } from '../contract/strategy.ts'
import { kindsAbove, statementKindNames, statementKinds, type StatementKind } from '../rules/statements.ts'
import { yearFields, yearsFromForm, yearsToForm } from './strategy-fields.ts'

interface StatementFormProps {
  readonly data: StrategyShape
  readonly statement: StrategyShape['statements'][number] | undefined
  readonly onClose: () => void
}

const fieldsOf = (data: StrategyShape) =>
  [
    {
      name: 'kind',
      label: 'Jenis',
      required: true,
      options: statementKinds.map((kind) => ({ value: kind, label: statementKindNames[kind] })),
    },
    { name: 'body', label: 'Isi', type: 'area', required: true, maxLength: 4000 },
    {
      name: 'parentId',
      label: 'Di bawah',
      description: 'Misalnya misi di bawah visi, tujuan di bawah misi, butir di bawah pilarnya.',
      options: withNone(
        'Berdiri sendiri',
        data.statements.filter(({ kind }) =>
          statementKinds.some((below) => kindsAbove(below).includes(kind)),
        ),
        ({ id, kind, body }) => ({
          value: String(id),
          label: `${statementKindNames[kind]}: ${shorten(body)}`,
        }),
      ),
    },
    {
      name: 'code',
      label: 'Nomor atau huruf',
      description: 'Misalnya 1. atau a.; boleh kosong.',
      maxLength: 20,
    },
    { name: 'ordinal', label: 'Urutan', required: true, maxLength: 3 },
    ...yearFields,
    { name: 'source', label: 'Sumber', description: 'Dokumen dan halamannya.', maxLength: 500 },
  ] as const satisfies readonly Field[]

/** Adds or changes a statement of the unit. */
export function StatementForm({ data, statement, onClose }: StatementFormProps) {
  const changes = [strategyContract.getStrategy, strategyInPlansContract.getPlanBasis]
  const add = useAction(strategyRecordsContract.addStatement, { changes })
  const save = useAction(strategyRecordsContract.saveStatement, { changes })
  const unit = data.unit.slug
  return (
    <FormDialog
      title={
        statement === undefined
          ? 'Tambah pernyataan'
          : `Ubah ${statementKindNames[statement.kind].toLowerCase()}`
      }
      action="Simpan"
      size="lg"
      fields={fieldsOf(data)}
      initial={{
        kind: statement?.kind ?? 'goal',
        body: statement?.body ?? '',
        parentId: String(statement?.parentId ?? ''),
        code: statement?.code ?? '',
        ordinal: String(statement?.ordinal ?? 1),
        source: statement?.source ?? '',
        ...yearsToForm(statement ?? { yearFrom: data.year, yearUntil: null }),
      }}
      onSave={(values) => {
        const body = {
          kind: values.kind as StatementKind,
          body: values.body,
          parentId: idOrNull(values.parentId),
          code: values.code,
          ordinal: Number(values.ordinal),
          source: values.source,
          ...yearsFromForm(values),
        }
        return statement === undefined
          ? add.mutateAsync({ params: { unit }, body })
          : save.mutateAsync({
              params: { unit, statement: statement.id },
              body: { ...body, version: statement.version },
            })
      }}
      onClose={onClose}
    />
  )
}
