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

/** The list of contents as a field that Word can renew; its entries and their pages are already written. */
export function writeContents(contents: Contents, to: Context): FileChild {
  const contentChildren = to.numbering.listEntries(contents).map((entry) => writeEntry(entry, to))
  const kind =
    contents.of === 'headings'
      ? { headingStyleRange: `1-${contents.depth ?? 2}` }
      : { captionLabelIncludingNumbers: contents.of === 'tables' ? 'Tabel' : 'Gambar' }
  const name = { headings: 'Daftar isi', tables: 'Daftar tabel', figures: 'Daftar gambar' }[contents.of]
  return new TableOfContents(name, { hyperlink: true, beginDirty: false, contentChildren, ...kind })
}
