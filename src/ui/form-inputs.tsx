import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { Fragment, type ReactNode } from 'react'
import type { Choice, FieldFacts } from '#lib/fields.ts'
import { groupBy } from '#lib/group.ts'
import { isFigure, isLines, type NamedField } from './form-values.ts'

/** What an input that is drawn by the screen itself reads and changes. */
export interface OwnInput<Value> {
  readonly value: Value
  onChange(value: Value): void
}

/** What a form says of a field beyond the contract: the records to choose from, other words, an input of its own. */
export interface FieldWords<Name extends string, Value, Body> {
  readonly name: Name
  readonly label?: string
  readonly description?: string
  /** Must be filled in here, though the contract takes nothing too. */
  readonly required?: boolean
  /** Lines of a long text. */
  readonly rows?: number
  readonly options?: readonly Choice[]
  /** What is read where nothing is chosen; null: one must be. */
  readonly none?: string | null
  render?(input: OwnInput<Value>): ReactNode
  /** What the values so far mean, below the field. */
  renderNote?(values: Partial<Body>): ReactNode
}

/** A field by its name alone where the contract says everything. */
export type FormField<Body> = {
  [Name in keyof Body & string]: Name | FieldWords<Name, Body[Name], Body>
}[keyof Body & string]

/** Fields that stand together under a heading. */
export interface FormSection<Body> {
  readonly section: string
  readonly fields: readonly FormField<Body>[]
}

type AnyWords = FieldWords<string, unknown, Readonly<Record<string, unknown>>>
export interface FormInput extends NamedField {
  readonly words: AnyWords
  readonly section: string | undefined
}

/** The contract says from which year on something holds no more; a form asks for the last year. */
const lastYearWords = ({ nullable }: FieldFacts) => ({
  title: 'Tahun terakhir',
  description: nullable ? 'Kosongkan bila masih berlaku.' : undefined,
})

function toInput(words: AnyWords, known: FieldFacts | undefined, section: string | undefined): FormInput {
  const { name, label, description, options, none } = words
  if (known === undefined) throw new Error(`the shape has no field ${name}`)
  const said = known.kind === 'lastYear' ? lastYearWords(known) : known
  const open = none === undefined && known.nullable ? 'belum diisi' : (none ?? undefined)
  const choices = options ?? known.choices
  return {
    ...known,
    name,
    words,
    section,
    title: label ?? said.title,
    description: description ?? said.description,
    choices,
    required: words.required ?? (known.required && (choices === undefined || open !== undefined)),
    ...(open === undefined ? {} : { none: open }),
  }
}

/** The fields of a form in their order, with all that is known of them. */
export const inputsOf = <Body,>(
  parts: readonly (FormField<Body> | FormSection<Body>)[],
  facts: Readonly<Record<string, FieldFacts>>,
  section?: string,
): readonly FormInput[] =>
  parts.flatMap((part) => {
    if (typeof part === 'object' && 'section' in part) return inputsOf<Body>(part.fields, facts, part.section)
    const words = (typeof part === 'string' ? { name: part } : part) as AnyWords
    return toInput(words, facts[words.name], section)
  })

interface FormInputsProps {
  readonly inputs: readonly FormInput[]
  readonly form: UseFormReturnType<Record<string, unknown>>
  readonly values: Readonly<Record<string, unknown>>
}

/** The inputs of a form, those of a section under its heading. */
export function FormInputs({ inputs, form, values }: FormInputsProps) {
  const parts = groupBy(inputs, ({ section }) => section)
  return [...parts].map(([section, own]) => {
    const fields = own.map((input) => (
      <Fragment key={input.name}>
        <FieldInput input={input} form={form} first={input === inputs[0]} />
        {input.words.renderNote?.(values)}
      </Fragment>
    ))
    return section === undefined ? (
      <Fragment key="">{fields}</Fragment>
    ) : (
      <fieldset key={section} className="form-fieldset">
        <legend>{section}</legend>
        {fields}
      </fieldset>
    )
  })
}

interface FieldInputProps {
  readonly input: FormInput
  readonly form: UseFormReturnType<Record<string, unknown>>
  readonly first: boolean
}

/** The input that fits what is sent. */
function FieldInput({ input, form, first }: FieldInputProps) {
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
  if (kind === 'list' && !isLines(input))
    return (
      <Checkbox.Group {...shared}>
        <div className="form-choices">
          {choices?.map(({ value, label }) => (
            <Checkbox key={value} value={value} label={label} />
          ))}
        </div>
      </Checkbox.Group>
    )
  if (choices !== undefined) {
    const nothing = none === undefined ? [] : [{ value: '', label: none }]
    return <NativeSelect {...shared} data={[...nothing, ...choices]} />
  }
  const length = kind === 'text' && maxLength !== undefined ? { maxLength } : {}
  if (words.rows !== undefined || isLines(input))
    return <Textarea {...shared} {...length} rows={words.rows ?? 3} />
  const type = kind === 'email' || kind === 'date' ? kind : 'text'
  const figures = isFigure(input) ? ({ inputMode: 'decimal' } as const) : {}
  return <TextInput {...shared} {...length} {...figures} type={type} />
}
