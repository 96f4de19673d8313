import type { Place } from '#ui/place.ts'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { ForwardGrid, MonthsGrid, SourcesGrid } from './grids.tsx'
import { MonitoringView } from './monitoring-view.tsx'
import { SpendingView } from './spending-view.tsx'
import type { TableProps } from './table-props.ts'
import { TablesView } from './tables-view.tsx'
import { TreeView } from './tree-view.tsx'
import { VersionsView } from './versions-view.tsx'

interface BudgetViewsProps extends TableProps {
  readonly asOf: number
  readonly place: Place
  /** Opens an output; null: a new one. */
  readonly onOpen: (outputId: number | null) => void
}

/** The ledger and everything that is seen of it, one view at a time. */
export function BudgetViews({ data, ledger, scale, asOf, place, onOpen }: BudgetViewsProps) {
  return (
    <ViewTabs
      views={[
        {
          key: 'tree',
          name: 'Rincian',
          render: () => (
            <TreeView
              ledger={ledger}
              scale={scale}
              asOf={asOf}
              onOpen={({ id }) => onOpen(id)}
              onAdd={() => onOpen(null)}
            />
          ),
        },
        { key: 'months', name: 'RPD bulanan', render: () => <MonthsGrid data={data} ledger={ledger} /> },
        { key: 'sources', name: 'Sumber dana', render: () => <SourcesGrid data={data} ledger={ledger} /> },
        { key: 'forward', name: 'Prakiraan maju', render: () => <ForwardGrid data={data} ledger={ledger} /> },
        {
          key: 'tables',
          name: 'Tabel RKT',
          render: () => <TablesView data={data} ledger={ledger} scale={scale} />,
        },
        {
          key: 'spending',
          name: 'Realisasi',
          render: () => <SpendingView place={place} data={data} ledger={ledger} />,
        },
        { key: 'versions', name: 'Versi dan DIPA', render: () => <VersionsView data={data} /> },
        { key: 'monitoring', name: 'Pemantauan', render: () => <MonitoringView place={place} /> },
      ]}
    />
  )
}
