import type { KeyboardEvent } from 'react'
import { StatusWord } from '#ui/status-word.tsx'
import type { CascadeNodeShape, CascadeShape } from '../contract.ts'
import { layoutTree, type PlacedBox, type TreeLayout } from '../rules/cascade-layout.ts'
import { cascadeLevelNames } from '../rules/cascade.ts'
import { sayIndicatorTarget, sayOwner } from './cascade-words.ts'

interface CascadeTreeProps {
  readonly data: CascadeShape
  readonly onOpen: (id: number) => void
}

const measures = { width: 220, columnGap: 28, rowGap: 12 }
const perLine = { plain: 27, bold: 19 }
const lineHeight = 17
const shownIndicators = 4

/** The level without its English name, and whose tree a condition of a unit above or below belongs to. */
const levelOf = ({ level, inherited, below, unit }: CascadeNodeShape): string =>
  `${cascadeLevelNames[level].replace(/ \(.*\)$/, '')}${inherited || below ? ` · ${unit.shortName}` : ''}`

const hasMarks = (node: CascadeNodeShape): boolean =>
  node.isSuccessFactor || node.isCrosscutting || node.findings.some(({ severity }) => severity !== 'note')

/** How high the box of a condition is, from the length of its texts; generous, because fonts differ. */
function heightOf(node: CascadeNodeShape): number {
  const lines = (text: string, most: number): number => Math.ceil(text.length / most)
  const indicators = Math.min(node.indicators.length, shownIndicators + 1)
  const texts =
    lines(levelOf(node), perLine.plain) +
    lines(node.condition, perLine.bold) +
    lines(sayOwner(node), perLine.plain) +
    indicators +
    (hasMarks(node) ? 1 : 0)
  return texts * lineHeight + 30
}

/** The drawn tree; on narrow screens the same as a nested list. */
export function CascadeTree({ data, onOpen }: CascadeTreeProps) {
  const layout = layoutTree(
    data.nodes.map((node) => ({ id: node.id, parentId: node.parentId, height: heightOf(node) })),
    measures,
  )
  return (
    <>
      <Drawing data={data} layout={layout} onOpen={onOpen} />
      <div className="cascade-narrow">
        <NestedList data={data} parentId={null} onOpen={onOpen} />
      </div>
    </>
  )
}

/** Arrow keys follow the tree: right to the first part, left to the parent, up and down among brothers. */
function moveFocus(event: KeyboardEvent<HTMLElement>, node: CascadeNodeShape, data: CascadeShape): void {
  const brothers = data.nodes.filter(({ parentId }) => parentId === node.parentId)
  const at = brothers.findIndex(({ id }) => id === node.id)
  const targets: Readonly<Record<string, number | null | undefined>> = {
    ArrowRight: data.nodes.find(({ parentId }) => parentId === node.id)?.id,
    ArrowLeft: node.parentId,
    ArrowDown: brothers[at + 1]?.id,
    ArrowUp: brothers[at - 1]?.id,
  }
  const target = targets[event.key]
  if (target === undefined || target === null) return
  event.preventDefault()
  document.querySelector<HTMLElement>(`[data-node="${target}"]`)?.focus()
}

interface DrawingProps extends CascadeTreeProps {
  readonly layout: TreeLayout
}

function Drawing({ data, layout, onOpen }: DrawingProps) {
  const { width, height } = layout
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls
    <section className="cascade-drawing" aria-label={`Pohon kinerja ${data.year}`} tabIndex={0}>
      <div style={{ position: 'relative', width, height }}>
        <svg width={width} height={height} aria-hidden="true">
          {layout.links.map(({ from, to, x1, y1, x2, y2 }) => (
            <path
              key={`${from}/${to}`}
              className="cascade-link"
              d={`M${x1} ${y1} H${(x1 + x2) / 2} V${y2} H${x2}`}
            />
          ))}
        </svg>
        {data.nodes.map((node) => {
          const box = layout.boxes.find(({ id }) => id === node.id)
          return box === undefined ? null : (
            <NodeBox key={node.id} node={node} box={box} data={data} onOpen={onOpen} />
          )
        })}
      </div>
    </section>
  )
}

interface NodeBoxProps extends CascadeTreeProps {
  readonly node: CascadeNodeShape
  readonly box: PlacedBox
}

function NodeBox({ node, box, data, onOpen }: NodeBoxProps) {
  const { x, y, width, height } = box
  return (
    <button
      type="button"
      data-node={node.id}
      className={`cascade-box cascade-${node.level}${node.inherited ? ' cascade-inherited' : ''}${node.isCrosscutting ? ' cascade-crosscutting' : ''}`}
      style={{ left: x, top: y, width, height }}
      onClick={() => onOpen(node.id)}
      onKeyDown={(event) => moveFocus(event, node, data)}
    >
      <NodeText node={node} />
    </button>
  )
}

function NodeText({ node }: { readonly node: CascadeNodeShape }) {
  const more = node.indicators.length - shownIndicators
  return (
    <>
      <span className="cascade-level">{levelOf(node)}</span>
      <span className="cascade-condition">{node.condition}</span>
      {node.indicators.slice(0, shownIndicators).map((indicator) => (
        <span key={indicator.name} className="cascade-indicator">
          {indicator.code ?? indicator.name}: {sayIndicatorTarget(indicator)}
        </span>
      ))}
      {more > 0 ? <span className="cascade-indicator">dan {more} indikator lain</span> : null}
      <span className="cascade-owner">{sayOwner(node)}</span>
      <Marks node={node} />
    </>
  )
}

function Marks({ node }: { readonly node: CascadeNodeShape }) {
  const problems = node.findings.filter(({ severity }) => severity !== 'note').length
  return (
    <span className="cascade-marks">
      {node.isSuccessFactor ? <StatusWord tone="info">CSF</StatusWord> : null}
      {node.isCrosscutting ? <StatusWord tone="neutral">crosscutting</StatusWord> : null}
      {problems > 0 ? <StatusWord tone="warn">{`${problems} temuan`}</StatusWord> : null}
    </span>
  )
}

interface NestedListProps extends CascadeTreeProps {
  readonly parentId: number | null
}

function NestedList({ data, parentId, onOpen }: NestedListProps) {
  const known = new Set(data.nodes.map(({ id }) => id))
  const nodes = data.nodes.filter((node) =>
    parentId === null ? node.parentId === null || !known.has(node.parentId) : node.parentId === parentId,
  )
  if (nodes.length === 0) return null
  return (
    <ul className="cascade-list">
      {nodes.map((node) => (
        <li key={node.id}>
          <button type="button" className="cascade-item" onClick={() => onOpen(node.id)}>
            <NodeText node={node} />
          </button>
          <NestedList data={data} parentId={node.id} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  )
}
