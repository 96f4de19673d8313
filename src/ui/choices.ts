import type { Choice } from '#lib/fields.ts'

/** The choices that stand for records: what is sent, and what people read. */
export const optionsOf = <T>(
  items: readonly T[],
  option: (item: T) => readonly [value: string | number, label: string],
): readonly Choice[] =>
  items.map((item) => {
    const [value, label] = option(item)
    return { value: String(value), label }
  })

/** The number that a select holds as text; null for its empty choice. */
export const idOrNull = (text: string): number | null => (text === '' ? null : Number(text))

/** Choices of a select with an empty one first. */
export const withNone = <T>(
  none: string,
  items: readonly T[],
  option: (item: T) => { readonly value: string; readonly label: string },
): { value: string; label: string }[] => [{ value: '', label: none }, ...items.map(option)]

/** A long text in a list of choices. */
export const shorten = (text: string, most = 90): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
