import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { checkCascade, checkMove } from './cascade-checks.ts'
import { findActivityWord } from './cascade-conditions.ts'
import { draftCascade } from './cascade-draft.ts'
import { layoutTree } from './cascade-layout.ts'
import type { CascadeIndicatorFacts, CascadeNodeFacts } from './cascade.ts'

const indicator = (
  target: string | null,
  more: Partial<CascadeIndicatorFacts> = {},
): CascadeIndicatorFacts => ({
  indicatorId: null,
  name: 'Indikator',
  target: target === null ? null : decimal(target),
  planTarget: null,
  unitOfMeasure: 'dokumen',
  polarity: 'maximize',
  combination: null,
  ...more,
})
const node = (
  id: number,
  parentId: number | null,
  more: Partial<CascadeNodeFacts> = {},
): CascadeNodeFacts => ({
  id,
  parentId,
  level: parentId === null ? 'ultimate' : 'output',
  condition: 'Terwujudnya layanan yang baik',
  own: true,
  isSuccessFactor: true,
  isCrosscutting: false,
  isSufficient: true,
  ownerUnitId: 1,
  ownerPositionId: id,
  ownerNote: null,
  ownedOutside: false,
  indicators: [indicator('3')],
  ...more,
})
const found = (nodes: readonly CascadeNodeFacts[]) =>
  checkCascade(nodes).map(({ rule, place, severity }) => `${rule} ${place} ${severity}`)

describe('the rules of a cascade', () => {
  it('AGR-07: a tree from the outcome down to outputs of persons has no finding', () => {
    expect(found([node(1, null), node(2, 1), node(3, 1)])).toEqual([])
    expect(found([])).toEqual([])
  })
  it('AGR-07: circles, and moves that would close one', () => {
    expect(found([node(1, 2, { level: 'output' }), node(2, 1)])).toContain('cascade.cycle node/1 error')
    const nodes = [node(1, null), node(2, 1), node(3, 2)]
    expect(checkMove(nodes, 1, 3)).toHaveLength(1)
    expect(checkMove(nodes, 3, 1)).toEqual([])
    expect(checkMove(nodes, 2, 2)).toHaveLength(1)
  })
  it('AGR-07: the levels go down; roots are ultimate', () => {
    expect(found([node(1, null), node(2, 1, { level: 'intermediate' }), node(3, 2)])).toEqual([])
    expect(found([node(1, null), node(2, 1), node(3, 2, { level: 'immediate' })])).toContain(
      'cascade.level node/3 error',
    )
    expect(found([node(1, null, { level: 'output' })])).toEqual(['cascade.root node/1 warning'])
  })
  it('AGR-07: conditions above outputs are broken down, and somebody says whether the parts suffice', () => {
    expect(found([node(1, null)])).toEqual(['cascade.leaf node/1 warning'])
    expect(found([node(1, null, { isSufficient: false }), node(2, 1)])).toEqual([
      'cascade.sufficient node/1 note',
    ])
    expect(found([node(1, null), node(2, 1, { isSuccessFactor: false })])).toEqual([
      'cascade.factor node/1 note',
    ])
  })
  it('AGR-07: each condition has an indicator with target, unit and polarity', () => {
    expect(found([node(1, null), node(2, 1, { indicators: [] })])).toEqual([
      'cascade.indicator node/2 warning',
    ])
    const bare = indicator(null, { unitOfMeasure: null, polarity: null })
    const [finding] = checkCascade([node(1, null), node(2, 1, { indicators: [bare] })])
    expect(finding?.message).toContain('target, satuan, polaritas')
  })
  it('AGR-07: one owner each, and one owner of each indicator', () => {
    const nobody = { ownerUnitId: null, ownerPositionId: null }
    expect(found([node(1, null), node(2, 1, nobody)])).toContain('cascade.owner node/2 warning')
    const same = { indicators: [indicator('3', { indicatorId: 7 })] }
    expect(found([node(1, null), node(2, 1, same), node(3, 1, same)])).toEqual([
      'cascade.oneOwner node/3 warning',
    ])
    expect(found([node(1, null), node(2, 1, same), node(3, 1, { ...same, ownerPositionId: 2 })])).toEqual([])
  })
  it('AGR-07: crosscutting conditions have an owner outside, and only these', () => {
    expect(found([node(1, null), node(2, 1, { isCrosscutting: true })])).toEqual([
      'cascade.crosscutting node/2 warning',
    ])
    expect(found([node(1, null), node(2, 1, { ownedOutside: true })])).toEqual([
      'cascade.crosscutting node/2 warning',
    ])
    expect(found([node(1, null), node(2, 1, { ownedOutside: true, isCrosscutting: true })])).toEqual([])
  })
  it('AGR-07: an output reaches a position', () => {
    expect(found([node(1, null), node(2, 1, { ownerPositionId: null })])).toEqual([
      'cascade.person node/2 note',
    ])
  })
  it.each([
    ['sum', '5', ['2', '3'], 0],
    ['sum', '6', ['2', '3'], 1],
    ['mean', '2.5', ['2', '3'], 0],
    ['mean', '3', ['2', '3'], 1],
  ] as const)('AGR-07: a declared %s of %s over %j', (combination, target, below, findings) => {
    const parent = node(1, null, { indicators: [indicator(target, { combination })] })
    const parts = below.map((value, index) => node(index + 2, 1, { indicators: [indicator(value)] }))
    expect(checkCascade([parent, ...parts]).filter(({ rule }) => rule === 'cascade.target')).toHaveLength(
      findings,
    )
  })
  it('AGR-07: units that differ, and targets that differ from the plan', () => {
    const parent = node(1, null, {
      indicators: [indicator('5', { combination: 'sum', unitOfMeasure: 'orang' })],
    })
    expect(found([parent, node(2, 1)])).toEqual(['cascade.unit node/1 warning'])
    const other = indicator('3', { planTarget: decimal('4') })
    expect(found([node(1, null), node(2, 1, { indicators: [other] })])).toEqual([
      'cascade.plan node/2 warning',
    ])
  })
  it('conditions of units above are not judged here', () => {
    expect(found([node(1, null, { own: false, indicators: [] }), node(2, 1)])).toEqual([])
  })
})

describe('a condition is a state', () => {
  it.each([
    ['Melaksanakan tindakan karantina', 'melaksanakan'],
    ['Menyelenggarakan sistem perkarantinaan', 'menyelenggarakan'],
    ['Kegiatan pelaksanaan pengawasan', 'pelaksanaan'],
    ['Meningkatkan peran karantina', 'meningkatkan'],
    ['Koordinasi lintas sektor', 'koordinasi'],
    ['Mengelola keuangan', 'mengelola'],
  ])('AGR-07: "%s" is an activity', (text, word) => expect(findActivityWord(text)).toBe(word))
  it.each([
    ['Terlaksananya layanan perkarantinaan'],
    ['Meningkatnya pelayanan kekarantinaan'],
    ['Menurunnya insiden TBC'],
    ['Media pembawa bebas dari hama'],
    ['Layanan yang profesional'],
    ['Kelestarian sumber daya alam hayati terlindungi'],
    [''],
  ])('AGR-07: "%s" is a condition', (text) => expect(findActivityWord(text)).toBeUndefined())
})

describe('a first cascade from the plan', () => {
  const objective = (id: number, parentId: number | null, level: 'program' | 'activity') => ({
    id,
    parentId,
    level,
    statement: `Sasaran ${id}`,
    indicatorIds: [id * 10],
  })
  it('AGR-07: hangs each objective below its parent, or below the condition that the unit above has for it', () => {
    const drafted = draftCascade([objective(2, 1, 'activity'), objective(1, null, 'program')], [])
    expect(drafted.map(({ objectiveId, level, below }) => [objectiveId, level, below])).toEqual([
      [1, 'intermediate', null],
      [2, 'immediate', { objectiveId: 1 }],
    ])
    const above = [{ nodeId: 77, objectiveId: 1, level: 'intermediate' as const }]
    expect(draftCascade([objective(1, null, 'program')], above)[0]).toMatchObject({
      level: 'immediate',
      below: { nodeId: 77 },
    })
  })
})

describe('the drawing of a cascade', () => {
  const measures = { width: 100, columnGap: 20, rowGap: 10 }
  const draw = (items: readonly (readonly [number, number | null, number])[]) =>
    layoutTree(
      items.map(([id, parentId, height]) => ({ id, parentId, height })),
      measures,
    )
  const overlaps = (layout: ReturnType<typeof draw>) =>
    layout.boxes.flatMap((a, index) =>
      layout.boxes
        .slice(index + 1)
        .filter((b) => a.x === b.x && a.y < b.y + b.height && b.y < a.y + a.height)
        .map((b) => [a.id, b.id]),
    )
  it('puts levels in columns, parents beside their parts, and no box upon another', () => {
    const layout = draw([
      [1, null, 40],
      [2, 1, 40],
      [3, 1, 200],
      [4, 2, 30],
      [5, null, 300],
      [6, 5, 20],
    ])
    expect(layout.boxes).toHaveLength(6)
    expect(layout.links).toHaveLength(4)
    expect(overlaps(layout)).toEqual([])
    expect(layout.width).toBe(340)
    const at = (id: number) => layout.boxes.find((box) => box.id === id)
    expect(at(4)?.x).toBe(240)
    expect(at(3)?.y).toBeGreaterThan(at(2)?.y ?? 0)
  })
  it('draws circles and lost parents too, each box once', () => {
    expect(
      draw([
        [1, 2, 10],
        [2, 1, 10],
        [3, 99, 10],
      ]).boxes,
    ).toHaveLength(3)
    expect(draw([])).toMatchObject({ boxes: [], width: 0, height: 0 })
  })
})
