import { AlignmentType, ImageRun, Paragraph } from 'docx'
import type { FileChild, IContext, IXmlableObject } from 'docx'
import { ShapeGroupRun } from 'docx/shapes'
import type { IShapeGroupOptions } from 'docx/shapes'
import type { Figure } from '../tree.ts'
import { writeCaption } from './caption.ts'
import { translateDrawing } from './drawing.ts'
import type { Context } from './inline.ts'
import { toPixels } from './units.ts'

/** One white point: what programs that cannot show vector pictures put beside caption and description. */
const BLANK_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsWjLzQAAAABJRU5ErkJggg==',
  'base64',
)

/** Numbers the shapes of a drawing anew: the library counts them on from document to document. */
function renumberShapes(xml: unknown, nextId: () => string): void {
  if (typeof xml !== 'object' || xml === null) return
  for (const [name, value] of Object.entries(xml)) {
    if (name === 'wps:cNvPr' && '_attr' in value) {
      const id = nextId()
      Object.assign(value._attr, { id, name: `Bentuk ${id}` })
    } else renumberShapes(value, nextId)
  }
}

class NumberedShapes extends ShapeGroupRun {
  readonly #nextId: () => string

  constructor(options: IShapeGroupOptions, nextId: () => string) {
    super(options)
    this.#nextId = nextId
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context)
    renumberShapes(xml, this.#nextId)
    return xml
  }
}

/** The picture as shapes of Word when its drawing is simple enough, otherwise as a vector picture. */
function draw(figure: Figure, to: Context): ShapeGroupRun | ImageRun {
  const width = Math.min(figure.width, to.width)
  const height = figure.height * (width / figure.width)
  const transformation = { width: toPixels(width), height: toPixels(height) }
  const nextId = () => String(to.next('picture'))
  const { label } = to.numbering.entryOf(figure)
  const altText = { id: nextId(), name: label, title: figure.caption, description: figure.alternative }
  const children = translateDrawing(figure.svg, transformation.width)
  if (children) return new NumberedShapes({ children, altText }, nextId)
  const fallback = { type: 'png', data: BLANK_PNG } as const
  return new ImageRun({ type: 'svg', data: Buffer.from(figure.svg), fallback, transformation, altText })
}

/** The picture with its description for readers who do not see it, and the caption below. */
export function writeFigure(figure: Figure, to: Context): readonly FileChild[] {
  const picture = draw(figure, to)
  const centered = new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [picture] })
  return [centered, writeCaption(figure, to)]
}
