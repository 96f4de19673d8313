import {
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  FootnoteReferenceRun,
  Paragraph,
  SimpleField,
  TextRun,
} from 'docx'
import type { IRunOptions, ParagraphChild } from 'docx'
import type { Numbering } from '../numbering.ts'
import { MISSING_REFERENCE } from '../numbering.ts'
import { findSafeAddress, plainText } from '../text.ts'
import type { Inline } from '../tree.ts'

/** What the parts of one document share while it is written. */
export interface Context {
  readonly numbering: Numbering
  /** Width of the text in millimetres. */
  readonly width: number
  readonly footnotes: Record<string, { readonly children: readonly Paragraph[] }>
  /** Counts bookmarks, pictures and lists, so that the same tree gives the same file. */
  readonly next: (what: 'bookmark' | 'picture' | 'list' | 'footnote') => number
}

/** Name of the hidden bookmark at a numbered place. */
export const nameBookmark = (anchor: string): string => `_Ref_${anchor.replaceAll('-', '_')}`

/** Puts a bookmark around content, with a number of our own: the library counts on from document to document. */
export function bookmark(name: string, children: readonly ParagraphChild[], to: Context): Bookmark {
  const number = to.next('bookmark')
  const own = { start: new BookmarkStart(name, number), end: new BookmarkEnd(number) }
  return Object.assign(new Bookmark({ id: name, children }), own)
}

function writeFootnote(content: readonly Inline[], to: Context): ParagraphChild {
  const number = to.next('footnote')
  const children = [new TextRun(' '), ...writeInline(content, {}, to)]
  to.footnotes[number] = { children: [new Paragraph({ style: 'FootnoteText', children })] }
  return new FootnoteReferenceRun(number)
}

function writeReference(id: string, run: IRunOptions, to: Context): ParagraphChild {
  const target = to.numbering.findTarget(id)
  if (!target) return new TextRun({ ...run, text: MISSING_REFERENCE })
  const { of, anchor, reference } = target
  // A bookmark around "Tabel 3" repeats those words; a heading is called by its number, which no bookmark holds.
  if (of === 'headings') return new TextRun({ ...run, text: reference })
  return new SimpleField(`REF ${nameBookmark(anchor)} \\h`, reference)
}

/** A link as a field, because the library names link parts at random and the file would differ every time. */
function writeLink(
  href: string,
  content: readonly Inline[],
  run: IRunOptions,
  to: Context,
): readonly ParagraphChild[] {
  const address = findSafeAddress(href)
  if (!address) return writeInline(content, run, to)
  return [new SimpleField(`HYPERLINK "${address.replaceAll('"', '%22')}"`, plainText(content))]
}

/** Text and marks as runs of Word. */
export function writeInline(
  content: readonly Inline[],
  run: IRunOptions,
  to: Context,
): readonly ParagraphChild[] {
  return content.flatMap((part): readonly ParagraphChild[] => {
    if (typeof part === 'string') return [new TextRun({ ...run, text: part })]
    switch (part.kind) {
      case 'strong':
        return writeInline(part.children, { ...run, bold: true }, to)
      case 'emphasis':
        return writeInline(part.children, { ...run, italics: true }, to)
      case 'superscript':
        return writeInline(part.children, { ...run, superScript: true }, to)
      case 'reference':
        return [writeReference(part.to, run, to)]
      case 'footnote':
        return [writeFootnote(part.children, to)]
      case 'link':
        return writeLink(part.href, part.children, run, to)
    }
  })
}
