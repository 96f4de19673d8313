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

export interface TreeNode {
  readonly title: string
  /** Smaller lines below the title: indicators, owner. */
  readonly notes: readonly string[]
  readonly children: readonly TreeNode[]
}

const depthOf = (node: TreeNode): number => 1 + Math.max(0, ...node.children.map(depthOf))

const NOTE_SIZE = 10
const NODE_WIDTH = 230
const GAP = 40

function linesOf(node: TreeNode): { readonly title: readonly string[]; readonly notes: readonly string[] } {
  return {
    title: breakText(node.title, NODE_WIDTH - 14, SIZE, 5),
    notes: node.notes.flatMap((note) => breakText(note, NODE_WIDTH - 14, NOTE_SIZE, 4)),
  }
}

function heightOf(node: TreeNode): number {
  const { title, notes } = linesOf(node)
  return 14 + title.length * SIZE * 1.25 + notes.length * NOTE_SIZE * 1.25
}

const spanOf = (node: TreeNode): number =>
  Math.max(
    heightOf(node) + 12,
    node.children.reduce((sum, child) => sum + spanOf(child), 0),
  )

function drawBranch(node: TreeNode, depth: number, top: number): string {
  const { title, notes } = linesOf(node)
  const height = heightOf(node)
  const span = spanOf(node)
  const at = { x: depth * (NODE_WIDTH + GAP), y: top + (span - height) / 2 }
  const dark = depth === 0
  const color = dark ? WHITE : INK
  const center = at.x + NODE_WIDTH / 2
  const titleHeight = title.length * SIZE * 1.25
  const box = drawBox({ ...at, width: NODE_WIDTH, height }, dark ? DARK : LIGHT, dark ? 'none' : LINE)
  const style = { size: SIZE, color, anchor: 'middle', bold: true } as const
  const words = drawLines(title, { x: center, y: at.y + 7 + titleHeight / 2 }, style)
  const noteAt = { x: center, y: at.y + 7 + titleHeight + (notes.length * NOTE_SIZE * 1.25) / 2 }
  const small = drawLines(notes, noteAt, { size: NOTE_SIZE, color, anchor: 'middle' })
  let childTop = top
  const out = { x: at.x + NODE_WIDTH, y: at.y + height / 2 }
  const children = node.children.map((child) => {
    const childSpan = spanOf(child)
    const into = { x: out.x + GAP, y: childTop + childSpan / 2 }
    const bend = out.x + GAP / 2
    const link = drawPolyline([out, { x: bend, y: out.y }, { x: bend, y: into.y }, into], LINE, 1.5)
    const drawn = link + drawBranch(child, depth + 1, childTop)
    childTop += childSpan
    return drawn
  })
  return box + words + small + children.join('')
}

/** A tree that grows to the right: every node with its words, its children beside it. The height follows the leaves. */
export function treeFigure(root: TreeNode): Drawing {
  const width = depthOf(root) * (NODE_WIDTH + GAP) - GAP
  return drawing(width, spanOf(root), drawBranch(root, 0, 0))
}
