import { NativeSelect } from '@mantine/core'
import { AppLink } from '#ui/app-link.tsx'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { placeAddress, type Place } from '#ui/place.ts'
import type { CascadeShape } from '../contract.ts'

type UnitBelow = CascadeShape['below'][number]

interface BelowChoiceProps {
  readonly data: CascadeShape
  /** Null: none of the units below. */
  readonly chosen: string | null
  readonly onChoose: (below: string | null) => void
}

/** Which units below stand in the tree and in the table too. */
export function BelowChoice({ data, chosen, onChoose }: BelowChoiceProps) {
  const drawn = data.below.filter(({ conditions }) => conditions > 0)
  if (drawn.length === 0) return null
  return (
    <NativeSelect
      className="no-print"
      label="Sampai ke unit"
      style={{ maxWidth: '22rem' }}
      data={[
        { value: '', label: `hanya ${data.unit.shortName}` },
        { value: 'semua', label: `semua unit di bawahnya (${drawn.length})` },
        ...drawn.map(({ slug, name, conditions }) => ({
          value: slug,
          label: `${name} (${conditions} kondisi)`,
        })),
      ]}
      value={chosen ?? ''}
      onChange={({ currentTarget: { value } }) => onChoose(value === '' ? null : value)}
    />
  )
}

const columnsOf = (place: Place): readonly TableColumn<UnitBelow>[] => [
  {
    key: 'unit',
    name: 'Unit',
    text: ({ name }) => name,
    render: ({ slug, name }) => (
      <AppLink to={placeAddress({ ...place, unit: slug, quarter: null }, 'pohon-kinerja')}>{name}</AppLink>
    ),
  },
  {
    key: 'conditions',
    name: 'Kondisi',
    numeric: true,
    render: ({ conditions }) => (conditions === 0 ? <span className="soft">belum disusun</span> : conditions),
  },
  {
    key: 'hanging',
    name: 'Tertaut ke unit di atas',
    numeric: true,
    render: ({ conditions, hanging }) => (conditions === 0 ? '–' : hanging),
  },
  {
    key: 'crosscutting',
    name: 'Crosscutting',
    numeric: true,
    render: ({ conditions, crosscutting }) => (conditions === 0 ? '–' : crosscutting),
  },
]

interface BelowTableProps {
  readonly data: CascadeShape
  readonly place: Place
  readonly asOf: number
}

/** The units below with how far each cascade has come, and the way to it. */
export const BelowTable = ({ data, place, asOf }: BelowTableProps) => (
  <DataTable
    caption={`Pohon kinerja ${data.year} unit di bawah ${data.unit.shortName}`}
    columns={columnsOf(place)}
    rows={data.below}
    rowKey={({ slug }) => slug}
    noun="unit"
    asOf={asOf}
    empty={<p className="soft">Tidak ada unit di bawahnya.</p>}
  />
)
