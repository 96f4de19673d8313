import { formatLongDate } from '#lib/dates.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import type { AgreementList } from '../contract/agreements.ts'

type Commitment = AgreementList['commitments'][number]

const unknown = <span className="soft">tidak tercatat</span>

const columns: readonly TableColumn<Commitment>[] = [
  { key: 'official', name: 'Pimpinan', width: '10rem', render: ({ official }) => official ?? unknown },
  { key: 'unit', name: 'Unit', width: '10rem', render: ({ unit }) => unit ?? unknown },
  { key: 'on', name: 'Tanggal', render: ({ on }) => (on === null ? unknown : formatLongDate(on)) },
  {
    key: 'through',
    name: 'Melalui',
    width: '12rem',
    render: ({ through, note }) => (through === 'agreement' ? note : `Penyusunan RKT: ${note}`),
  },
]

/** The heads of units who committed to the targets, by a signed agreement or while the plan was drafted; and who has not. */
export function Commitments({ data }: { readonly data: AgreementList }) {
  const { commitments, uncommitted } = data
  return (
    <section className="stack" aria-labelledby="komitmen">
      <h2 id="komitmen">Komitmen pimpinan unit kerja</h2>
      {uncommitted.length === 0 ? null : (
        <p className="agreement-line">Belum menandatangani perjanjiannya: {uncommitted.join(', ')}.</p>
      )}
      <DataTable
        caption="Komitmen yang tercatat"
        hideCaption
        columns={columns}
        rows={commitments}
        rowKey={({ through, note, official, unit }) => `${through} ${unit ?? ''} ${official ?? ''} ${note}`}
        noun="komitmen"
        filter={false}
        empty={
          <p className="soft">
            Belum ada komitmen yang tercatat. Komitmen tercatat ketika perjanjian unit pelaksana
            ditandatangani, atau dicatat pada langkah penyusunan RKT.
          </p>
        }
      />
    </section>
  )
}
