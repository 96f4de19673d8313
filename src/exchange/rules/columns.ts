import { monthNames } from '#lib/dates.ts'

/** How the cells of a column are read: `money` follows the scale of its sheet, `number` and `target` do not. */
export type ColumnType = 'text' | 'code' | 'money' | 'number' | 'target' | 'date' | 'choice'

/** One column of a table that can be imported and exported: its head, other heads that mean the same, and how its cells are read. */
export interface Column {
  /** The field it fills; `{year}` stands for a year that the head names. */
  readonly field: string
  readonly header: string
  /** Other heads for the same, as they are printed; compared without signs, spaces and years. */
  readonly synonyms: readonly string[]
  readonly type: ColumnType
  readonly required?: boolean
  /** An empty cell means the value above it, as in merged cells. */
  readonly carries?: boolean
  /** What `-` means: nothing is planned (zero), or no target. Without it a dash is an empty cell. */
  readonly dash?: 'zero' | 'none'
  /** Each word of a choice with how it is written. */
  readonly choices?: Readonly<Record<string, string>>
  /** Shorter ways to write a choice, for reading only. */
  readonly shortChoices?: Readonly<Record<string, string>>
  readonly width?: number
  /** What to write here, for the template. */
  readonly help: string
}

type Rest = Partial<Omit<Column, 'field' | 'header' | 'type' | 'help' | 'synonyms'>>
const column =
  (type: ColumnType) =>
  (field: string, header: string, synonyms: readonly string[], help: string, rest: Rest = {}): Column => ({
    field,
    header,
    synonyms,
    type,
    help,
    ...rest,
  })
export const text = column('text')
export const code = column('code')
export const money = column('money')
export const number = column('number')
export const target = column('target')
export const date = column('date')
export const choice = column('choice')

const monthHeads: readonly (readonly string[])[] = [
  ['Jan'],
  ['Feb', 'Pebruari', 'Peb'],
  ['Mar'],
  ['Apr'],
  ['Mei', 'May'],
  ['Jun'],
  ['Jul'],
  ['Agu', 'Agus', 'Agt', 'Ags', 'Aug'],
  ['Sep', 'Sept'],
  ['Okt', 'Oct'],
  ['Nov', 'Nopember', 'Nop'],
  ['Des', 'Dec'],
]

/** The twelve columns of a year, `month.1` to `month.12`. */
export const monthColumns = (
  type: 'money' | 'number',
  help: string,
  dash: 'zero' | 'none' = 'zero',
): readonly Column[] =>
  monthNames.map((name, index) =>
    column(type)(`month.${index + 1}`, name, monthHeads[index] ?? [], help, { dash, width: 12 }),
  )

/** A head without signs, spaces and the word for year: `Alokasi 2024 (000)` gives `alokasi2024000`. */
export const headKey = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- plain text, by far the most, has no accents to part
  (/^[\x00-\x7f]*$/.test(text) ? text : text.normalize('NFKD')).toLowerCase().replaceAll(/[^a-z0-9]+/g, '')

/** The same without years and without the zeros of a money scale. */
const plainKey = (text: string): string => {
  const key = headKey(text).replaceAll(/20\d\d/g, '')
  return key.replace(/(?:000|ooo|ribu|juta|rupiah|rp)+$/, '') || key
}

type Heads = ReadonlyMap<string, string>
const known = new WeakMap<readonly Column[], Heads>()

/** Every head of the columns, plain, with its field. */
function headsOf(columns: readonly Column[]): Heads {
  const found = known.get(columns)
  if (found !== undefined) return found
  const heads = new Map<string, string>()
  for (const { field, header, synonyms } of columns)
    for (const name of [header, ...synonyms]) {
      const key = plainKey(name.replace('{year}', ''))
      if (!heads.has(key)) heads.set(key, field)
    }
  known.set(columns, heads)
  return heads
}

/** A head as it is looked up. */
export interface HeadName {
  readonly key: string
  readonly year: string | null
}
export const nameOfHead = (text: string): HeadName => ({
  key: plainKey(text),
  year: text.match(/20\d\d/g)?.at(-1) ?? null,
})

/** The field that a head names in a list of columns; null for a head that the list does not know. */
export function findField({ key, year }: HeadName, columns: readonly Column[]): string | null {
  const field = headsOf(columns).get(key)
  if (field === undefined || !field.includes('{year}')) return field ?? null
  return year === null ? null : field.replace('{year}', year)
}

const fields = new WeakMap<readonly Column[], ReadonlyMap<string, Column>>()

/** The column of a field, also of one with a year in its name. */
export function findColumn(field: string, columns: readonly Column[]): Column | undefined {
  let byField = fields.get(columns)
  if (byField === undefined) {
    byField = new Map(columns.map((column) => [column.field, column]))
    fields.set(columns, byField)
  }
  return byField.get(field) ?? byField.get(field.replace(/20\d\d$/, '{year}'))
}
