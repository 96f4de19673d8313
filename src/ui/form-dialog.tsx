import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMemo, useState, type ReactNode } from 'react'
import type { z } from 'zod'
import { readFields } from '#lib/fields.ts'
import { ProblemNote } from './confirm-with-reason.tsx'
import { Dialog } from './dialog.tsx'
import { fieldErrorsOf } from './form.ts'
import { FormInputs, inputsOf, type FormField, type FormInput, type FormSection } from './form-inputs.tsx'
import { readDraft, toDraft } from './form-values.ts'
import { useUnsavedWork } from './unsaved.tsx'

interface FormProps<Shape extends z.ZodObject> {
  readonly action: string
  /** What is sent. Labels, help, lengths, choices and what must be filled in come from here. */
  readonly shape: Shape
  readonly fields: readonly (FormField<z.input<Shape>> | FormSection<z.input<Shape>>)[]
  /** The record as it is; what has no field is sent back as it came. */
  readonly initial: Partial<z.input<Shape>>
  readonly intro?: ReactNode
  /** What the values so far mean, e.g. a decoded number. */
  readonly renderRemark?: (values: Partial<z.input<Shape>>) => ReactNode
  readonly onSave: (body: z.input<Shape>) => Promise<unknown>
  readonly onSaved: () => void
  readonly onCancel?: () => void
}
interface FormDialogProps<Shape extends z.ZodObject> extends Omit<FormProps<Shape>, 'onSaved' | 'onCancel'> {
  readonly title: string
  /** Width of the dialog, e.g. `lg` for a form with long texts. */
  readonly size?: string
  readonly onClose: () => void
}

/** A dialog with a form; closing it asks first when something was typed. */
export function FormDialog<Shape extends z.ZodObject>(props: FormDialogProps<Shape>) {
  const { title, size = 'md', onClose, ...form } = props
  return (
    <Dialog title={title} size={size} onClose={onClose}>
      <Form {...form} onSaved={onClose} onCancel={onClose} />
    </Dialog>
  )
}

/** A form in a panel. Nothing typed is lost: a refusal stands at its field and in the list, and leaving asks first. */
export function Form<Shape extends z.ZodObject>(props: FormProps<Shape>) {
  const { form, inputs, body, error, busy, submit } = useFields(props)
  useUnsavedWork(form.isDirty())
  return (
    <form className="stack" onSubmit={submit}>
      {props.intro}
      <FormInputs inputs={inputs} form={form} values={body} />
      {error === null ? props.renderRemark?.(body) : <Refused error={error} inputs={inputs} />}
      <div className="row">
        <Button type="submit" loading={busy}>
          {props.action}
        </Button>
        {props.onCancel === undefined ? null : (
          <Button variant="default" onClick={props.onCancel}>
            Batal
          </Button>
        )}
      </div>
    </form>
  )
}

function useFields<Shape extends z.ZodObject>(props: FormProps<Shape>) {
  const { shape, fields, onSave, onSaved } = props
  const facts = useMemo(() => readFields(shape), [shape])
  const inputs = inputsOf(fields, facts)
  const initial: Readonly<Record<string, unknown>> = props.initial
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const form = useForm<Record<string, unknown>>({
    initialValues: Object.fromEntries(
      inputs.map((input) => [input.name, toDraft(input, initial[input.name])]),
    ),
    onValuesChange: () => setError(null),
  })
  const kept = Object.entries(initial).filter(([name]) => name in facts)
  const { values, errors } = readDraft(inputs, form.values)
  const body = { ...Object.fromEntries(kept), ...values } as z.input<Shape>
  const submit = form.onSubmit(async () => {
    form.setErrors(errors)
    if (Object.keys(errors).length > 0) return
    setBusy(true)
    try {
      await onSave(body)
      onSaved()
    } catch (problem) {
      form.setErrors(fieldErrorsOf(problem))
      setError(problem)
    } finally {
      setBusy(false)
    }
  })
  return { form, inputs, body, error, busy, submit }
}

interface RefusedProps {
  readonly error: unknown
  readonly inputs: readonly FormInput[]
}

/** Faults that stand at their fields are not said again; anything else is. */
function Refused({ error, inputs }: RefusedProps) {
  const placed = Object.keys(fieldErrorsOf(error))
  const atFields = placed.length > 0 && placed.every((name) => inputs.some((input) => input.name === name))
  if (!atFields) return <ProblemNote error={error} />
  return (
    <p className="state state-bad" role="alert">
      Belum tersimpan. Perbaiki isian yang ditandai.
    </p>
  )
}
