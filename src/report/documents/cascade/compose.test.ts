import { describe, expect, it } from 'vitest'
import { listBlocks } from '#documents/text.ts'
import { officeData } from '../../../../test/report/office-data.ts'
import { composeCascade, type CascadeNodeData } from './compose.ts'

const node = (id: number, parentId: number | null, condition: string): CascadeNodeData => ({
  id,
  parentId,
  levelName: 'Keluaran',
  condition,
  isSuccessFactor: false,
  isCrosscutting: false,
  owner: 'Ketua Tim',
  indicators: [{ name: 'Persentase hasil', target: '97%' }],
  contributors: [],
})
const figuresOf = (nodes: readonly CascadeNodeData[]) =>
  listBlocks(composeCascade({ ...officeData, nodes }, 'finished')).flatMap((block) =>
    block.kind === 'figure' ? [block] : [],
  )
/** Left edges and widths of the drawn boxes. */
const boxesOf = (svg: string) =>
  [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)].map(
    ([, x, y, width, height]) => ({
      x: Number(x),
      y: Number(y),
      right: Number(x) + Number(width),
      bottom: Number(y) + Number(height),
    }),
  )

describe('pohon kinerja', () => {
  it('draws every condition once, children to the right of their parent, no two boxes over each other', () => {
    const nodes = [
      node(1, null, 'Hasil akhir'),
      node(2, 1, 'Hasil antara'),
      node(3, 1, 'Hasil lain'),
      node(4, 2, 'Keluaran'),
    ]
    const [figure, ...more] = figuresOf(nodes)
    expect(more).toEqual([])
    const boxes = boxesOf(figure?.svg ?? '')
    expect(boxes).toHaveLength(4)
    const [root, ...others] = boxes.toSorted((a, b) => a.x - b.x)
    expect(others.every(({ x }) => x >= (root?.right ?? 0))).toBe(true)
    const meet = boxes.filter((one) =>
      boxes.some(
        (other) =>
          other !== one &&
          other.x < one.right &&
          one.x < other.right &&
          other.y < one.bottom &&
          one.y < other.bottom,
      ),
    )
    expect(meet).toEqual([])
    for (const { condition } of nodes) expect(figure?.svg.split(condition)).toHaveLength(2)
  })

  it('a tree too tall for a page is drawn in parts: the top with its branches, then each branch', () => {
    const branches = [2, 3, 4].flatMap((id) => [
      node(id, 1, `Cabang ${id}`),
      ...Array.from({ length: 8 }, (_, index) => node(id * 100 + index, id, `Keluaran ${id}.${index}`)),
    ])
    const figures = figuresOf([node(1, null, 'Hasil akhir'), ...branches])
    expect(figures.map(({ svg }) => boxesOf(svg).length)).toEqual([4, 9, 9, 9])
    expect(figures.map(({ caption }) => caption.split(', ')[1])).toEqual([
      'bagian 1',
      'bagian 2',
      'bagian 3',
      'bagian 4',
    ])
  })
})
