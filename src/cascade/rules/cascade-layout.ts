/** A box of the drawn cascade: what it needs, in any unit of length. */
export interface TreeItem {
  readonly id: number
  readonly parentId: number | null
  readonly height: number
}
export interface TreeMeasures {
  readonly width: number
  /** Between a column and the next. */
  readonly columnGap: number
  /** Between two boxes above each other. */
  readonly rowGap: number
}
export interface PlacedBox {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly depth: number
}
/** A line from the right edge of a box to the left edge of one of its parts. */
export interface TreeLink {
  readonly from: number
  readonly to: number
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}
export interface TreeLayout {
  readonly boxes: readonly PlacedBox[]
  readonly links: readonly TreeLink[]
  readonly width: number
  readonly height: number
}

/** The items as a forest: each once, below its parent; one whose parent is missing or closes a circle stands at the top. */
function forestOf<T extends TreeItem>(
  items: readonly T[],
): { roots: T[]; parts: (id: number) => readonly T[] } {
  const below = new Map<number | null, T[]>()
  const known = new Set(items.map(({ id }) => id))
  for (const item of items) {
    const parent = item.parentId !== null && known.has(item.parentId) ? item.parentId : null
    below.set(parent, [...(below.get(parent) ?? []), item])
  }
  const seen = new Set<number>()
  const tree = new Map<number, readonly T[]>()
  const visit = (item: T): void => {
    seen.add(item.id)
    const parts = (below.get(item.id) ?? []).filter(({ id }) => !seen.has(id))
    tree.set(item.id, parts)
    parts.forEach(visit)
  }
  const roots = [...(below.get(null) ?? [])]
  roots.forEach(visit)
  for (const item of items) {
    if (seen.has(item.id)) continue
    roots.push(item)
    visit(item)
  }
  return { roots, parts: (id) => tree.get(id) ?? [] }
}

/**
 * Places a cascade from left to right, levels as columns, every box beside the middle of its parts, without two boxes meeting. Brothers
 * keep the order in which they come. Lengths come out in the unit in which they go in; screens and documents draw the same.
 */
export function layoutTree(items: readonly TreeItem[], measures: TreeMeasures): TreeLayout {
  const { roots, parts } = forestOf(items)
  const boxes: PlacedBox[] = []
  const links: TreeLink[] = []
  /** How high an item is with everything beside it. */
  const spanOf = (item: TreeItem): number => Math.max(item.height, stackOf(parts(item.id)))
  const stackOf = (stack: readonly TreeItem[]): number =>
    stack.reduce((height, item) => height + spanOf(item) + measures.rowGap, -measures.rowGap)
  const place = (item: TreeItem, depth: number, top: number): PlacedBox => {
    const span = spanOf(item)
    const below = parts(item.id)
    let next = top + (span - stackOf(below)) / 2
    const children = below.map((part) => {
      const child = place(part, depth + 1, next)
      next += spanOf(part) + measures.rowGap
      return child
    })
    const x = depth * (measures.width + measures.columnGap)
    const y = top + (span - item.height) / 2
    const box = { id: item.id, x, y, width: measures.width, height: item.height, depth }
    boxes.push(box)
    for (const child of children) links.push(linkOf(box, child))
    return box
  }
  let top = 0
  for (const root of roots) {
    place(root, 0, top)
    top += spanOf(root) + measures.rowGap
  }
  return {
    boxes,
    links,
    width: Math.max(0, ...boxes.map(({ x, width }) => x + width)),
    height: Math.max(0, ...boxes.map(({ y, height }) => y + height)),
  }
}

const linkOf = (from: PlacedBox, to: PlacedBox): TreeLink => ({
  from: from.id,
  to: to.id,
  x1: from.x + from.width,
  y1: from.y + from.height / 2,
  x2: to.x,
  y2: to.y + to.height / 2,
})
