import { Button, NativeSelect } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { decimal } from '#lib/decimal.ts'
import { formatDecimal } from '#lib/numerals.ts'
import { months, monthName } from '#core/period.ts'
import { call } from '#ui/call.ts'
import { EntryGrid } from '#ui/entry-grid/entry-grid.tsx'
import type { EntryColumn, SaveCells } from '#ui/entry-grid/types.ts'
import { useGridSave } from '#ui/entry-grid/use-grid-save.ts'
import { FindingList } from '#ui/finding-list.tsx'
import type { Place } from '#ui/place.ts'
import { endpointKey, useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { useViewer } from '#ui/viewer.ts'
import type { BudgetShape } from '../contract/budget.ts'
import { performanceContract } from '../contract/performance.ts'
import { spendingContract, type SpendingShape } from '../contract/spending.ts'
import { outputLabel } from '../rules/codes.ts'
import { expenditureTypeName, expenditureTypes } from '../rules/expenditure-type.ts'
import { BudgetIndicators } from './budget-indicators.tsx'
import type { ShownLedger } from './ledger.ts'
import { PerformanceSection } from './performance-section.tsx'
import { RealisationTable } from './realisation-table.tsx'
import { spendingCell, spendingKey, spendingRows, toSpending, type SpendingRow } from './spending-rows.ts'

interface SpendingViewProps {
  readonly place: Place
  readonly data: BudgetShape
  readonly ledger: ShownLedger
}

/** What was spent, against ceiling, plan and target of the month; and the grid in which it is entered. */
export function SpendingView({ place, data, ledger }: SpendingViewProps) {
  const { unit, year } = place
  const query = useEndpoint(spendingContract.getSpending, { params: { unit, year } })
  return (
    <Loaded query={query} what="realisasi anggaran">
      {(spending) => (
        <div className="stack">
          <FindingList findings={spending.findings} />
          <RealisationTable spending={spending} year={year} asOf={query.dataUpdatedAt} />
          <SpendingGrid place={place} ledger={ledger} spending={spending} />
          <PerformanceSection place={place} />
          <BudgetIndicators data={data} />
        </div>
      )}
    </Loaded>
  )
}

const columns: readonly EntryColumn<SpendingRow>[] = [
  {
    kind: 'text',
    key: 'code',
    name: 'RO',
    width: 90,
    frozen: true,
    text: ({ output }) => outputLabel(output),
  },
  {
    kind: 'text',
    key: 'type',
    name: 'Jenis belanja',
    width: 150,
    frozen: true,
    text: ({ type }) => expenditureTypeName(type),
  },
  ...months.map((month): EntryColumn<SpendingRow> => ({
    kind: 'entry',
    key: `m${month}`,
    name: monthName(month),
    width: 112,
    allowDash: true,
  })),
  {
    kind: 'computed',
    key: 'sum',
    name: 'Jumlah',
    width: 120,
    text: (_row, valueOf) =>
      formatDecimal(
        months.reduce((sum, month) => sum.plus(valueOf(`m${month}`) ?? 0), decimal(0)),
        0,
      ),
  },
]
const rowKey = (row: SpendingRow): string => row.key
const rowName = (row: SpendingRow): string => `${outputLabel(row.output)} ${expenditureTypeName(row.type)}`

function useSaveSpending({ unit, year }: Place): SaveCells {
  return useGridSave({
    toChange: toSpending,
    send: (changes) => call(spendingContract.saveSpending, { params: { unit, year }, body: { changes } }),
    saved(_answer, client) {
      for (const read of [spendingContract.getSpending, performanceContract.getPerformance])
        void client.invalidateQueries({ queryKey: endpointKey(read) })
    },
  })
}

interface SpendingGridProps {
  readonly place: Place
  readonly ledger: ShownLedger
  readonly spending: SpendingShape
}

function SpendingGrid({ place, ledger, spending }: SpendingGridProps) {
  const viewer = useViewer()
  const [added, setAdded] = useState<readonly string[]>([])
  const rows = useMemo(() => spendingRows(ledger.entries, spending.rows, added), [ledger, spending, added])
  const onSave = useSaveSpending(place)
  const locked = spending.can.edit
    ? null
    : 'Peran Anda hanya membaca; realisasi dicatat oleh perencana atau pengelola keuangan.'
  const getCell = useCallback(
    (row: SpendingRow, column: string) => spendingCell(spending.rows, row, column, locked),
    [spending, locked],
  )
  if (rows.length === 0)
    return (
      <EmptyState title="Belum ada RO berkode.">
        Realisasi dicatat per RO; tambahkan RO pada Rincian.
      </EmptyState>
    )
  return (
    <section aria-labelledby="isian-realisasi-anggaran">
      <h2 id="isian-realisasi-anggaran">Isian realisasi per bulan (Rp)</h2>
      <p className="soft">
        {locked ??
          'Belanja bulan itu saja, bukan kumulatif; pengembalian belanja ditulis dengan tanda minus. Revisi anggaran tidak mengubah realisasi.'}
      </p>
      <EntryGrid
        label={`Realisasi anggaran ${place.year}`}
        columns={columns}
        rows={rows}
        rowKey={rowKey}
        rowName={rowName}
        getCell={getCell}
        onSave={onSave}
        storageKey={`siklus.realisasi-anggaran/${place.unit}/${place.year}/${viewer.username}`}
      />
      {spending.can.edit ? <AddType rows={rows} onAdd={(key) => setAdded([...added, key])} /> : null}
    </section>
  )
}

interface AddTypeProps {
  readonly rows: readonly SpendingRow[]
  readonly onAdd: (key: string) => void
}

/** Offers the types of expenditure that an output has no line for yet. */
function AddType({ rows, onAdd }: AddTypeProps) {
  const [chosen, setChosen] = useState('')
  const shown = new Set(rows.map(({ key }) => key))
  const outputs = new Map(rows.map(({ output }) => [outputLabel(output), output]))
  const groups = [...outputs].map(([group, output]) => ({
    group,
    items: expenditureTypes
      .map((type) => ({ value: spendingKey(output, type), label: `${group} ${expenditureTypeName(type)}` }))
      .filter(({ value }) => !shown.has(value)),
  }))
  return (
    <div className="row">
      <NativeSelect
        label="Jenis belanja lain"
        value={chosen}
        data={[{ value: '', label: 'Pilih RO dan jenis belanja …' }, ...groups]}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={chosen === ''}
        onClick={() => {
          onAdd(chosen)
          setChosen('')
        }}
      >
        Tambah baris
      </Button>
    </div>
  )
}
