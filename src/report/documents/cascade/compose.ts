import { treeFigure } from '#documents/figures/trees.ts'
import type { TreeNode } from '#documents/figures/trees.ts'
import type { Block, Cell, DocumentTree } from '#documents/tree.ts'
import { cell, centred } from '../blocks.ts'
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

function toTree(node: CascadeNodeData, nodes: readonly CascadeNodeData[]): TreeNode {
  const marks = [node.isCrosscutting ? 'Lintas unit' : null, node.owner].filter((word) => word !== null)
  return {
    title: node.condition,
    notes: [...node.indicators.map(indicatorWords), ...marks],
    children: childrenOf(nodes, node.id).map((child) => toTree(child, nodes)),
  }
}

/** Taller trees would be too small to read on one page, in units of the drawing. */
const TALLEST = 640

/** A tree too tall for a page is drawn in parts: the top with its branches, then each branch on its own. */
function splitTree(tree: TreeNode): readonly TreeNode[] {
  if (treeFigure(tree).height <= TALLEST || tree.children.length === 0) return [tree]
  const top = { ...tree, children: tree.children.map((child) => ({ ...child, children: [] })) }
  return [top, ...tree.children.flatMap((child) => (child.children.length === 0 ? [] : splitTree(child)))]
}

function figures({ nodes, unit, year }: CascadeData): readonly Block[] {
  const trees = rootsOf(nodes).flatMap((root) => splitTree(toTree(root, nodes)))
  return trees.flatMap((tree, index): readonly Block[] => {
    const part = trees.length === 1 ? '' : `, bagian ${index + 1}`
    const figure = figureOf(
      treeFigure(tree),
      {
        id: `gambar-pohon-${index + 1}`,
        caption: `Pohon kinerja ${unit.shortName} Tahun ${year}${part}`,
        alternative: `Pohon kinerja dari "${tree.title}" ke ${tree.children.map(({ title }) => `"${title}"`).join(', ')}`,
      },
      240,
      index === 0 ? 105 : 140,
    )
    return index === 0 ? [figure] : [{ kind: 'pageBreak' }, figure]
  })
}

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
        blocks: [letterheadOf(data), centred(name.toUpperCase(), 14), ...figures(data)],
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
