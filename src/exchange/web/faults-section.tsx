import { DataTable, textColumn, type TableColumn } from '#ui/data-table.tsx'
import { severityStatus } from '#ui/finding-list.tsx'
import { statusColumn } from '#ui/status-word.tsx'
import { FirstOnly } from './first-only.tsx'
import type { FaultShape, ImportShape } from '../contract/imports.ts'

const columns: readonly TableColumn<FaultShape>[] = [
  textColumn('place', 'Tempat', ({ place }) => place, { width: '11rem' }),
  statusColumn('severity', 'Sifat', ({ severity }) => severityStatus[severity]),
  textColumn('message', 'Masalah', ({ message }) => message, { width: '20rem' }),
  textColumn('next', 'Yang perlu dilakukan', ({ next }) => next, { width: '16rem' }),
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
      <FirstOnly shown={data.faults.length} of={error + warning} />
    </section>
  )
}
