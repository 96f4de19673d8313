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
  const visit = (item: T): void => {
    if (seen.has(item.id)) return
    seen.add(item.id)
    for (const part of below.get(item.id) ?? []) visit(part)
  }
  const roots = [...(below.get(null) ?? [])]
  roots.forEach(visit)
  for (const item of items) {
    if (seen.has(item.id)) continue
    roots.push(item)
    visit(item)
  }
  return { roots, parts: (id) => below.get(id) ?? [] }
}

/**
 * Places a cascade from left to right, levels as columns, every box beside the middle of its parts, without two boxes meeting. Brothers
 * keep the order in which they come. Lengths come out in the unit in which they go in; screens and documents draw the same.
 */
export function layoutTree(items: readonly TreeItem[], measures: TreeMeasures): TreeLayout {
  const { roots, parts } = forestOf(items)
  const boxes: PlacedBox[] = []
  const links: TreeLink[] = []
  const placed = new Set<number>()
  /** Places an item with its parts from `top` on; answers its box and where the next may begin. */
  const place = (item: TreeItem, depth: number, top: number): { box: PlacedBox; bottom: number } => {
    placed.add(item.id)
    const children: PlacedBox[] = []
    let bottom = top
    for (const part of parts(item.id)) {
      if (placed.has(part.id)) continue
      const done = place(part, depth + 1, bottom)
      children.push(done.box)
      bottom = done.bottom
    }
    const [first, last] = [children[0], children.at(-1)]
    const middle = first && last ? (first.y + last.y + last.height) / 2 : top + item.height / 2
    const y = Math.max(top, middle - item.height / 2)
    const x = depth * (measures.width + measures.columnGap)
    const box = { id: item.id, x, y, width: measures.width, height: item.height, depth }
    boxes.push(box)
    for (const child of children)
      links.push({
        from: box.id,
        to: child.id,
        x1: x + measures.width,
        y1: y + item.height / 2,
        x2: child.x,
        y2: child.y + child.height / 2,
      })
    return { box, bottom: Math.max(bottom, y + item.height + measures.rowGap) }
  }
  let top = 0
  for (const root of roots) top = place(root, 0, top).bottom
  return {
    boxes,
    links,
    width: Math.max(0, ...boxes.map(({ x, width }) => x + width)),
    height: Math.max(0, ...boxes.map(({ y, height }) => y + height)),
  }
}
