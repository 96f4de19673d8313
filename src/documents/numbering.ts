import type { Contents, DocumentTree, Figure, FigureKind, Heading, HeadingStyle, Table } from './tree.ts'
import { listBlocks } from './text.ts'

export type Numbered = Heading | Table | Figure

/** What a block is called in the document: computed once, so that every format numbers alike. */
export interface Entry {
  readonly block: Numbered
  /** `BAB II`, `A.`, `1.` (or as the style of the document says), `Tabel 3`, `Gambar 1`, `Bagan 1`; empty for headings and tables without a number. */
  readonly label: string
  /** The name of the place inside the written document, made by us and safe in every format. */
  readonly anchor: string
  readonly title: string
  /** How the text refers to it. */
  readonly reference: string
  readonly of: Contents['of']
  readonly level: 1 | 2 | 3
}

export interface Numbering {
  readonly entryOf: (block: Numbered) => Entry
  /** By the id that the composer gave; the first block with an id wins. */
  readonly findTarget: (id: string) => Entry | undefined
  readonly listEntries: (contents: Contents) => readonly Entry[]
  readonly anchors: readonly string[]
}

/** What is printed for a reference to an id that the document does not hold. */
export const MISSING_REFERENCE = '[rujukan tidak ditemukan]'

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** Roman numeral of a whole number from 1. */
export function toRoman(value: number): string {
  const step = ROMAN.find(([size]) => size <= value)
  return step ? step[1] + toRoman(value - step[0]) : ''
}

/** A, B ... Z, then AA, AB ... as word processors count. */
export function toLetter(value: number): string {
  const letter = String.fromCharCode(65 + ((value - 1) % 26))
  return letter.repeat(Math.ceil(value / 26))
}

interface LevelNames {
  readonly chapter: (number: number) => string
  readonly part: (number: number) => string
  readonly point: (number: number) => string
  /** What parts and points are called when the text refers to them. */
  readonly words: readonly [string, string]
}

const LETTERS: Pick<LevelNames, 'part' | 'point' | 'words'> = {
  part: (number) => `${toLetter(number)}.`,
  point: (number) => `${number}.`,
  words: ['huruf', 'angka'],
}
const LEVEL_NAMES: Readonly<Record<HeadingStyle, LevelNames>> = {
  chapterLetter: { ...LETTERS, chapter: (number) => `BAB ${toRoman(number)}` },
  romanLetter: { ...LETTERS, chapter: (number) => `${toRoman(number)}.` },
  chapterNumber: {
    chapter: (number) => `BAB ${toRoman(number)}`,
    part: (number) => `${number}.`,
    point: (number) => `${toLetter(number).toLowerCase()}.`,
    words: ['angka', 'huruf'],
  },
}

/** Counts chapters, parts and points; a chapter starts its parts anew, a part its points. */
function createHeadingCounter(names: LevelNames) {
  let [chapter, part, point] = [0, 0, 0]
  return ({ level, numbered }: Heading): string => {
    if (!numbered) return ''
    if (level === 1) [chapter, part, point] = [chapter + 1, 0, 0]
    else if (level === 2) [part, point] = [part + 1, 0]
    else point += 1
    return level === 1 ? names.chapter(chapter) : level === 2 ? names.part(part) : names.point(point)
  }
}

const withoutPoint = (label: string): string => label.replace(/\.$/, '')

function createHeadingNamer(names: LevelNames) {
  const count = createHeadingCounter(names)
  const [partWord, pointWord] = names.words
  const path = ['', '', '']
  return (heading: Heading) => {
    const label = count(heading)
    if (label) path.fill('', heading.level - 1)[heading.level - 1] = label
    const [chapter, part, point] = path
    const words = [
      chapter && (chapter.endsWith('.') ? `bagian ${withoutPoint(chapter)}` : chapter),
      part && `${partWord} ${withoutPoint(part)}`,
      point && `${pointWord} ${withoutPoint(point)}`,
    ]
    return { label, reference: label ? words.filter(Boolean).join(' ') : heading.text }
  }
}

/** What a table or figure is called in its caption. */
export const captionKind = (block: Table | Figure): 'Tabel' | FigureKind =>
  block.kind === 'table' ? 'Tabel' : (block.called ?? 'Gambar')

function listAll(tree: DocumentTree): readonly Entry[] {
  const name = createHeadingNamer(LEVEL_NAMES[tree.headings ?? 'chapterLetter'])
  const counts = { heading: 0, table: 0, figure: 0 }
  const captions = { Tabel: 0, Gambar: 0, Bagan: 0, Grafik: 0 }
  return listBlocks(tree).flatMap((block): readonly Entry[] => {
    if (block.kind === 'heading') {
      const anchor = `judul-${(counts.heading += 1)}`
      return [{ block, anchor, title: block.text, of: 'headings', level: block.level, ...name(block) }]
    }
    if (block.kind !== 'table' && block.kind !== 'figure') return []
    const figure = block.kind === 'figure'
    const anchor = `${figure ? 'gambar' : 'tabel'}-${(counts[block.kind] += 1)}`
    const title = block.caption ?? ''
    const kind = captionKind(block)
    const label = figure || title ? `${kind} ${(captions[kind] += 1)}` : ''
    const of = figure ? 'figures' : 'tables'
    return [{ block, anchor, title, label, reference: label || MISSING_REFERENCE, of, level: 1 }]
  })
}

/** Numbers headings, tables and figures in reading order. Tables without a caption get no number. */
export function numberDocument(tree: DocumentTree): Numbering {
  const entries = listAll(tree)
  const byBlock = new Map(entries.map((entry) => [entry.block, entry]))
  const byId = new Map(entries.toReversed().map((entry) => [entry.block.id, entry]))
  return {
    entryOf: (block) => {
      const entry = byBlock.get(block)
      if (!entry) throw new Error(`block ${block.id} is not part of the numbered document`)
      return entry
    },
    findTarget: (id) => byId.get(id),
    anchors: entries.map(({ anchor }) => anchor),
    listEntries: ({ of, depth = 2 }) =>
      entries.filter(
        (entry) => entry.of === of && entry.level <= depth && (of === 'headings' || entry.label),
      ),
  }
}
