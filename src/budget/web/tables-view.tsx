import { NativeSelect } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { HeaderBlock } from './header-block.tsx'
import { OutputsTable, ReconciliationTable } from './output-tables.tsx'
import { PlanTableView } from './plan-tables.tsx'
import type { TableProps } from './table-props.ts'

const tables: readonly {
  readonly key: string
  readonly name: string
  readonly render: (props: TableProps) => ReactNode
}[] = [
  {
    key: 'allocation',
    name: 'Alokasi per indikator',
    render: (props) => <PlanTableView kind="allocation" {...props} />,
  },
  {
    key: 'need',
    name: 'Perhitungan pendanaan dan prakiraan maju',
    render: (props) => <PlanTableView kind="need" {...props} />,
  },
  {
    key: 'sources',
    name: 'Sumber pendanaan dan lokasi',
    render: (props) => <PlanTableView kind="sources" {...props} />,
  },
  {
    key: 'schedule',
    name: 'Jadwal pelaksanaan dan penarikan',
    render: (props) => <PlanTableView kind="schedule" {...props} />,
  },
  { key: 'outputs', name: 'Kegiatan, KRO, RO, volume', render: (props) => <OutputsTable {...props} /> },
  {
    key: 'reconciliation',
    name: 'Rekonsiliasi antartabel',
    render: (props) => <ReconciliationTable {...props} />,
  },
]

/** The tables of the plan as views of the ledger: nothing is typed twice, so they cannot contradict each other. */
export function TablesView(props: TableProps) {
  const [shown, setShown] = useState('allocation')
  const table = tables.find(({ key }) => key === shown)
  return (
    <div className="stack">
      <HeaderBlock header={props.data.header} />
      <NativeSelect
        className="no-print"
        label="Tabel"
        value={shown}
        data={tables.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(event) => setShown(event.currentTarget.value)}
      />
      {table?.render(props)}
    </div>
  )
}
