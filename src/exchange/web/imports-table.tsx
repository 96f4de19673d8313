import { Button } from '@mantine/core'
import { DataTable, textColumn, type TableColumn } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/states.tsx'
import { statusColumn } from '#ui/status-word.tsx'
import { momentOf } from '#ui/time.ts'
import type { ImportList } from './records.ts'
import { sayCounts, stateStatus } from './words.ts'

type Row = ImportList['imports'][number]

interface ImportsTableProps {
  readonly imports: readonly Row[]
  readonly asOf: number
  readonly onOpen: (id: number) => void
}

function columnsOf({ imports, onOpen }: ImportsTableProps): readonly TableColumn<Row>[] {
  const mayOpen = imports.some(({ can }) => can.open)
  return [
    textColumn('file', 'Berkas', ({ fileName }) => fileName, { width: '14rem' }),
    statusColumn('state', 'Keadaan', ({ state }) => stateStatus[state]),
    {
      key: 'counts',
      name: 'Perubahan',
      render: (row) => (row.appliedAt === null ? '' : sayCounts(row.counts)),
    },
    { key: 'when', name: 'Diunggah', render: (row) => `${momentOf(row.createdAt)} oleh ${row.createdBy}` },
    {
      key: 'applied',
      name: 'Diterapkan',
      render: (row) =>
        row.appliedAt === null ? '' : `${momentOf(row.appliedAt)} oleh ${row.appliedBy ?? ''}`,
    },
    ...(mayOpen
      ? [
          {
            key: 'open',
            name: <span className="visually-hidden">Tindakan</span>,
            render: (row: Row) =>
              row.can.open ? (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`Buka ${row.fileName}`}
                  onClick={() => onOpen(row.id)}
                >
                  Buka
                </Button>
              ) : null,
          },
        ]
      : []),
  ]
}

/** What was uploaded for the year, latest first. */
export function ImportsTable(props: ImportsTableProps) {
  const { imports, asOf } = props
  const columns = columnsOf(props)
  return (
    <section className="stack" aria-labelledby="riwayat-impor">
      <h2 id="riwayat-impor">Impor yang pernah dimulai</h2>
      <DataTable
        caption="Impor"
        hideCaption
        columns={columns}
        rows={imports}
        rowKey={(row) => row.id}
        asOf={asOf}
        noun="impor"
        empty={
          <EmptyState title="Belum ada impor pada tahun ini.">
            Unduh templat, isi, lalu unggah untuk diperiksa.
          </EmptyState>
        }
      />
    </section>
  )
}
