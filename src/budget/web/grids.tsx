import { useMemo } from 'react'
import { monthName, months } from '#core/period.ts'
import type { EntryColumn } from '#ui/entry-grid/types.ts'
import type { BudgetShape } from '../contract/budget.ts'
import { forwardYears, fundingSourceNames, usedSources, type LedgerOutput } from '../rules/ledger.ts'
import { GridView, outputLabels, sumColumns } from './grid-view.tsx'
import type { ShownLedger } from './ledger.ts'

interface GridProps {
  readonly data: BudgetShape
  readonly ledger: ShownLedger
}

const entry = (
  key: string,
  name: string,
  width: number,
  more: { readonly allowDash?: true; readonly group?: string } = {},
): EntryColumn<LedgerOutput> => ({ kind: 'entry', key, name, width, ...more })

const monthKeys = months.map((month) => `month:${month}`)
const monthColumns: readonly EntryColumn<LedgerOutput>[] = [
  ...outputLabels,
  ...months.map((month) => entry(`month:${month}`, monthName(month), 112, { allowDash: true })),
  ...sumColumns(monthKeys),
]

/** The monthly disbursement plan (RPD). */
export const MonthsGrid = ({ data, ledger }: GridProps) => (
  <GridView
    data={data}
    ledger={ledger}
    name="RPD bulanan"
    help="Rencana penarikan dana per bulan dalam rupiah penuh. Dua belas bulan harus sama dengan alokasi; kolom Sisa menunjukkan kekurangannya."
    columns={monthColumns}
  />
)

/** Where the money comes from. */
export function SourcesGrid({ data, ledger }: GridProps) {
  const columns = useMemo((): readonly EntryColumn<LedgerOutput>[] => {
    const sources = usedSources(ledger.entries)
    return [
      ...outputLabels,
      ...sources.map((source) =>
        entry(`source:${source}`, fundingSourceNames[source], 130, { allowDash: true }),
      ),
      ...sumColumns(sources.map((source) => `source:${source}`)),
    ]
  }, [ledger])
  return (
    <GridView
      data={data}
      ledger={ledger}
      name="Sumber dana"
      help="Jumlah per sumber dana dalam rupiah penuh; jumlahnya harus sama dengan alokasi."
      columns={columns}
    />
  )
}

/** Volume and need of the years after the plan's. */
export function ForwardGrid({ data, ledger }: GridProps) {
  const columns = useMemo((): readonly EntryColumn<LedgerOutput>[] => {
    const years = forwardYears(ledger.year, ledger.entries)
    return [
      ...outputLabels,
      ...[ledger.year, ...years].flatMap((year) => {
        const own = year === ledger.year
        const group = own ? `Tahun ${year}` : `Prakiraan maju ${year}`
        return [
          entry(own ? 'volume' : `forwardVolume:${year}`, `Volume ${year}`, 96, { group }),
          entry(own ? 'amount' : `forwardAmount:${year}`, `Alokasi ${year}`, 130, { group }),
        ]
      }),
    ]
  }, [ledger])
  return (
    <GridView
      data={data}
      ledger={ledger}
      name="Prakiraan maju"
      help={`Prakiraan maju dimulai tahun ${ledger.year + 1}. Lonjakan biaya satuan memerlukan alasan; tulis alasannya pada rincian RO.`}
      columns={columns}
    />
  )
}
