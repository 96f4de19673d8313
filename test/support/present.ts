/** What the test knows to be there; a test that is wrong about it fails here, with its place in the stack. */
export function present<T>(value: T): NonNullable<T> {
  if (value === undefined || value === null) throw new Error('expected a value, found none')
  return value
}

/** The one element of a list that the test knows to have exactly one. */
export function only<T>(list: readonly T[]): T {
  const [first, ...more] = list
  if (first === undefined || more.length > 0) throw new Error(`expected one element, found ${list.length}`)
  return first
}
