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

const monthKeys = months.map((month) => `month:${month}`)
const monthColumns: readonly EntryColumn<LedgerOutput>[] = [
  ...outputLabels,
  ...months.map((month): EntryColumn<LedgerOutput> => ({
    kind: 'entry',
    key: `month:${month}`,
    name: monthName(month),
    width: 112,
    allowDash: true,
  })),
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
      ...sources.map((source): EntryColumn<LedgerOutput> => ({
        kind: 'entry',
        key: `source:${source}`,
        name: fundingSourceNames[source],
        width: 130,
        allowDash: true,
      })),
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
      ...[ledger.year, ...years].flatMap((year): readonly EntryColumn<LedgerOutput>[] => {
        const own = year === ledger.year
        const group = own ? `Tahun ${year}` : `Prakiraan maju ${year}`
        return [
          {
            kind: 'entry',
            key: own ? 'volume' : `forwardVolume:${year}`,
            name: `Volume ${year}`,
            group,
            width: 96,
          },
          {
            kind: 'entry',
            key: own ? 'amount' : `forwardAmount:${year}`,
            name: `Alokasi ${year}`,
            group,
            width: 130,
          },
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
