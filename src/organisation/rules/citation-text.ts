import { isFullKind, regulationKind } from './regulation-kinds.ts'

/** A regulation as a text names it. */
export interface WrittenCitation {
  /** The words of the citation, blanks made one. */
  readonly asWritten: string
  /** In full, whatever was written. */
  readonly kind: string
  /** In digits, e.g. `1` for a printed `I`, `249` for `249/PMK.02/2011`. */
  readonly number: string
  readonly year: number
  readonly title: string | null
  /** Whether kind and number are written in full and in digits. */
  readonly isFull: boolean
}

const kindWords = [
  String.raw`Undang-?\s?undang`,
  'UU',
  'Perp?pu',
  'PP',
  'Perpres',
  'Keppres',
  'Inpres',
  'PMK',
  'KMK',
  'Perbarantin',
  String.raw`Peraturan\s+Pemerintah(?:\s+Pengganti\s+Undang-?\s?undang)?`,
  String.raw`(?:Peraturan|Keputusan|Instruksi)\s+Presiden`,
  String.raw`(?:Peraturan|Keputusan)\s+(?:Menteri|Badan|Kepala\s+Badan|Direktur\s+Jenderal)\s[^;.:()]{1,30}?(?:\(\w+\))?[^;.:()]{0,110}?`,
  String.raw`(?:Permen|Kepmen)(?:PAN\s?-?RB|kes|keu|dagri|tan)`,
  String.raw`(?:Permen|Kepmen|Perka|Kepka|Perban|Perdirjen|Kepdirjen)\s[^;.:()]{1,60}?`,
].join('|')

const numberWords = String.raw`(?:Nomor|No\.?)?\s*((?:PER-)?\d{1,4}[A-Z]?|[IVX]{1,5})((?:\/[A-Z][A-Z0-9.]*)*)\s*(?:\/\s*|,?\s*Tahun\s+)(\d{4})`
const citation = new RegExp(
  String.raw`(?<![\w-])(${kindWords})(?:\s+Republik\s+Indonesia|\s+RI)?\s*${numberWords}(?!\d)`,
  'gi',
)
const titled = /^\s*,?\s*tentang\s+([^;(]+)/i

const romans: Readonly<Record<string, string>> = {
  I: '1',
  II: '2',
  III: '3',
  IV: '4',
  V: '5',
  VI: '6',
  VII: '7',
  VIII: '8',
  IX: '9',
  X: '10',
}

const oneBlank = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The title that follows, to the end of the sentence or of the item of a list. */
function titleAfter(text: string): string | null {
  const title = oneBlank(titled.exec(text)?.[1] ?? '').replace(/[.,]+$/, '')
  return title === '' ? null : title
}

function read(match: RegExpMatchArray, following: string): WrittenCitation | null {
  const [words, kindWritten = '', numberWritten = '', , year] = match
  const kind = regulationKind(kindWritten)
  if (kind === null) return null
  const number = romans[numberWritten.toUpperCase()] ?? numberWritten.replace(/^PER-/i, '')
  return {
    asWritten: oneBlank(words),
    kind,
    number,
    year: Number(year),
    title: titleAfter(following),
    isFull: isFullKind(kindWritten, kind) && number === numberWritten,
  }
}

/**
 * Which regulation does an item of a list of legal bases name? Its kind (long or short), number, year and title: `UU 25/2004`, `Permen
 * PANRB No. 88 Tahun 2021 tentang Evaluasi AKIP`, `Peraturan Menteri Keuangan Nomor 249/PMK.02/2011`. Null when it names none.
 *
 * @source spellings of the sample documents [SEED]
 */
export function parseCitation(text: string): WrittenCitation | null {
  for (const match of text.matchAll(citation)) {
    const found = read(match, text.slice(match.index + match[0].length))
    if (found !== null) return { ...found, asWritten: oneBlank(text) }
  }
  return null
}

/** Every regulation that a text names, in its order, without titles, since in running text nobody knows where one ends. */
export function findCitations(text: string): readonly WrittenCitation[] {
  return [...text.matchAll(citation)].map((match) => read(match, '')).filter((found) => found !== null)
}

/** The items of a pasted list: one a line, numbers, dashes and closing punctuation taken off, empty lines left out. */
export const splitCitationLines = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) =>
      oneBlank(line)
        .replace(/^(?:\d{1,2}[.)]|[a-z][.)]|[-•–])\s+/i, '')
        .replace(/[;.]$/, ''),
    )
    .filter((line) => line !== '')
