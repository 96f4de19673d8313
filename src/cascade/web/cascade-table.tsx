import { DataTable, type TableColumn, textColumn } from '#ui/data-table.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import type { CascadeNodeShape, CascadeShape } from '../contract.ts'
import { cascadeLevelNames } from '../rules/cascade.ts'
import { sayContributors, sayIndicatorTarget, sayOwner } from './cascade-words.ts'

interface CascadeTableProps {
  readonly data: CascadeShape
  readonly asOf: number
  readonly onOpen: (id: number) => void
}

/** How deep a condition lies below the top of what is shown. */
function depthOf(data: CascadeShape, node: CascadeNodeShape): number {
  const seen = new Set<number>()
  let at: CascadeNodeShape | undefined = node
  while (at !== undefined && !seen.has(at.id)) {
    seen.add(at.id)
    const { parentId }: CascadeNodeShape = at
    at = data.nodes.find(({ id }) => id === parentId)
  }
  return seen.size - 1
}

const whose: readonly TableColumn<CascadeNodeShape>[] = [
  { key: 'owner', name: 'Pemilik', width: '11rem', text: sayOwner, render: sayOwner },
  {
    key: 'contributors',
    name: 'Kontributor',
    width: '9rem',
    text: sayContributors,
    render: (node) => sayContributors(node) || '–',
  },
  textColumn('unit', 'Unit', ({ unit }) => unit.shortName),
  {
    key: 'findings',
    name: 'Catatan',
    width: '15rem',
    render: ({ findings }) => <FindingList findings={findings} />,
  },
]

const columnsOf = (
  data: CascadeShape,
  onOpen: (id: number) => void,
): readonly TableColumn<CascadeNodeShape>[] => [
  {
    key: 'condition',
    name: 'Kondisi',
    width: '18rem',
    text: ({ condition }) => condition,
    render: (node) => (
      <div style={{ paddingInlineStart: `${depthOf(data, node)}rem` }}>
        <button type="button" className="text-button" onClick={() => onOpen(node.id)}>
          {node.condition}
        </button>
      </div>
    ),
  },
  { key: 'level', name: 'Tingkat', width: '9rem', render: ({ level }) => cascadeLevelNames[level] },
  {
    key: 'marks',
    name: 'Tanda',
    text: ({ isSuccessFactor, isCrosscutting }) =>
      `${isSuccessFactor ? 'CSF' : ''} ${isCrosscutting ? 'crosscutting' : ''}`,
    render: ({ isSuccessFactor, isCrosscutting, sufficient }) =>
      [
        isSuccessFactor ? 'CSF' : null,
        isCrosscutting ? 'crosscutting' : null,
        sufficient === null ? null : 'direviu',
      ]
        .filter((mark) => mark !== null)
        .join(', ') || '–',
  },
  {
    key: 'indicators',
    name: 'Indikator dan target',
    width: '16rem',
    text: ({ indicators }) => indicators.map(({ code, name }) => `${code ?? ''} ${name}`).join(' '),
    render: ({ indicators }) => (
      <ul className="cascade-indicators">
        {indicators.map((indicator) => (
          <li key={indicator.name}>
            {indicator.code === null ? '' : `${indicator.code} `}
            {indicator.name}: {sayIndicatorTarget(indicator)}
          </li>
        ))}
      </ul>
    ),
  },
  ...whose,
]

/** The cascade as a table: each condition after the one above it. */
export function CascadeTable({ data, asOf, onOpen }: CascadeTableProps) {
  return (
    <DataTable
      caption={`Pohon kinerja ${data.year}`}
      hideCaption
      columns={columnsOf(data, onOpen)}
      rows={data.nodes}
      rowKey={({ id }) => id}
      noun="kondisi"
      asOf={asOf}
      empty={<p className="soft">Belum ada kondisi.</p>}
    />
  )
}
