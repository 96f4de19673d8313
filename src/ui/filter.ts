/**
 * Whether every word of the filter occurs in one of the texts; case and accents do not matter. Words in quotation marks are looked for
 * as they stand: `"IKSP 1"` does not find `IKSP 10`.
 */
export function matchesFilter(filter: string, texts: readonly string[]): boolean {
  const haystack = simplify(texts.join(' '))
  const phrase = /^"(.+)"$/.exec(simplify(filter))?.[1]
  if (phrase !== undefined) return hasPhrase(haystack, phrase)
  return simplify(filter)
    .split(/\s+/)
    .every((word) => haystack.includes(word))
}

const isInWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

function hasPhrase(haystack: string, phrase: string): boolean {
  for (let at = haystack.indexOf(phrase); at !== -1; at = haystack.indexOf(phrase, at + 1))
    if (!isInWord(haystack[at - 1]) && !isInWord(haystack[at + phrase.length])) return true
  return false
}

const simplify = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim()
