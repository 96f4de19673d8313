import {
  InternalHyperlink,
  LeaderType,
  PageReference,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import type { FileChild } from 'docx'
import type { Entry } from '../numbering.ts'
import type { Contents } from '../tree.ts'
import { nameBookmark } from './inline.ts'
import type { Context } from './inline.ts'
import { toTwips } from './units.ts'

/** Where titles start behind their numbers, in millimetres, by level; chapters have the number in the title. */
const TITLE_AT = [0, 13, 20] as const

function writeEntry(entry: Entry, to: Context): Paragraph {
  const { of, level, label, title, anchor } = entry
  const inHeadings = of === 'headings'
  const number =
    label && (inHeadings && level > 1 ? [label, new Tab()] : [inHeadings ? `${label} ` : `${label}. `])
  const words = new TextRun({ children: [...number, title, new Tab()] })
  const page = new PageReference(nameBookmark(anchor), { hyperlink: true })
  return new Paragraph({
    style: inHeadings ? `TOC${level}` : 'TableofFigures',
    tabStops: [
      ...(inHeadings && level > 1
        ? [{ type: TabStopType.LEFT, position: toTwips(TITLE_AT[level - 1] ?? 0) }]
        : []),
      { type: TabStopType.RIGHT, position: toTwips(to.width), leader: LeaderType.DOT },
    ],
    children: [new InternalHyperlink({ anchor: nameBookmark(anchor), children: [words, page] })],
  })
}

const FIGURE_KINDS = ['Gambar', 'Bagan', 'Grafik'] as const

/**
 * The list of contents as a field that Word can renew; its entries and their pages are already written. Word lists captions by their word,
 * so a list of figures has a field for each kind that the document holds.
 */
export function writeContents(contents: Contents, to: Context): readonly FileChild[] {
  const entries = to.numbering.listEntries(contents)
  const field = (name: string, own: readonly Entry[], kind: object): FileChild => {
    const contentChildren = own.map((entry) => writeEntry(entry, to))
    return new TableOfContents(name, { hyperlink: true, beginDirty: false, contentChildren, ...kind })
  }
  if (contents.of === 'headings')
    return [field('Daftar isi', entries, { headingStyleRange: `1-${contents.depth ?? 2}` })]
  const words = contents.of === 'tables' ? (['Tabel'] as const) : FIGURE_KINDS
  return words.flatMap((word) => {
    const own = entries.filter(({ label }) => label.startsWith(`${word} `))
    return own.length === 0
      ? []
      : [field(`Daftar ${word.toLowerCase()}`, own, { captionLabelIncludingNumbers: word })]
  })
}
