import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { formatAmount, rupiah } from '#core/rupiah.ts'
import { DataTable, textColumn, type TableColumn } from '#ui/data-table.tsx'
import { useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { statusColumn } from '#ui/status-word.tsx'
import { momentOf } from '#ui/time.ts'
import type { BudgetShape, VersionShape } from '../contract/budget.ts'
import { changeContract, type DifferenceShape } from '../contract/changes.ts'
import { RippleList } from './ripple-list.tsx'
import { dipaText, versionStatus } from './words.ts'

const columnsOf = (data: BudgetShape): readonly TableColumn<VersionShape>[] => [
  textColumn('name', 'Versi', ({ name }) => name),
  statusColumn('state', 'Keadaan', (version) => versionStatus(version, data.versions)),
  { key: 'dipa', name: 'Nomor dan tanggal DIPA', render: (version) => dipaText(version) || '–' },
  {
    key: 'total',
    name: 'Pagu menurut dokumen',
    numeric: true,
    render: ({ statedTotal }) => (statedTotal === null ? '–' : formatAmount(rupiah(statedTotal))),
  },
  { key: 'reason', name: 'Alasan', width: '12rem', render: ({ reason }) => reason ?? '' },
  {
    key: 'adopted',
    name: 'Ditetapkan',
    render: ({ adoptedAt, adoptedBy }) =>
      adoptedAt === null ? 'belum' : `${momentOf(adoptedAt)} oleh ${adoptedBy}`,
  },
]

/** The register of versions with their DIPA, and what one changed against another. */
export function VersionsView({ data }: { readonly data: BudgetShape }) {
  return (
    <div className="stack">
      <DataTable
        caption={`Versi anggaran dan DIPA ${data.year}`}
        columns={columnsOf(data)}
        rows={data.versions}
        rowKey={({ id }) => id}
        noun="versi"
        filter={false}
        empty={null}
      />
      {data.versions.length < 2 ? (
        <p className="soft">Beda versi terlihat setelah ada dua versi.</p>
      ) : (
        <Comparison data={data} />
      )}
    </div>
  )
}

const changeWords: Readonly<Record<DifferenceShape['change'], string>> = {
  added: 'Ditambah',
  removed: 'Dihapus',
  changed: 'Diubah',
}

interface DifferenceRow {
  readonly key: string
  readonly output: string
  readonly change: string
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

const rowsOf = (differences: readonly DifferenceShape[]): readonly DifferenceRow[] =>
  differences.flatMap(({ key, label, name, change, fields }) =>
    fields.map((field) => ({
      key: `${key} ${field.field}`,
      output: `${label} ${name}`,
      change: changeWords[change],
      ...field,
    })),
  )

const differenceColumns: readonly TableColumn<DifferenceRow>[] = [
  textColumn('field', 'Isian', ({ field }) => field),
  { key: 'before', name: 'Semula', render: ({ before }) => before ?? '–' },
  { key: 'after', name: 'Menjadi', render: ({ after }) => after ?? '–' },
]

function Comparison({ data }: { readonly data: BudgetShape }) {
  const last = data.versions.at(-1)
  const [version, setVersion] = useState(last?.id ?? 0)
  const [against, setAgainst] = useState(last?.basedOnId ?? data.versions[0]?.id ?? 0)
  const query = useEndpoint(changeContract.compareBudgetVersions, {
    params: { unit: data.unit.slug, year: data.year, version },
    query: { against },
  })
  const choices = data.versions.map(({ id, name }) => ({ value: String(id), label: name }))
  return (
    <section className="stack" aria-label="Beda versi">
      <div className="row no-print">
        <NativeSelect
          label="Dari"
          value={String(against)}
          data={choices}
          onChange={(event) => setAgainst(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label="Menjadi"
          value={String(version)}
          data={choices}
          onChange={(event) => setVersion(Number(event.currentTarget.value))}
        />
      </div>
      <Loaded query={query} what="beda versi">
        {({ differences, ripples }) => (
          <>
            <DataTable
              caption="Beda per RO"
              columns={differenceColumns}
              rows={rowsOf(differences)}
              rowKey={({ key }) => key}
              group={{
                key: ({ output }) => output,
                heading: ({ output, change }) => `${output}: ${change}`,
              }}
              noun="isian"
              empty={<p className="soft">Kedua versi sama.</p>}
            />
            <RippleList ripples={ripples} />
          </>
        )}
      </Loaded>
    </section>
  )
}
