import { breakText, drawBox, drawLines, drawPolyline, drawing } from './svg.ts'
import type { Drawing, Point } from './svg.ts'

const DARK = '#1F4E79'
const LIGHT = '#E3EAF3'
const WHITE = '#FFFFFF'
const LINE = '#7F8FA3'
const INK = '#1A1A1A'

export interface ChartGroup {
  readonly title: string
  readonly items: readonly string[]
}

const SIZE = 12

/** A box with its words centred, dark with white words or light with dark ones. */
function drawNode(text: string, at: Point, box: { width: number; height: number }, dark: boolean): string {
  const lines = breakText(text, box.width - 12, SIZE, 4)
  const words = { x: at.x + box.width / 2, y: at.y + box.height / 2 }
  const style = { size: SIZE, color: dark ? WHITE : INK, anchor: 'middle', bold: dark } as const
  return (
    drawBox({ ...at, ...box }, dark ? DARK : LIGHT, dark ? 'none' : LINE) + drawLines(lines, words, style)
  )
}

/**
 * An organisation chart: the head on top, groups beside each other below, and the members of each group below it. The picture is
 * 640 wide for up to four groups and grows with more.
 */
export function organisationFigure(head: string, groups: readonly ChartGroup[]): Drawing {
  const count = Math.max(groups.length, 1)
  const width = Math.max(640, count * 158)
  const column = width / count
  const box = { width: column - 14, height: 58 }
  const item = { width: column - 34, height: 44 }
  const headBox = { width: 270, height: 54 }
  const top = drawNode(head, { x: width / 2 - headBox.width / 2, y: 0 }, headBox, true)
  const bus = headBox.height + 18
  const groupTop = bus + 18
  const centerOf = (index: number): number => column * (index + 0.5)
  const lines = [
    [
      { x: width / 2, y: headBox.height },
      { x: width / 2, y: bus },
    ],
    [
      { x: centerOf(0), y: bus },
      { x: centerOf(count - 1), y: bus },
    ],
    ...groups.map((_, index) => [
      { x: centerOf(index), y: bus },
      { x: centerOf(index), y: groupTop },
    ]),
  ]
  const itemTop = (row: number): number => groupTop + box.height + 10 + row * (item.height + 8)
  const columns = groups.map(({ title, items }, index) => {
    const left = column * index + 7
    const members = items.map((name, row) => {
      const y = itemTop(row)
      const link = [
        { x: left + 8, y: y + item.height / 2 },
        { x: left + 20, y: y + item.height / 2 },
      ]
      return drawPolyline(link, LINE, 1.2) + drawNode(name, { x: left + 20, y }, item, false)
    })
    const spine =
      items.length === 0
        ? ''
        : drawPolyline(
            [
              { x: left + 8, y: groupTop + box.height },
              { x: left + 8, y: itemTop(items.length - 1) + item.height / 2 },
            ],
            LINE,
            1.2,
          )
    return drawNode(title, { x: left, y: groupTop }, box, true) + spine + members.join('')
  })
  const longest = Math.max(0, ...groups.map(({ items }) => items.length))
  const drawn = lines.map((line) => drawPolyline(line, LINE, 1.5)).join('')
  const height = longest === 0 ? groupTop + box.height : itemTop(longest - 1) + item.height
  return drawing(width, height + 4, drawn + top + columns.join(''))
}

/** What stands in a box of a tree: a title and smaller lines below it, such as indicators and owner. */
export interface TreeText {
  readonly title: string
  readonly notes: readonly string[]
}
/** Where a box stands and what it says; `depth` counts from the left. */
export interface TreeBox extends TreeText, Point {
  readonly width: number
  readonly height: number
  readonly depth: number
}
/** A line from a box to one beside it, bent in the middle. */
export interface TreeLine {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

const NOTE_SIZE = 10
const LINE_STEP = 1.25

function breakBox({ title, notes }: TreeText, width: number) {
  return {
    title: breakText(title, width - 14, SIZE, 5),
    notes: notes.flatMap((note) => breakText(note, width - 14, NOTE_SIZE, 4)),
  }
}

/** How high a box of this width must be for its words. */
export function treeBoxHeight(text: TreeText, width: number): number {
  const { title, notes } = breakBox(text, width)
  return 14 + title.length * SIZE * LINE_STEP + notes.length * NOTE_SIZE * LINE_STEP
}

function drawTreeBox({ x, y, width, height, depth, ...text }: TreeBox): string {
  const { title, notes } = breakBox(text, width)
  const dark = depth === 0
  const color = dark ? WHITE : INK
  const center = x + width / 2
  const titleHeight = title.length * SIZE * LINE_STEP
  const box = drawBox({ x, y, width, height }, dark ? DARK : LIGHT, dark ? 'none' : LINE)
  const style = { size: SIZE, color, anchor: 'middle', bold: true } as const
  const words = drawLines(title, { x: center, y: y + 7 + titleHeight / 2 }, style)
  const noteAt = { x: center, y: y + 7 + titleHeight + (notes.length * NOTE_SIZE * LINE_STEP) / 2 }
  return box + words + drawLines(notes, noteAt, { size: NOTE_SIZE, color, anchor: 'middle' })
}

function drawTreeLine({ x1, y1, x2, y2 }: TreeLine): string {
  const bend = (x1 + x2) / 2
  const points = [
    { x: x1, y: y1 },
    { x: bend, y: y1 },
    { x: bend, y: y2 },
    { x: x2, y: y2 },
  ]
  return drawPolyline(points, LINE, 1.5)
}

/** Draws a tree whose boxes are placed already. */
export function treeFigure(boxes: readonly TreeBox[], lines: readonly TreeLine[]): Drawing {
  const width = Math.max(0, ...boxes.map((box) => box.x + box.width))
  const height = Math.max(0, ...boxes.map((box) => box.y + box.height))
  return drawing(width, height, lines.map(drawTreeLine).join('') + boxes.map(drawTreeBox).join(''))
}
