import { layoutTree } from '#cascade/index.ts'
import { treeBoxHeight, treeFigure } from '#documents/figures/trees.ts'
import type { TreeText } from '#documents/figures/trees.ts'
import type { Drawing } from '#documents/figures/svg.ts'
import type { Block, Cell, DocumentTree } from '#documents/tree.ts'
import { cell, centred, paragraph } from '../blocks.ts'
import { letterheadOf, officeSignature } from '../plan/blocks/front.ts'
import { headRow, tableOf } from '../plan/blocks/parts.ts'
import { figureOf } from '../plan/blocks/staff.ts'
import type { OfficeData } from '../plan/data.ts'

/** A condition of the cascade with what is printed of it. */
export interface CascadeNodeData {
  readonly id: number
  readonly parentId: number | null
  readonly levelName: string
  readonly condition: string
  readonly isSuccessFactor: boolean
  readonly isCrosscutting: boolean
  readonly owner: string | null
  readonly indicators: readonly { readonly name: string; readonly target: string }[]
  readonly contributors: readonly string[]
}
export interface CascadeData extends OfficeData {
  readonly nodes: readonly CascadeNodeData[]
}

const childrenOf = (nodes: readonly CascadeNodeData[], id: number) =>
  nodes.filter(({ parentId }) => parentId === id)

const rootsOf = (nodes: readonly CascadeNodeData[]): readonly CascadeNodeData[] => {
  const ids = new Set(nodes.map(({ id }) => id))
  return nodes.filter(({ parentId }) => parentId === null || !ids.has(parentId))
}

const indicatorWords = ({ name, target }: CascadeNodeData['indicators'][number]): string =>
  target === '' ? name : `${name}: ${target}`

/** A condition of the cascade as it is drawn. */
interface DrawnNode extends TreeText {
  readonly id: number
  readonly parentId: number | null
}

function toDrawn(node: CascadeNodeData): DrawnNode {
  const marks = [node.isCrosscutting ? 'Lintas unit' : null, node.owner].filter((word) => word !== null)
  const notes = [...node.indicators.map(indicatorWords), ...marks]
  return { id: node.id, parentId: node.parentId, title: node.condition, notes }
}

const measures = { width: 230, columnGap: 40, rowGap: 12 }

/** The drawing of the nodes, placed as the screen places them. */
function draw(nodes: readonly DrawnNode[]): Drawing {
  const layout = layoutTree(
    nodes.map((node) => ({ ...node, height: treeBoxHeight(node, measures.width) })),
    measures,
  )
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const boxes = layout.boxes.flatMap((box) => {
    const text = byId.get(box.id)
    return text === undefined ? [] : [{ ...box, title: text.title, notes: text.notes }]
  })
  return treeFigure(boxes, layout.links)
}

/** Millimetres for a unit of the drawing at most, so that a small part is not blown up and shares its page with the next. */
const LARGEST = 0.25

/** Taller trees would be too small to read on one page, in units of the drawing. */
const TALLEST = 640

const branchOf = (root: DrawnNode, nodes: readonly DrawnNode[]): readonly DrawnNode[] => [
  root,
  ...nodes.filter(({ parentId }) => parentId === root.id).flatMap((child) => branchOf(child, nodes)),
]

/** A tree too tall for a page is drawn in parts: the top with its branches, then each branch on its own. */
function splitTree(root: DrawnNode, nodes: readonly DrawnNode[]): readonly (readonly DrawnNode[])[] {
  const whole = branchOf(root, nodes)
  const children = whole.filter(({ parentId }) => parentId === root.id)
  if (children.length === 0 || draw(whole).height <= TALLEST) return [whole]
  const branches = children.filter(({ id }) => whole.some(({ parentId }) => parentId === id))
  return [[root, ...children], ...branches.flatMap((child) => splitTree(child, whole))]
}

const alternativeOf = ([root, ...below]: readonly DrawnNode[]): string => {
  const children = below.filter(({ parentId }) => parentId === root?.id)
  return `Pohon kinerja dari "${root?.title ?? ''}" ke ${children.map(({ title }) => `"${title}"`).join(', ')}`
}

function figures({ nodes, unit, year }: CascadeData): readonly Block[] {
  const drawn = nodes.map(toDrawn)
  const roots = new Set(rootsOf(nodes).map(({ id }) => id))
  const trees = drawn.filter(({ id }) => roots.has(id)).flatMap((root) => splitTree(root, drawn))
  return trees.map((tree, index) => {
    const part = trees.length === 1 ? '' : `, bagian ${index + 1}`
    const drawing = draw(tree)
    return figureOf(
      drawing,
      {
        id: `gambar-pohon-${index + 1}`,
        called: 'Bagan',
        caption: `Pohon kinerja ${unit.shortName} Tahun ${year}${part}`,
        alternative: alternativeOf(tree),
      },
      Math.min(240, drawing.width * LARGEST),
      index === 0 ? 105 : 140,
    )
  })
}

/** The drawings, or a sentence where nobody has made the cascade yet. */
const treeBlocks = (data: CascadeData): readonly Block[] =>
  data.nodes.length > 0
    ? figures(data)
    : [paragraph(`Pohon kinerja ${data.unit.shortName} tahun ${data.year} belum disusun.`)]

/** Rows in the order of the tree, numbered by their place in it. */
function rows(nodes: readonly CascadeNodeData[]): readonly (readonly Cell[])[] {
  const walk = (node: CascadeNodeData, number: string): readonly (readonly Cell[])[] => [
    [
      cell(number),
      cell(node.levelName),
      cell([node.condition, node.isSuccessFactor ? ' (faktor kunci keberhasilan)' : '']),
      cell(node.indicators.map(({ name }) => name).join('; ')),
      cell(node.indicators.map(({ target }) => target).join('; ')),
      cell(node.owner ?? ''),
      cell([...(node.isCrosscutting ? ['Lintas unit'] : []), ...node.contributors].join('; ')),
    ],
    ...childrenOf(nodes, node.id).flatMap((child, index) => walk(child, `${number}.${index + 1}`)),
  ]
  return rootsOf(nodes).flatMap((root, index) => walk(root, String(index + 1)))
}

/** The cascade (penjenjangan kinerja) with letterhead: as a tree, then as a table, signed. */
export function composeCascade(data: CascadeData, state: 'draft' | 'finished'): DocumentTree {
  const name = `Pohon Kinerja Tahun ${data.year}`
  const table = tableOf({
    id: 'tabel-pohon',
    caption: `Penjenjangan kinerja ${data.unit.shortName} Tahun ${data.year}`,
    columns: [
      { width: 16 },
      { width: 34 },
      { width: 'fill' },
      { width: 62 },
      { width: 28 },
      { width: 38 },
      { width: 34 },
    ],
    head: [headRow('No.', 'Tingkat', 'Kondisi', 'Indikator', 'Target', 'Pemilik', 'Pendukung')],
    body: rows(data.nodes),
    size: 8.5,
  })
  return {
    language: 'id',
    title: `${name} ${data.unit.shortName}`,
    author: data.unit.name,
    subject: name,
    keywords: ['pohon kinerja', 'penjenjangan kinerja', data.unit.shortName, String(data.year)],
    header: [data.unit.shortName, name],
    date: data.date,
    ...(state === 'draft' ? { watermark: 'DRAF' } : {}),
    sections: [
      {
        orientation: 'landscape',
        pageNumbers: 'arabic',
        blocks: [letterheadOf(data), centred(name.toUpperCase(), 14), ...treeBlocks(data)],
      },
      { orientation: 'landscape', pageNumbers: 'continue', blocks: [...table, officeSignature(data)] },
    ],
    attachment: {
      fileName: 'data.json',
      mediaType: 'application/json',
      content: JSON.stringify(data, null, 1),
    },
  }
}
