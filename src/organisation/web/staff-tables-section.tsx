import { BarChart } from '#ui/bar-chart.tsx'
import { useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { staffContract } from '../contract/staff.ts'
import type { StaffTables } from './staff-records.ts'

type Table = StaffTables['tables'][number]

/** The sentence, tables and charts that documents print, all counted from the list of the day. */
export function StaffTablesSection({ unit, on }: { readonly unit: string; readonly on: string }) {
  const query = useEndpoint(staffContract.getStaffTables, { params: { unit }, query: { on } })
  return (
    <Loaded query={query} what="tabel kepegawaian">
      {(data) =>
        data.counts.civilServants + data.counts.ppnpn === 0 ? (
          <EmptyState title="Belum ada pegawai pada tanggal ini.">
            Isi daftar pegawai dahulu; tabel, grafik, dan kalimatnya dibuat dari daftar itu.
          </EmptyState>
        ) : (
          <Staffing data={data} />
        )
      }
    </Loaded>
  )
}

function Staffing({ data }: { readonly data: StaffTables }) {
  return (
    <div className="stack">
      <p className="staff-sentence">{data.sentence}</p>
      {data.tables.map((table) => (
        <section key={table.key} aria-labelledby={`tabel-${table.key}`} className="stack">
          <h2 id={`tabel-${table.key}`}>{table.title}</h2>
          <CountTable table={table} />
          {data.charts
            .filter(({ key }) => key === table.key)
            .map((chart) => (
              <BarChart
                key={chart.key}
                title={`Grafik ${lowered(chart.title)}`}
                series={chart.series}
                rows={chart.rows}
              />
            ))}
        </section>
      ))}
      {data.sources.length === 0 ? null : (
        <div className="soft">
          <p>Sumber dan catatan daftar pegawai:</p>
          <ul>
            {data.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

const lowered = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1)
const shown = (count: number): string => (count === 0 ? '–' : String(count))

interface Heading {
  readonly key: string
  readonly group: string | null
  readonly name: string
  span: number
}

/** Columns that follow each other under the same heading; a column without one stands for itself. */
function headingsOf(table: Table): readonly Heading[] {
  const headings: Heading[] = []
  for (const { key, group, name } of table.columns) {
    const last = headings.at(-1)
    if (last !== undefined && group !== null && last.group === group) last.span += 1
    else headings.push({ key, group, name, span: 1 })
  }
  return headings
}

function CountTable({ table }: { readonly table: Table }) {
  return (
    <div className="data-table">
      {/* A scrolling region must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls */}
      <section className="data-table-scroll" aria-label={`Tabel ${lowered(table.title)}`} tabIndex={0}>
        <table className="count-table">
          <caption className="visually-hidden">{table.title}</caption>
          <CountHead table={table} />
          <tbody>
            {[...table.rows, table.total].map((row, index) => (
              <tr key={row.label} className={index === table.rows.length ? 'count-total' : undefined}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell, place) => (
                  <td key={table.columns[place]?.key} className="numeric">
                    {shown(cell)}
                  </td>
                ))}
                <td className="numeric">{row.total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function CountHead({ table }: { readonly table: Table }) {
  const isGrouped = table.columns.some(({ group }) => group !== null)
  return (
    <thead>
      {isGrouped ? (
        <tr>
          <th scope="col" rowSpan={2}>
            {table.heading}
          </th>
          {headingsOf(table).map(({ key, group, span, name }) =>
            group === null ? (
              <th key={key} scope="col" rowSpan={2} className="numeric">
                {name}
              </th>
            ) : (
              <th key={key} scope="colgroup" colSpan={span} className="numeric">
                {group}
              </th>
            ),
          )}
          <th scope="col" rowSpan={2} className="numeric">
            Jumlah
          </th>
        </tr>
      ) : null}
      <tr>
        {isGrouped ? null : <th scope="col">{table.heading}</th>}
        {table.columns
          .filter(({ group }) => !isGrouped || group !== null)
          .map(({ key, name }) => (
            <th key={key} scope="col" className="numeric">
              {name}
            </th>
          ))}
        {isGrouped ? null : (
          <th scope="col" className="numeric">
            Jumlah
          </th>
        )}
      </tr>
    </thead>
  )
}
