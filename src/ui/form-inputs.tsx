import { Checkbox, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { ReactNode } from 'react'
import type { Choice, FieldFacts } from '#lib/fields.ts'
import type { NamedField } from './form-values.ts'

/** What an input that is drawn by the screen itself reads and changes. */
export interface OwnInput<Value> {
  readonly value: Value
  onChange(value: Value): void
}

/** What a form says of a field beyond the contract: the records to choose from, other words, an input of its own. */
export interface FieldWords<Name extends string, Value> {
  readonly name: Name
  readonly label?: string
  readonly description?: string
  /** Lines of a long text. */
  readonly rows?: number
  readonly options?: readonly Choice[]
  /** What is read where nothing is chosen; null: one must be. */
  readonly none?: string | null
  render?(input: OwnInput<Value>): ReactNode
}

/** A field by its name alone where the contract says everything. */
export type FormField<Body> = {
  [Name in keyof Body & string]: Name | FieldWords<Name, Body[Name]>
}[keyof Body & string]

export interface FormInput extends NamedField {
  readonly words: FieldWords<string, unknown>
}

/** The fields of a form with all that is known of them. */
export const inputsOf = <Body,>(
  fields: readonly FormField<Body>[],
  facts: Readonly<Record<string, FieldFacts>>,
): readonly FormInput[] =>
  fields.map((field) => {
    const words: FieldWords<string, unknown> = typeof field === 'string' ? { name: field } : field
    const { name, label, description, options, none } = words
    const known = facts[name]
    if (known === undefined) throw new Error(`the shape has no field ${name}`)
    const open = none === undefined && known.nullable ? 'belum diisi' : (none ?? undefined)
    return {
      ...known,
      name,
      words,
      title: label ?? known.title,
      description: description ?? known.description,
      choices: options ?? known.choices,
      ...(open === undefined ? {} : { none: open }),
    }
  })

interface FormInputProps {
  readonly input: FormInput
  readonly form: UseFormReturnType<Record<string, unknown>>
  readonly first: boolean
}

/** The input that fits what is sent. */
export function FieldInput({ input, form, first }: FormInputProps) {
  const { name, words, kind, choices, none, maxLength } = input
  const onChange = (value: unknown) => form.setFieldValue(name, value)
  if (words.render !== undefined) return words.render({ value: form.values[name], onChange })
  const isMark = kind === 'flag' && choices === undefined
  const shared = {
    label: input.title,
    required: input.required,
    ...(input.description === undefined ? {} : { description: input.description }),
    ...(first ? { 'data-autofocus': true } : {}),
    ...form.getInputProps(name, { type: isMark ? 'checkbox' : 'input' }),
  }
  if (isMark) return <Checkbox {...shared} />
  if (kind === 'list') return <MultiSelect {...shared} data={[...(choices ?? [])]} searchable />
  if (choices !== undefined) {
    const nothing = none === undefined ? [] : [{ value: '', label: none }]
    return <NativeSelect {...shared} data={[...nothing, ...choices]} />
  }
  const length = kind === 'text' && maxLength !== undefined ? { maxLength } : {}
  if (words.rows !== undefined) return <Textarea {...shared} {...length} rows={words.rows} />
  const type = kind === 'email' || kind === 'date' ? kind : 'text'
  const figures = kind === 'decimal' || kind === 'number' ? ({ inputMode: 'decimal' } as const) : {}
  return <TextInput {...shared} {...length} {...figures} type={type} />
}
