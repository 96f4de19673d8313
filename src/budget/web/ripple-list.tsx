import { formatAmount, rupiah } from '#core/rupiah.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import type { RippleShape } from '../contract/outputs.ts'

const money = (amount: number | null): string => (amount === null ? '–' : formatAmount(rupiah(amount)))

const columns: readonly TableColumn<RippleShape>[] = [
  { key: 'label', name: 'Angka yang ikut berubah', render: ({ label }) => label, text: ({ label }) => label },
  { key: 'before', name: 'Semula', numeric: true, render: ({ before }) => money(before) },
  { key: 'after', name: 'Menjadi', numeric: true, render: ({ after }) => money(after) },
]

/** Every figure elsewhere that a change touches, before and after. */
export function RippleList({ ripples }: { readonly ripples: readonly RippleShape[] }) {
  return (
    <DataTable
      caption="Daftar dampak"
      columns={columns}
      rows={ripples}
      rowKey={({ key }) => key}
      noun="angka"
      filter={false}
      empty={<p className="soft">Tidak ada jumlah lain yang berubah.</p>}
    />
  )
}
