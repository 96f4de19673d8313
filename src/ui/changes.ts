/** One field of a record before and after a change, as people read it. */
export interface FieldChange {
  readonly field: string
  readonly before: string
  readonly after: string
}

const nothing = '(kosong)'
type Fields = Readonly<Record<string, unknown>>

/**
 * The fields that differ between two states of a record, for `HistoryList`. Either state may be missing (record created
 * or removed). `labels` names the fields; a field without a label is left out, unless no labels are given.
 */
export function changesBetween(
  before: unknown,
  after: unknown,
  labels?: Readonly<Record<string, string>>,
): FieldChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  const names =
    labels === undefined ? [...new Set([...Object.keys(old), ...Object.keys(now)])] : Object.keys(labels)
  return names
    .map((name) => ({ field: labels?.[name] ?? name, before: say(old[name]), after: say(now[name]) }))
    .filter((change) => change.before !== change.after)
}

const fieldsOf = (state: unknown): Fields => {
  if (state === null || state === undefined) return {}
  return typeof state === 'object' && !Array.isArray(state) ? (state as Fields) : { nilai: state }
}

function say(value: unknown): string {
  if (value === null || value === undefined || value === '') return nothing
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak'
  if (Array.isArray(value)) return value.map(say).join('; ')
  return typeof value === 'object' ? sayParts(value) : String(value)
}

/** A value with parts: a target as its figure, anything else part by part. */
function sayParts(value: object): string {
  const { kind, ...parts }: Fields = { ...value }
  if (kind === 'none') return '-'
  if (kind === 'value') return say(parts['value'])
  if (kind === 'range') return `${say(parts['lower'])} sampai ${say(parts['upper'])}`
  return Object.entries(value)
    .map(([name, part]) => `${name}: ${say(part)}`)
    .join(', ')
}
