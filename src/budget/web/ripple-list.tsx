import { documentNames } from '#core/glossary/documents.ts'
import { formatAmount, rupiah } from '#core/rupiah.ts'
import { DataTable, type TableColumn, textColumn } from '#ui/data-table.tsx'
import type { RippleShape } from '../contract/changes.ts'
import { ripplePlaces } from '../rules/ripple.ts'

const money = (amount: number | null): string => (amount === null ? '–' : formatAmount(rupiah(amount)))

const columns: readonly TableColumn<RippleShape>[] = [
  textColumn('label', 'Angka yang ikut berubah', ({ label }) => label),
  { key: 'before', name: 'Semula', numeric: true, render: ({ before }) => money(before) },
  { key: 'after', name: 'Menjadi', numeric: true, render: ({ after }) => money(after) },
]

/** What is to be done with figures that do not follow by themselves. */
const advice = {
  agreement: `${documentNames.agreement} tidak ikut berubah: buat revisinya setelah anggaran ini ditetapkan.`,
  document: 'Dokumen selesai tidak ikut berubah: buka kembali dan selesaikan lagi bila angkanya harus baru.',
} as const

/** Every figure elsewhere that a change touches, by where it stands: tables of plan and budget, agreements, finished documents. */
export function RippleList({ ripples }: { readonly ripples: readonly RippleShape[] }) {
  const kinds = (['agreement', 'document'] as const).filter((kind) =>
    ripples.some((ripple) => ripple.kind === kind),
  )
  return (
    <>
      <DataTable
        caption="Daftar dampak"
        columns={columns}
        rows={ripples}
        rowKey={({ key }) => key}
        group={{ key: ({ kind }) => kind, heading: ({ kind }) => ripplePlaces[kind] }}
        noun="angka"
        filter={false}
        empty={<p className="soft">Tidak ada jumlah lain yang berubah.</p>}
      />
      {kinds.map((kind) => (
        <p key={kind} className="soft">
          {advice[kind]}
        </p>
      ))}
    </>
  )
}
