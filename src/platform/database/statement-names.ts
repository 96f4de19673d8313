/** As many statements as a connection keeps prepared; more would only fill the memory of the database. */
const LIMIT = 400

const names = new Map<string, string>()

/**
 * The name under which a connection keeps a reading statement prepared, so that the database plans it once and not at every call: for the
 * short reads of this program planning costs several times more than running. Undefined for changes, for everything beyond the limit.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= LIMIT || !/^\s*(select|with)\b/i.test(text)) return undefined
  const name = `siklus_${names.size}`
  names.set(text, name)
  return name
}
