import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { StatusWord } from '#ui/status-word.tsx'
import type { FaultShape, ImportShape } from '../contract/imports.ts'

const columns: readonly TableColumn<FaultShape>[] = [
  {
    key: 'place',
    name: 'Tempat',
    render: (fault) => fault.place,
    text: (fault) => fault.place,
    width: '11rem',
  },
  {
    key: 'severity',
    name: 'Sifat',
    render: (fault) =>
      fault.severity === 'error' ? (
        <StatusWord tone="bad">Salah</StatusWord>
      ) : (
        <StatusWord tone="warn">Periksa</StatusWord>
      ),
    text: (fault) => (fault.severity === 'error' ? 'Salah' : 'Periksa'),
  },
  {
    key: 'message',
    name: 'Masalah',
    render: (fault) => fault.message,
    text: (fault) => fault.message,
    width: '20rem',
  },
  {
    key: 'next',
    name: 'Yang perlu dilakukan',
    render: (fault) => fault.next,
    text: (fault) => fault.next,
    width: '16rem',
  },
]

/** Every fault with sheet, row, cell and what to do. */
export function FaultsSection({ data }: { readonly data: ImportShape }) {
  const { error, warning } = data.faultCount
  if (data.state !== 'staged') return null
  if (error + warning === 0) return <p>Tidak ada kesalahan pada isi sel.</p>
  return (
    <section className="stack" aria-labelledby="kesalahan">
      <h3 id="kesalahan">
        {error} kesalahan, {warning} hal untuk diperiksa
      </h3>
      {error > 0 ? (
        <p className="soft">Kesalahan diperbaiki dalam berkasnya, lalu berkas itu diunggah kembali.</p>
      ) : null}
      <DataTable
        caption="Kesalahan"
        hideCaption
        columns={columns}
        rows={data.faults}
        rowKey={(fault) => `${fault.rule} ${fault.place} ${fault.message}`}
        noun="hal"
        empty={null}
      />
      {error + warning > data.faults.length ? (
        <p className="soft">
          Ditampilkan {data.faults.length} yang pertama dari {error + warning}.
        </p>
      ) : null}
    </section>
  )
}
