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

interface FormDialogProps<Shape extends z.ZodObject> {
  readonly title: string
  readonly action: string
  /** What is sent. Labels, help, lengths, choices and what must be filled in come from here. */
  readonly shape: Shape
  readonly fields: readonly (FormField<z.input<Shape>> | FormSection<z.input<Shape>>)[]
  /** The record as it is; what has no field is sent back as it came. */
  readonly initial: Partial<z.input<Shape>>
  readonly intro?: ReactNode
  /** Width of the dialog, e.g. `lg` for a form with long texts. */
  readonly size?: string
  /** What the values so far mean, e.g. a decoded number. */
  readonly renderRemark?: (values: Partial<z.input<Shape>>) => ReactNode
  readonly onSave: (body: z.input<Shape>) => Promise<unknown>
  readonly onClose: () => void
}

/** A dialog with a form. Nothing typed is lost: a refusal stands at its field and in the list, and closing asks first. */
export function FormDialog<Shape extends z.ZodObject>(props: FormDialogProps<Shape>) {
  const { title, action, intro, size = 'md', onClose } = props
  const { form, inputs, body, error, busy, submit } = useFormDialog(props)
  return (
    <Dialog title={title} size={size} dirty={form.isDirty()} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {intro}
        <FormInputs inputs={inputs} form={form} values={body} />
        {error === null ? props.renderRemark?.(body) : <Refused error={error} inputs={inputs} />}
        <div className="row">
          <Button type="submit" loading={busy}>
            {action}
          </Button>
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function useFormDialog<Shape extends z.ZodObject>(props: FormDialogProps<Shape>) {
  const { shape, fields, onSave, onClose } = props
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
      onClose()
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
