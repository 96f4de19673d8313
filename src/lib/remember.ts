/**
 * A pure function that remembers its latest `limit` answers by key: the same key gives the very same answer. The key must hold
 * everything that the answer depends on. The answer that was asked for least recently is forgotten first.
 */
export function remember<I, O>(
  limit: number,
  keyOf: (input: I) => string,
  compute: (input: I) => O,
): (input: I) => O {
  const answers = new Map<string, O>()
  return (input) => {
    const key = keyOf(input)
    const known = answers.get(key)
    const answer = known ?? compute(input)
    if (known !== undefined) answers.delete(key)
    answers.set(key, answer)
    if (answers.size > limit) answers.delete(answers.keys().next().value as string)
    return answer
  }
}
