import { Paragraph, SequentialIdentifier, TextRun } from 'docx'
import { captionKind } from '../numbering.ts'
import type { Figure, Table } from '../tree.ts'
import { bookmark, nameBookmark } from './inline.ts'
import type { Context } from './inline.ts'

/** `Tabel 3. ...` with a number that Word counts itself and a bookmark that references repeat. */
export function writeCaption(block: Table | Figure, to: Context): Paragraph {
  const { anchor, title } = to.numbering.entryOf(block)
  const kind = captionKind(block)
  const number = bookmark(nameBookmark(anchor), [new TextRun(`${kind} `), new SequentialIdentifier(kind)], to)
  const children = [number, new TextRun(`. ${title}`)]
  return new Paragraph({ style: 'Caption', keepNext: block.kind === 'table', keepLines: true, children })
}
