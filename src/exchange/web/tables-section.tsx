import { addressOf } from '#ui/call.ts'
import { DataTable, textColumn, type TableColumn } from '#ui/data-table.tsx'
import { exchangeContract } from '../contract.ts'
import type { ImportList } from './records.ts'

type Kind = ImportList['kinds'][number]

interface TablesSectionProps {
  readonly unit: string
  readonly year: number
  readonly kinds: readonly Kind[]
}

/** The tables: a template to fill in, and what the program holds, to take along and bring back. */
export function TablesSection({ unit, year, kinds }: TablesSectionProps) {
  const link = (
    endpoint: typeof exchangeContract.exportTable | typeof exchangeContract.downloadTemplate,
    kind: Kind,
    word: string,
  ) => (
    <a
      href={addressOf(endpoint, { params: { unit, year, kind: kind.id } })}
      download
      aria-label={`${word}: ${kind.title}`}
    >
      {word}
    </a>
  )
  const columns: readonly TableColumn<Kind>[] = [
    textColumn('title', 'Tabel', ({ title }) => title, { width: '16rem' }),
    ...(kinds.some(({ can }) => can.import)
      ? [
          {
            key: 'template',
            name: 'Templat',
            render: (kind: Kind) =>
              kind.can.import ? link(exchangeContract.downloadTemplate, kind, 'Unduh templat') : null,
          },
        ]
      : []),
    {
      key: 'export',
      name: 'Ekspor',
      render: (kind) => link(exchangeContract.exportTable, kind, 'Unduh isinya'),
    },
  ]
  return (
    <section className="stack" aria-labelledby="tabel">
      <h2 id="tabel">Templat dan ekspor</h2>
      <p className="prose soft">
        Isi tabel yang diunduh dapat diubah di Excel lalu diimpor kembali. Satu berkas boleh memuat beberapa
        tabel, satu di tiap lembar.
      </p>
      <DataTable
        caption={`Tabel ${year}`}
        hideCaption
        columns={columns}
        rows={kinds}
        rowKey={(kind) => kind.id}
        noun="tabel"
        filter={false}
        empty={null}
      />
    </section>
  )
}
