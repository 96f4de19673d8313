import { AlignmentType, Paragraph, TextRun } from 'docx'
import type { IShapeGroupChildOptions } from 'docx/shapes'
import { toHalfPoints } from './units.ts'

type Attributes = Readonly<Record<string, string>>
interface Element {
  readonly name: string
  readonly attributes: Attributes
  readonly text: string
}
type Shape = IShapeGroupChildOptions

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code ? String.fromCodePoint(Number(code)) : (ENTITIES[name ?? ''] ?? whole),
  )
}

/** The elements of a flat drawing, or undefined when it holds anything that we do not translate. */
function readElements(svg: string): readonly Element[] | undefined {
  const inside = /^\s*<svg\b[^>]*>([\s\S]*)<\/svg>\s*$/.exec(svg)?.[1]
  if (inside === undefined) return undefined
  const pattern = /<(rect|line|polyline|polygon|circle|text)\b([^>]*?)(?:\/>|>([^<]*)<\/\1>)/g
  if (inside.replace(pattern, '').trim() !== '' || /\stransform=/.test(inside)) return undefined
  return [...inside.matchAll(pattern)].map(([, name = '', attributes = '', text = '']) => ({
    name,
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    ),
    text: unescapeXml(text),
  }))
}

const numberOf = (attributes: Attributes, name: string): number => Number(attributes[name] ?? 0)

function colorsOf({ fill = '#000000', stroke = 'none', ...rest }: Attributes, scale: number) {
  const width = Number(rest['stroke-width'] ?? 1) * scale * 0.75
  return {
    ...(fill === 'none' ? {} : { fill: fill.slice(1) }),
    line: stroke === 'none' ? { width: 0, transparency: 100 } : { color: stroke.slice(1), width },
  }
}

function drawPoints(
  points: readonly (readonly [number, number])[],
  closed: boolean,
  attributes: Attributes,
  scale: number,
): Shape {
  const xs = points.map(([x]) => x * scale)
  const ys = points.map(([, y]) => y * scale)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const path = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'} ${x} ${y}`).join(' ')
  const size = { width: Math.max(...xs) - left, height: Math.max(...ys) - top }
  const transformation = { ...size, offset: { left, top } }
  return { type: 'custom', path: closed ? `${path} Z` : path, transformation, ...colorsOf(attributes, scale) }
}

function readPoints(text = ''): readonly (readonly [number, number])[] {
  const numbers = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)
  return Array.from({ length: numbers.length / 2 }, (_, index) => [
    numbers[2 * index] ?? 0,
    numbers[2 * index + 1] ?? 0,
  ])
}

function drawText({ attributes, text }: Element, scale: number): Shape {
  const pixels = numberOf(attributes, 'font-size') * scale
  const width = text.length * pixels
  const anchor = attributes['text-anchor'] ?? 'start'
  const [shift, alignment] = {
    start: [0, AlignmentType.LEFT] as const,
    middle: [width / 2, AlignmentType.CENTER] as const,
    end: [width, AlignmentType.RIGHT] as const,
  }[anchor as 'start' | 'middle' | 'end']
  const run = new TextRun({
    text,
    size: toHalfPoints(pixels * 0.75),
    bold: attributes['font-weight'] === 'bold',
    color: (attributes['fill'] ?? '#000000').slice(1),
  })
  return {
    type: 'rectangle',
    transformation: {
      width,
      height: pixels * 1.6,
      offset: {
        left: numberOf(attributes, 'x') * scale - shift,
        top: numberOf(attributes, 'y') * scale - pixels * 1.16,
      },
    },
    line: { width: 0, transparency: 100 },
    textOptions: { margins: { top: 0, right: 0, bottom: 0, left: 0 }, wrap: false },
    children: [new Paragraph({ alignment, children: [run] })],
  }
}

function drawElement(element: Element, scale: number): Shape {
  const { name, attributes } = element
  const at = (key: string) => numberOf(attributes, key)
  if (name === 'text') return drawText(element, scale)
  if (name === 'line')
    return drawPoints(
      [
        [at('x1'), at('y1')],
        [at('x2'), at('y2')],
      ],
      false,
      attributes,
      scale,
    )
  if (name === 'polyline' || name === 'polygon') {
    return drawPoints(readPoints(attributes['points']), name === 'polygon', attributes, scale)
  }
  const radius = at('r')
  const box =
    name === 'circle'
      ? { left: at('cx') - radius, top: at('cy') - radius, width: 2 * radius, height: 2 * radius }
      : { left: at('x'), top: at('y'), width: at('width'), height: at('height') }
  return {
    type: name === 'circle' ? 'ellipse' : at('rx') > 0 ? 'roundedRectangle' : 'rectangle',
    transformation: {
      width: box.width * scale,
      height: box.height * scale,
      offset: { left: box.left * scale, top: box.top * scale },
    },
    ...colorsOf(attributes, scale),
  }
}

/**
 * The drawing as shapes of Word, which every Word and LibreOffice shows and a person can edit, `width` pixels
 * wide. Undefined when the picture holds more than flat rectangles, circles, lines, polygons and texts.
 */
export function translateDrawing(svg: string, width: number): readonly Shape[] | undefined {
  const viewWidth = Number(/viewBox="\S+ \S+ (\S+) /.exec(svg)?.[1])
  const elements = viewWidth > 0 ? readElements(svg) : undefined
  return elements?.map((element) => drawElement(element, width / viewWidth))
}
