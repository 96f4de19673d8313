import { colorOf, drawBox, drawPolygon, drawPolyline, drawText, drawing, estimateWidth } from './svg.ts'
import type { Drawing, Point } from './svg.ts'

const WIDTH = 640
const TEXT = '#1A1A1A'
const SOFT = '#7F8FA3'
const LABEL_SIZE = 12
const ROW = 24
const BAR = 15

export interface BarRow {
  readonly label: string
  /** One value for each series, none negative. */
  readonly values: readonly number[]
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

function drawLegend(names: readonly string[], top: number): string {
  let x = 8
  return names
    .map((name, index) => {
      const box = drawBox({ x, y: top, width: 11, height: 11 }, colorOf(index))
      const text = drawText(name, { x: x + 16, y: top + 5.5 }, { size: 11, color: TEXT })
      x += 30 + estimateWidth(name, 11)
      return box + text
    })
    .join('')
}

/**
 * Horizontal bars, one a row, its series beside each other in their colours, the sum at the end. Rows keep the order given. The same
 * rows give the same picture.
 */
export function barFigure(rows: readonly BarRow[], series: readonly string[]): Drawing {
  const left = Math.min(260, 16 + Math.max(0, ...rows.map(({ label }) => estimateWidth(label, LABEL_SIZE))))
  const most = Math.max(1, ...rows.map(({ values }) => total(values)))
  const scale = (WIDTH - left - 50) / most
  const bars = rows.map(({ label, values }, index) => {
    const middle = 14 + index * ROW
    let x = left
    const parts = values.map((value, part) => {
      const box = drawBox({ x, y: middle - BAR / 2, width: value * scale, height: BAR }, colorOf(part))
      x += value * scale
      return value > 0 ? box : ''
    })
    const name = drawText(label, { x: left - 8, y: middle }, { size: LABEL_SIZE, color: TEXT, anchor: 'end' })
    const sum = drawText(
      String(total(values)),
      { x: x + 6, y: middle },
      { size: LABEL_SIZE, color: TEXT, bold: true },
    )
    return name + parts.join('') + sum
  })
  const bottom = 8 + rows.length * ROW
  const axis = drawPolyline(
    [
      { x: left, y: 2 },
      { x: left, y: bottom },
    ],
    SOFT,
    1,
  )
  const legend = series.length > 1 ? drawLegend(series, bottom + 8) : ''
  return drawing(WIDTH, bottom + (series.length > 1 ? 26 : 4), bars.join('') + axis + legend)
}

export interface Slice {
  readonly label: string
  readonly value: number
}

const CENTER: Point = { x: 150, y: 130 }
const OUTER = 115
const INNER = 62

function pointAt(turn: number, radius: number): Point {
  const angle = (turn - 0.25) * 2 * Math.PI
  return { x: CENTER.x + radius * Math.cos(angle), y: CENTER.y + radius * Math.sin(angle) }
}

/** A part of the ring as a polygon; the many short sides look round in every program. */
function drawSlice(from: number, to: number, fill: string): string {
  const steps = Math.max(2, Math.ceil((to - from) * 90))
  const turns = Array.from({ length: steps + 1 }, (_, index) => from + ((to - from) * index) / steps)
  const outer = turns.map((turn) => pointAt(turn, OUTER))
  const inner = turns.toReversed().map((turn) => pointAt(turn, INNER))
  return drawPolygon([...outer, ...inner], fill)
}

/** A ring of parts with their names, values and shares beside it; `format` words a part, `sum` stands in the middle. */
export function donutFigure(
  slices: readonly Slice[],
  format: (slice: Slice, share: number) => string,
  sum: string,
): Drawing {
  const all = total(slices.map(({ value }) => value))
  let turn = 0
  const parts = slices.map(({ value }, index) => {
    const from = turn
    turn += all === 0 ? 0 : value / all
    return value > 0 ? drawSlice(from, turn, colorOf(index)) : ''
  })
  const top = CENTER.y - ((slices.length - 1) * 26) / 2
  const words = slices.map((slice, index) => {
    const y = top + index * 26
    const box = drawBox({ x: 300, y: y - 7, width: 14, height: 14 }, colorOf(index))
    const share = all === 0 ? 0 : slice.value / all
    return box + drawText(format(slice, share), { x: 322, y }, { size: 13, color: TEXT })
  })
  const middle = drawText(sum, CENTER, { size: 18, color: TEXT, anchor: 'middle', bold: true })
  return drawing(WIDTH, 2 * CENTER.y, parts.join('') + words.join('') + middle)
}
