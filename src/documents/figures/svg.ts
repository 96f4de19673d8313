/** Drawings of our own: only flat rectangles, lines, polygons and texts, which PDF, Word and LibreOffice all show alike. */
export interface Point {
  readonly x: number
  readonly y: number
}

export const PALETTE = ['#1F4E79', '#D98E04', '#2E7D5B', '#8C3A8F', '#5B6770', '#B5453C', '#4F9BB8'] as const
export const colorOf = (index: number): string => PALETTE[index % PALETTE.length] ?? PALETTE[0]

const show = (value: number) => value.toFixed(1)

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

export const drawPolygon = (points: readonly Point[], fill: string): string =>
  `<polygon points="${points.map(({ x, y }) => `${show(x)},${show(y)}`).join(' ')}" fill="${fill}"/>`

export const drawPolyline = (points: readonly Point[], stroke: string, width: number): string =>
  `<polyline points="${points.map(({ x, y }) => `${show(x)},${show(y)}`).join(' ')}" fill="none" stroke="${stroke}" stroke-width="${width}"/>`

interface Box extends Point {
  readonly width: number
  readonly height: number
}

export const drawBox = ({ x, y, width, height }: Box, fill: string, stroke = 'none', round = 0): string =>
  `<rect x="${show(x)}" y="${show(y)}" width="${show(width)}" height="${show(height)}"${round > 0 ? ` rx="${round}"` : ''} fill="${fill}" stroke="${stroke}"/>`

interface TextStyle {
  readonly size: number
  readonly color: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly bold?: boolean
}

/** A line of text whose middle stands at the height of the point. */
export function drawText(text: string, { x, y }: Point, style: TextStyle): string {
  const { size, color, anchor = 'start', bold = false } = style
  const place = `x="${show(x)}" y="${show(y + size * 0.36)}" text-anchor="${anchor}" font-size="${show(size)}"`
  return `<text ${place}${bold ? ' font-weight="bold"' : ''} fill="${color}">${escapeXml(text)}</text>`
}

/** Lines below each other, together centred on the point. */
export function drawLines(lines: readonly string[], { x, y }: Point, style: TextStyle): string {
  const step = style.size * 1.2
  const top = y - ((lines.length - 1) * step) / 2
  return lines.map((line, index) => drawText(line, { x, y: top + index * step }, style)).join('')
}

/** About how wide a text is drawn: no fonts are at hand where pictures are made. */
export const estimateWidth = (text: string, size: number): number => text.length * size * 0.54

/** Cuts a text between words into lines of about `width`; what does not fit in `most` lines ends in three points. */
export function breakText(text: string, width: number, size: number, most = 6): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && estimateWidth(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${lines[most - 1]} …`]
}

/** The finished picture. */
export const wrapSvg = (width: number, height: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}" width="${Math.ceil(width)}" height="${Math.ceil(height)}" font-family="Arimo, Arial, sans-serif">${content}</svg>`

/** A picture with its size, so that whoever places it can keep its proportions. */
export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
}
export const drawing = (width: number, height: number, content: string): Drawing => ({
  svg: wrapSvg(width, height, content),
  width,
  height,
})
