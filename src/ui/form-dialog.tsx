import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { useState, type ReactNode } from 'react'
import { ProblemNote } from './confirm-with-reason.tsx'
import { fieldErrorsOf } from './form.ts'

/** The value of every field is text; an empty one is sent empty, and the contract reads it as "none". */
export type Values = Readonly<Record<string, string>>

export interface Field {
  readonly name: string
  readonly label: string
  readonly description?: string
  /** `area` is a text of several lines. */
  readonly type?: 'text' | 'area' | 'date' | 'email'
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
  /** Width of the dialog, e.g. `lg` for a form with long texts. */
  readonly size?: string
  /** What the values typed so far mean, e.g. a decoded number. */
  readonly renderRemark?: (values: V) => ReactNode
  readonly onSave: (values: V) => Promise<unknown>
  readonly onClose: () => void
}

/** A dialog with a short form. Nothing typed is lost when saving is refused: every fault stands at its field and in the list. */
export function FormDialog<V extends Values>(props: FormDialogProps<V>) {
  const { title, action, fields, initial, intro, renderRemark, size = 'md', onSave, onClose } = props
  const [error, setError] = useState<unknown>(null)
  const form = useForm<V>({ initialValues: initial, onValuesChange: () => setError(null) })
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
    <Modal opened onClose={onClose} title={title} size={size} closeButtonProps={{ 'aria-label': 'Tutup' }}>
      <form className="stack" onSubmit={form.onSubmit((values) => void save(values))}>
        {intro}
        {fields.map((field, index) => (
          <FieldInput key={field.name} field={field} form={form} first={index === 0} />
        ))}
        {error === null ? renderRemark?.(form.values) : <Refused error={error} fields={fields} />}
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

interface RefusedProps {
  readonly error: unknown
  readonly fields: readonly Field[]
}

/** Faults that stand at their fields are not said again; anything else is. */
function Refused({ error, fields }: RefusedProps) {
  const placed = Object.keys(fieldErrorsOf(error))
  const atFields = placed.length > 0 && placed.every((name) => fields.some((field) => field.name === name))
  if (!atFields) return <ProblemNote error={error} />
  return (
    <p className="state state-bad" role="alert">
      Belum tersimpan. Perbaiki isian yang ditandai.
    </p>
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
  const length = field.maxLength === undefined ? {} : { maxLength: field.maxLength }
  if (field.type === 'area') return <Textarea {...shared} {...length} rows={3} />
  return <TextInput {...shared} {...length} type={field.type ?? 'text'} />
}
