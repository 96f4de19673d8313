import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
} from 'docx'
import { WidthType } from 'docx'
import type { FileChild } from 'docx'
import { SIGNATURE_SPACE, SIGNATURE_WIDTH } from '../measures.ts'
import type { Letterhead, SignatureBlock, SignaturePair } from '../tree.ts'
import type { Context } from './inline.ts'
import { pointsToTwips, toHalfPoints, toTwips } from './units.ts'

interface Signer {
  readonly first: string
  readonly position: readonly string[]
  readonly name: string
  readonly number?: string
}

/** The lines of one who signs: place and date, position, room for the signature, name and number. */
function writeSigner({ first, position, name, number }: Signer, left: number, before: number): Paragraph[] {
  const indent = { left: toTwips(left) }
  const line = (children: readonly TextRun[], keepNext: boolean, above = 0) =>
    new Paragraph({ style: 'Signature', indent, keepNext, spacing: { before: toTwips(above) }, children })
  const lines = position.map((text, index) => (index === position.length - 1 ? `${text},` : text))
  const signed = new TextRun({ text: name, bold: true, underline: {} })
  return [
    line([new TextRun(first)], true, before),
    ...lines.map((text) => line([new TextRun(text)], true)),
    line([signed], number !== undefined, SIGNATURE_SPACE),
    ...(number === undefined ? [] : [line([new TextRun(number)], false)]),
  ]
}

/** The signature block at the right half of the page. */
export function writeSignature(block: SignatureBlock, to: Context): readonly FileChild[] {
  const { place, date, ...signer } = block
  return writeSigner({ ...signer, first: `${place}, ${date}` }, to.width - SIGNATURE_WIDTH, 8)
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}

/** Two who sign beside each other, in a table without lines. */
export function writeSignaturePair({ left, right }: SignaturePair, to: Context): readonly FileChild[] {
  const half = { size: toTwips(to.width / 2), type: WidthType.DXA }
  const { place, date, ...promising } = right
  const cell = (signer: Signer) => new TableCell({ width: half, children: writeSigner(signer, 0, 8) })
  const row = new TableRow({
    cantSplit: true,
    children: [cell({ ...left, first: '' }), cell({ ...promising, first: `${place}, ${date}` })],
  })
  const table = new Table({
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    width: { size: toTwips(to.width), type: WidthType.DXA },
    columnWidths: [half.size, half.size],
    rows: [row],
  })
  return [table, new Paragraph({})]
}

/** The head of an official page; the line below it is the lower border of its last line. */
export function writeLetterhead({ above, name, lines }: Letterhead): readonly FileChild[] {
  const border = { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 18, color: '000000', space: 4 } }
  const texts = [
    ...(above === '' ? [] : [{ text: above, size: 12, bold: false }]),
    { text: name, size: 13, bold: true },
    ...lines.map((text) => ({ text, size: 9, bold: false })),
  ]
  return texts.map(({ text, size, bold }, index) => {
    const last = index === texts.length - 1
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      ...(last ? { border, spacing: { after: pointsToTwips(14) } } : {}),
      children: [new TextRun({ text, bold, size: toHalfPoints(size) })],
    })
  })
}
