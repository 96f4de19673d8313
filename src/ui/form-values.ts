import { decimal } from '#lib/decimal.ts'
import type { Choice, FieldFacts } from '#lib/fields.ts'
import { formatTrimmed, parseIndonesian } from '#lib/numerals.ts'

/** A field of a form by its name in the shape. */
export interface NamedField extends FieldFacts {
  readonly name: string
  /** What is read where nothing is chosen. */
  readonly none?: string
}

/** What stands in the form: texts as typed, marks, the chosen ones of a list; anything else as it is. */
export type Draft = Readonly<Record<string, unknown>>

/** Written, or chosen from a list that shows one. */
const isText = ({ kind, choices }: FieldFacts): boolean =>
  kind === 'flag' ? choices !== undefined : kind !== 'list' && kind !== 'other'

/** A value as it stands in its field. A choice that cannot stay open begins with its first one. */
export function toDraft(field: NamedField, value: unknown): unknown {
  const { kind, choices, nullable, none } = field
  if (kind === 'list' && choices !== undefined) return Array.isArray(value) ? value.map(String) : []
  if (!isText(field)) return kind === 'flag' ? value === true : value
  if (value === null || value === undefined || value === '')
    return nullable || none !== undefined ? '' : (choices?.[0]?.value ?? '')
  return kind === 'decimal' ? formatTrimmed(decimal(String(value)), 10) : String(value)
}

type Read = { readonly value: unknown } | { readonly error: string }

function readNumber(text: string, kind: 'number' | 'decimal'): Read {
  const parsed = parseIndonesian(text)
  if (parsed.kind === 'invalid') return { error: parsed.message }
  if (parsed.kind !== 'number') return { error: 'Tulis sebuah angka.' }
  const exact = parsed.value.toFixed()
  return { value: kind === 'number' ? Number(exact) : exact }
}

/** What was filled in, as it is sent. Nothing is null; where null is not taken, an empty text or no value at all. */
function readInput(field: NamedField, draft: unknown): Read {
  const { kind, nullable, items } = field
  if (Array.isArray(draft) && items === 'number') return { value: draft.map(Number) }
  if (!isText(field)) return { value: draft }
  const text = String(draft ?? '')
  if (text.trim() === '') return { value: nullable ? null : kind === 'text' ? text : undefined }
  if (kind === 'flag') return { value: text === 'true' }
  return kind === 'number' || kind === 'decimal' ? readNumber(text, kind) : { value: text }
}

/** The whole form as it is sent, and what cannot be read, by the name of the field. */
export function readDraft(fields: readonly NamedField[], draft: Draft) {
  const read = fields.map((field) => [field.name, readInput(field, draft[field.name])] as const)
  return {
    values: Object.fromEntries(read.flatMap(([name, one]) => ('value' in one ? [[name, one.value]] : []))),
    errors: Object.fromEntries(read.flatMap(([name, one]) => ('error' in one ? [[name, one.error]] : []))),
  }
}

/** The choices that stand for records: what is sent, and what people read. */
export const optionsOf = <T>(
  items: readonly T[],
  option: (item: T) => readonly [value: string | number, label: string],
): readonly Choice[] =>
  items.map((item) => {
    const [value, label] = option(item)
    return { value: String(value), label }
  })
