import { DataTable, textColumn, type TableColumn } from '#ui/data-table.tsx'
import { statusColumn } from '#ui/status-word.tsx'
import { FirstOnly } from './first-only.tsx'
import type { ChangedRecordShape, ImportShape } from '../contract/imports.ts'

type Count = ImportShape['counts'][number]

const countColumns: readonly TableColumn<Count>[] = [
  textColumn('name', 'Jenis data', ({ name }) => name),
  { key: 'new', name: 'Baru', numeric: true, render: (count) => count.new },
  { key: 'changed', name: 'Berubah', numeric: true, render: (count) => count.changed },
  { key: 'same', name: 'Sama', numeric: true, render: (count) => count.same },
  { key: 'kept', name: 'Tidak ada dalam berkas, tetap', numeric: true, render: (count) => count.kept },
]

const states = { new: { tone: 'good', word: 'Baru' }, changed: { tone: 'info', word: 'Berubah' } } as const

const changeColumns: readonly TableColumn<ChangedRecordShape>[] = [
  textColumn('key', 'Data', ({ key }) => key, { width: '12rem' }),
  statusColumn('state', 'Keadaan', ({ state }) => states[state]),
  {
    key: 'fields',
    name: 'Isi',
    render: (record) => (
      <ul className="changed-fields">
        {record.fields.map(({ label, before, after }) => (
          <li key={label}>
            {label}: {before === null ? null : <del>{before}</del>}
            {before === null ? null : ' menjadi '}
            {after}
          </li>
        ))}
      </ul>
    ),
    text: (record) => record.fields.map(({ label, after }) => `${label} ${after}`).join(' '),
    width: '24rem',
  },
]

interface PreviewSectionProps {
  readonly data: ImportShape
  readonly asOf: number
}

/** Records of a kind stand together, in the order in which the kinds are counted. */
const byKind = ({ changed, counts }: ImportShape): readonly ChangedRecordShape[] => {
  const place = new Map(counts.map(({ name }, index) => [name, index]))
  return changed.toSorted((a, b) => (place.get(a.entity) ?? 0) - (place.get(b.entity) ?? 0))
}

/** What applying would do, counted and listed. */
export function PreviewSection({ data, asOf }: PreviewSectionProps) {
  return (
    <section className="stack" aria-labelledby="pratinjau">
      <h3 id="pratinjau">{data.state === 'staged' ? 'Pratinjau' : 'Yang diterapkan'}</h3>
      <DataTable
        caption="Jumlah perubahan"
        hideCaption
        columns={countColumns}
        rows={data.counts}
        rowKey={(count) => count.entity}
        asOf={asOf}
        noun="jenis data"
        filter={false}
        empty={<p className="soft">Belum ada data yang dapat diterapkan.</p>}
      />
      {data.changed.length === 0 ? null : (
        <DataTable
          caption="Data yang baru atau berubah"
          columns={changeColumns}
          rows={byKind(data)}
          rowKey={(record) => record.key}
          group={{ key: (record) => record.entity, heading: (record) => record.entity }}
          noun="data"
          empty={null}
        />
      )}
      <FirstOnly shown={data.changed.length} of={data.changedCount} />
    </section>
  )
}
