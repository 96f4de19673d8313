/** Whether every word of the filter occurs in one of the texts; case and accents do not matter. */
export function matchesFilter(filter: string, texts: readonly string[]): boolean {
  const haystack = simplify(texts.join(' '))
  return simplify(filter)
    .split(/\s+/)
    .every((word) => haystack.includes(word))
}

const simplify = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim()
