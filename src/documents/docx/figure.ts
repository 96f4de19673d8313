import { AlignmentType, ImageRun, Paragraph } from 'docx'
import type { FileChild } from 'docx'
import type { Figure } from '../tree.ts'
import { writeCaption } from './caption.ts'
import type { Context } from './inline.ts'
import { toPixels } from './units.ts'

/** One white point: what a Word older than 2016 shows in place of the drawing, beside caption and description. */
const BLANK_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsWjLzQAAAABJRU5ErkJggg==',
  'base64',
)

/** The drawing as vector graphics, with its description for readers who do not see it, and the caption below. */
export function writeFigure(figure: Figure, to: Context): readonly FileChild[] {
  const width = Math.min(figure.width, to.width)
  const height = figure.height * (width / figure.width)
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(figure.svg),
    fallback: { type: 'png', data: BLANK_PNG },
    transformation: { width: toPixels(width), height: toPixels(height) },
    altText: {
      id: String(to.next('picture')),
      name: to.numbering.entryOf(figure).label,
      title: figure.caption,
      description: figure.alternative,
    },
  })
  const centered = new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [picture] })
  return [centered, writeCaption(figure, to)]
}
