import { z } from 'zod'

/** What people are asked for in a field of a shape. Said once by the shape, so that form, history and description of the interface agree. */
export interface FieldFacts {
  /** Its label; the name of the field where the shape says none. */
  readonly title: string
  readonly description: string | undefined
  /** `amount` is a whole number that is read in groups of thousands; `lastYear` is sent as the first year in which something holds no more, and read as the last one in which it does. */
  readonly kind:
    'text' | 'email' | 'date' | 'decimal' | 'number' | 'amount' | 'lastYear' | 'flag' | 'list' | 'other'
  /** Must be filled in. A choice is never asked for: it has a value from the start, or may stay open. */
  readonly required: boolean
  /** May be sent as null: nothing. */
  readonly nullable: boolean
  readonly maxLength: number | undefined
  /** The only values that are taken, with the words for them; of a list, those of its items. */
  readonly choices: readonly Choice[] | undefined
  /** What a list is made of. */
  readonly items: FieldFacts['kind'] | undefined
}

export interface Choice {
  readonly value: string
  readonly label: string
}

/** What is read of JSON Schema, and `words`, which a shape may give beside its title. */
interface Described {
  readonly type?: string | readonly string[]
  readonly title?: string
  readonly description?: string
  readonly format?: string
  readonly enum?: readonly (string | number)[]
  readonly words?: Readonly<Record<string, string>>
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly anyOf?: readonly Described[]
  readonly items?: Described
  readonly properties?: Readonly<Record<string, Described>>
  readonly required?: readonly string[]
}

/** The shape of a value that may also be null: what it is otherwise, with the words that stand outside. */
function withoutNull(field: Described): { readonly field: Described; readonly nullable: boolean } {
  const { anyOf, type, ...outside } = field
  const others = anyOf?.filter((one) => one.type !== 'null')
  if (anyOf !== undefined && others?.length === 1)
    return { field: { ...others[0], ...outside }, nullable: others.length < anyOf.length }
  if (type === undefined || typeof type === 'string') return { field, nullable: false }
  return { field: { ...outside, type: type.find((one) => one !== 'null') ?? 'null' }, nullable: true }
}

function kindOf({ type, format }: Described): FieldFacts['kind'] {
  if (type === 'boolean') return 'flag'
  if (type === 'integer' || type === 'number')
    return format === 'lastYear' || format === 'amount' ? format : 'number'
  if (type === 'array') return 'list'
  if (type !== 'string') return 'other'
  return format === 'date' || format === 'email' || format === 'decimal' ? format : 'text'
}

/** A value without a word of its own stands for itself. */
function choicesOf({ enum: values, words }: Described): readonly Choice[] | undefined {
  const all = values?.map(String) ?? (words === undefined ? undefined : Object.keys(words))
  return all?.map((value) => ({ value, label: words?.[value] ?? value }))
}

function isAsked(kind: FieldFacts['kind'], { minLength = 0, pattern }: Described): boolean {
  if (kind === 'text') return minLength > 0 || pattern !== undefined
  return kind !== 'flag' && kind !== 'list' && kind !== 'other'
}

function readField(name: string, described: Described, mustBeSent: boolean): FieldFacts {
  const { field, nullable } = withoutNull(described)
  const kind = kindOf(field)
  const item = kind === 'list' ? (field.items ?? {}) : undefined
  const choices = choicesOf(item ?? field)
  return {
    title: field.title ?? name,
    description: field.description,
    kind,
    required: mustBeSent && !nullable && choices === undefined && isAsked(kind, field),
    nullable,
    maxLength: field.maxLength,
    choices,
    items: item === undefined ? undefined : kindOf(item),
  }
}

/** Gives the properties of a shape the titles that stand elsewhere, e.g. with the rules that speak of them. */
export const withTitles = <Shape extends z.ZodRawShape>(
  shape: Shape,
  titles: Readonly<Record<keyof Shape, string>>,
): Shape =>
  Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [name, (field as z.ZodType).meta({ title: titles[name] })]),
  ) as unknown as Shape

/** What people call the fields of a shape; a field without a title is not among them. */
export const titlesOf = (shape: z.ZodType): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(readFields(shape))
      .filter(([name, { title }]) => title !== name)
      .map(([name, { title }]) => [name, title]),
  )

/**
 * The fields of an object shape as they are sent, in its order. Label and help are `title` and `description` of `.meta()`, the words of
 * choices its `words`.
 *
 * @example readFields(z.object({ year: z.int().meta({ title: 'Tahun' }) })).year.title gives `Tahun`
 */
export function readFields(shape: z.ZodType): Readonly<Record<string, FieldFacts>> {
  const { properties = {}, required = [] } = z.toJSONSchema(shape, {
    io: 'input',
    unrepresentable: 'any',
  }) as Described
  return Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [
      name,
      readField(name, field, required.includes(name)),
    ]),
  )
}
