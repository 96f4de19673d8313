import { decimal } from '#lib/decimal.ts'
import type { FieldFacts } from '#lib/fields.ts'
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

/** Typed the Indonesian way. */
export const isFigure = ({ kind }: FieldFacts): boolean =>
  ['number', 'amount', 'decimal', 'lastYear'].includes(kind)

/** Texts of a list, one a line. */
export const isLines = ({ kind, items, choices }: FieldFacts): boolean =>
  kind === 'list' && items === 'text' && choices === undefined

/** A value as it stands in its field. A choice that cannot stay open begins with its first one. */
export function toDraft(field: NamedField, value: unknown): unknown {
  const { kind, choices, nullable, none } = field
  if (kind === 'list' && choices !== undefined) return Array.isArray(value) ? value.map(String) : []
  if (isLines(field)) return Array.isArray(value) ? value.join('\n') : ''
  if (!isText(field)) return kind === 'flag' ? value === true : value
  if (value === null || value === undefined || value === '')
    return nullable || none !== undefined ? '' : (choices?.[0]?.value ?? '')
  if (kind === 'lastYear') return String(Number(value) - 1)
  return kind === 'decimal' || kind === 'amount' ? formatTrimmed(decimal(String(value)), 10) : String(value)
}

type Read = { readonly value: unknown } | { readonly error: string }

function readNumber(text: string, kind: FieldFacts['kind']): Read {
  const parsed = parseIndonesian(text)
  if (parsed.kind === 'invalid') return { error: parsed.message }
  if (parsed.kind !== 'number') return { error: 'Tulis sebuah angka.' }
  const exact = parsed.value.toFixed()
  return { value: kind === 'decimal' ? exact : Number(exact) + (kind === 'lastYear' ? 1 : 0) }
}

/** What was filled in, as it is sent. Nothing is null; where null is not taken, an empty text or no value at all. */
function readInput(field: NamedField, draft: unknown): Read {
  const { kind, nullable, items } = field
  if (Array.isArray(draft) && items === 'number') return { value: draft.map(Number) }
  if (isLines(field))
    return {
      value: String(draft)
        .split('\n')
        .filter((line) => line.trim() !== ''),
    }
  if (!isText(field)) return { value: draft }
  const text = String(draft ?? '')
  if (text.trim() === '' || (nullable && isFigure(field) && text.trim() === '-'))
    return { value: nullable ? null : kind === 'text' ? text : undefined }
  if (kind === 'flag') return { value: text === 'true' }
  return isFigure(field) ? readNumber(text, kind) : { value: text }
}

/** The whole form as it is sent, and what cannot be read, by the name of the field. */
export function readDraft(fields: readonly NamedField[], draft: Draft) {
  const read = fields.map((field) => [field.name, readInput(field, draft[field.name])] as const)
  return {
    values: Object.fromEntries(read.flatMap(([name, one]) => ('value' in one ? [[name, one.value]] : []))),
    errors: Object.fromEntries(read.flatMap(([name, one]) => ('error' in one ? [[name, one.error]] : []))),
  }
}
