import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { useState, type ReactNode } from 'react'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { fieldErrorsOf } from '#ui/form.ts'

/** The value of every field is text; an empty one is sent empty, and the contract reads it as "none". */
export type Values = Readonly<Record<string, string>>

export interface Field {
  readonly name: string
  readonly label: string
  readonly description?: string
  readonly type?: 'text' | 'date' | 'email'
  readonly required?: boolean
  readonly maxLength?: number
  readonly options?: readonly { readonly value: string; readonly label: string }[]
}

interface FormDialogProps<V extends Values> {
  readonly title: string
  readonly action: string
  readonly fields: readonly (Field & { readonly name: keyof V & string })[]
  readonly initial: V
  readonly intro?: ReactNode
  /** What the values typed so far mean, e.g. a decoded number. */
  readonly renderRemark?: (values: V) => ReactNode
  readonly onSave: (values: V) => Promise<unknown>
  readonly onClose: () => void
}

/** A dialog with a short form. Nothing typed is lost when saving is refused: every fault stands at its field and in the list. */
export function FormDialog<V extends Values>(props: FormDialogProps<V>) {
  const { title, action, fields, initial, intro, renderRemark, onSave, onClose } = props
  const form = useForm<V>({ initialValues: initial })
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  async function save(values: V) {
    setBusy(true)
    setError(null)
    try {
      await onSave(values)
      onClose()
    } catch (problem) {
      form.setErrors(fieldErrorsOf(problem))
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Tutup' }}>
      <form className="stack" onSubmit={form.onSubmit((values) => void save(values))}>
        {intro}
        {fields.map((field, index) => (
          <FieldInput key={field.name} field={field} form={form} first={index === 0} />
        ))}
        {renderRemark?.(form.values)}
        {error === null ? null : <ProblemNote error={error} />}
        <div className="row">
          <Button type="submit" loading={busy}>
            {action}
          </Button>
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
        </div>
      </form>
    </Modal>
  )
}

interface FieldInputProps<V extends Values> {
  readonly field: Field
  readonly form: UseFormReturnType<V>
  readonly first: boolean
}

function FieldInput<V extends Values>({ field, form, first }: FieldInputProps<V>) {
  const shared = {
    label: field.label,
    required: field.required ?? false,
    ...(field.description === undefined ? {} : { description: field.description }),
    ...(first ? { 'data-autofocus': true } : {}),
    ...form.getInputProps(field.name),
  }
  if (field.options !== undefined) return <NativeSelect {...shared} data={[...field.options]} />
  return (
    <TextInput
      {...shared}
      type={field.type ?? 'text'}
      {...(field.maxLength === undefined ? {} : { maxLength: field.maxLength })}
    />
  )
}
