import { Button, TextInput } from '@mantine/core'
import { expenditureTypeName, expenditureTypeOf } from '../rules/expenditure-type.ts'
import { emptyComponent, type OutputFormState, type ReadDraft } from './output-draft.ts'

interface ComponentRowsProps {
  readonly form: OutputFormState
  readonly errors: ReadDraft['errors']
}

/** The details of an output by component and account; the type of expenditure follows from the account. */
export function ComponentRows({ form, errors }: ComponentRowsProps) {
  return (
    <fieldset className="budget-components">
      <legend>Rincian komponen dan akun</legend>
      {form.values.components.map((component, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no name of their own before they are saved
        <div key={index} className="budget-component">
          <Row form={form} errors={errors} index={index} accountCode={component.accountCode} />
        </div>
      ))}
      <Button variant="default" onClick={() => form.insertListItem('components', emptyComponent)}>
        Tambah rincian
      </Button>
    </fieldset>
  )
}

interface RowProps extends ComponentRowsProps {
  readonly index: number
  readonly accountCode: string
}

function Row({ form, errors, index, accountCode }: RowProps) {
  const number = index + 1
  const type = expenditureTypeOf(accountCode.trim())
  const field = (name: string) => ({
    ...form.getInputProps(`components.${index}.${name}`),
    error: errors[`components.${index}.${name}`],
    autoComplete: 'off',
  })
  return (
    <>
      <TextInput
        label="Komponen"
        aria-label={`Komponen ${number}`}
        placeholder="051"
        {...field('componentCode')}
      />
      <TextInput
        label="Sub"
        aria-label={`Subkomponen ${number}`}
        placeholder="A"
        {...field('subcomponentCode')}
      />
      <TextInput
        label="Akun"
        aria-label={`Akun ${number}`}
        placeholder="524111"
        description={type === null ? undefined : expenditureTypeName(type)}
        {...field('accountCode')}
      />
      <TextInput label="Uraian" aria-label={`Uraian ${number}`} {...field('name')} />
      <TextInput
        label="Jumlah (Rp)"
        aria-label={`Jumlah ${number}`}
        inputMode="numeric"
        {...field('amount')}
      />
      <Button
        variant="subtle"
        aria-label={`Hapus rincian ${number}`}
        onClick={() => form.removeListItem('components', index)}
      >
        Hapus
      </Button>
    </>
  )
}
