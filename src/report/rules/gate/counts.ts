import { excerpt, tell } from './text.ts'
import type { GateFinding, SectionText, TextItem } from './text.ts'
import { announcesList } from './completeness.ts'

const basic = [
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
]
const belas = ['dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'].map(
  (word) => `${word} belas`,
)
const numberWords = [...basic, ...belas]

const wordPattern = numberWords.toSorted((a, b) => b.length - a.length).join('|')
const valueOf = (word: string): number => numberWords.indexOf(word.toLowerCase()) + 1

interface Announced {
  readonly count: number
  readonly said: string
}

/** Whatever counts years, money, documents of law or places of a date announces no list. */
const notCounting = /^(persen|%|tahun|hari|bulan|jam|menit|rupiah|juta|ribu|miliar|orang|kali|unit)\b/i

/** Not part of a law's number, a date, an amount or the number of a table. */
const before = String.raw`(?<!(?:nomor|no\.?|tahun|pasal|ayat|tabel|gambar|bab|angka|ta\.?)\s)(?<![\d.,/])`
/** `5 (lima)` with or without what is counted; `5` or `lima` only with it. */
const countPattern = new RegExp(
  String.raw`${before}(?:(\d{1,3})\s*\((?:${wordPattern})\)(?:\s+(\p{L}[^.,;:]*))?|(?:(\d{1,3})|\b(${wordPattern}))\s+(\p{L}[^.,;:]*))`,
  'giu',
)

/**
 * The number of things that a sentence announces right before a list: `4 (empat) pilar`, `tiga misi`, `5 kegiatan`. Numbers of laws, years
 * and amounts are none. The last one named counts, because it stands nearest to the list.
 */
export function announcedCount(sentence: string): Announced | null {
  const found = [...sentence.matchAll(countPattern)].filter(
    ([, , noun = '', , , plainNoun = '']) => !notCounting.test(noun) && !notCounting.test(plainNoun),
  )
  const last = found.at(-1)
  if (last === undefined) return null
  const [, both, , digits, word] = last
  const said = both ?? digits ?? word ?? ''
  return { count: word === undefined ? Number(said) : valueOf(word), said }
}

/** `4 (lima)`: figure and word that say different numbers. */
function checkWords(section: SectionText, text: string): readonly GateFinding[] {
  const pattern = new RegExp(`\\b(\\d{1,2})\\s*\\((${wordPattern})\\)`, 'gi')
  return [...text.matchAll(pattern)]
    .filter(([, digits, word]) => Number(digits) !== valueOf(word ?? ''))
    .map(([said]) =>
      tell(section, {
        rule: 'countWords',
        message: `"${said}": angka dan katanya menyebut jumlah yang berbeda.`,
        next: 'Samakan angka dengan katanya.',
      }),
    )
}

/** `11 PLBN (a, b, c)`: the number before a bracket and the names inside it. */
function checkBrackets(section: SectionText, text: string): readonly GateFinding[] {
  return [...text.matchAll(/\b(\d{1,3})\s+(\p{Lu}[\p{L} ]{0,40}?)\s*\(([^()]*,[^()]*)\)/gu)].flatMap(
    ([, digits, noun = '', inside = '']) => {
      const names = inside.split(/,|\bdan\b|;/).filter((name) => name.trim() !== '')
      if (names.length === Number(digits)) return []
      const message = `Disebut ${digits} ${noun.trim()}, tetapi dalam kurung tercantum ${names.length}.`
      return [tell(section, { rule: 'count', message, next: 'Lengkapi daftarnya, atau ubah jumlahnya.' })]
    },
  )
}

function lastSentence(text: string): string {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).at(-1) ?? text
}

function checkBeforeList(
  section: SectionText,
  text: string,
  next: TextItem | undefined,
): readonly GateFinding[] {
  if (next?.kind !== 'list' || !announcesList(text)) return []
  const announced = announcedCount(lastSentence(text))
  if (announced === null || announced.count === next.items.length) return []
  const message = `Kalimat "${excerpt(lastSentence(text))}" menyebut ${announced.said}, tetapi daftarnya berisi ${next.items.length}.`
  return [tell(section, { rule: 'count', message, next: 'Lengkapi daftarnya, atau ubah jumlahnya.' })]
}

function checkItems(section: SectionText, items: readonly TextItem[]): readonly GateFinding[] {
  return items.flatMap((item, index): readonly GateFinding[] => {
    if (item.kind === 'list') return item.items.flatMap((inner) => checkItems(section, inner))
    if (item.kind !== 'paragraph') return []
    return [
      ...checkBeforeList(section, item.text, items[index + 1]),
      ...checkWords(section, item.text),
      ...checkBrackets(section, item.text),
    ]
  })
}

/**
 * Numbers that are announced and differ from what is listed (VAL-29).
 * @source RKT BKHIT Kalimantan Barat 2025, baris 489 [SEED]
 */
export const checkCounts = (sections: readonly SectionText[]): readonly GateFinding[] =>
  sections.flatMap((section) => checkItems(section, section.items))
