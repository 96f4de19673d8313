import { formatMeasured } from '#core/target.ts'
import { fromTargetText } from '#core/wire.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/states.tsx'
import {
  composePlanTable,
  type PlanTable,
  type PlanTableColumn,
  type PlanTableKey,
} from '../rules/plan-tables.ts'
import type { TableProps } from './table-props.ts'

/** A line of a table of the plan: an output below its indicator and class. */
interface Line {
  readonly key: string
  readonly section: string
  readonly className: string
  readonly cells: readonly string[]
}

const linesOf = ({ sections }: PlanTable): readonly Line[] =>
  sections.flatMap(({ title, groups }) =>
    groups.flatMap((group) => group.rows.map((row) => ({ ...row, section: title, className: group.title }))),
  )

const widths: Readonly<Record<string, string>> = { name: '12rem', location: '9rem', charge: '9rem' }

const Name = ({ className, name }: { readonly className: string; readonly name: string }) => (
  <>
    {className === '' ? null : (
      <>
        <span className="soft">{className}</span>
        <br />
      </>
    )}
    {name}
  </>
)

/** A column that shares its name with others is told apart by what stands above them. */
const headOf = ({ name, group }: PlanTableColumn, columns: readonly PlanTableColumn[]) =>
  group !== null && columns.filter((other) => other.name === name).length > 1 ? (
    <>
      <span className="soft">{group}</span>
      <br />
      {name}
    </>
  ) : (
    name
  )

const columnsOf = ({ columns }: PlanTable): readonly TableColumn<Line>[] =>
  columns.map((column, index): TableColumn<Line> => {
    const text = ({ cells }: Line): string => cells[index] ?? ''
    const { key, kind } = column
    const width = widths[key]
    return {
      key,
      name: headOf(column, columns),
      render: (row) => {
        if (key === 'name') return <Name className={row.className} name={text(row)} />
        return kind === 'code' ? <span className="budget-code">{text(row)}</span> : text(row)
      },
      ...(kind === 'figure' ? { numeric: true } : { text }),
      ...(width === undefined ? {} : { width }),
    }
  })

/** The sums of a table: of one figure by its name, of several each with its column. */
function Totals({ table: { totals, columns } }: { readonly table: PlanTable }) {
  const sums = totals.flatMap(({ name, cells }) => {
    const summed = columns.filter(({ key }) => cells[key] !== undefined)
    return summed.map(({ key, name: of, group }) => ({
      key: `${name} ${key}`,
      name: summed.length === 1 ? name : of === 'Alokasi' && group !== null ? `${of} ${group}` : of,
      amount: cells[key] ?? '',
    }))
  })
  return (
    <dl className="budget-totals">
      {sums.map(({ key, name, amount }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{amount}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A table of the plan as documents print it too: the composition is the same, words and figures alike. */
export function PlanTableView({ kind, data, ledger, scale }: TableProps & { readonly kind: PlanTableKey }) {
  const indicators = data.indicators.map(({ id, code, name, target, unitOfMeasure }) => ({
    id,
    code,
    name,
    target: formatMeasured(fromTargetText(target), unitOfMeasure),
  }))
  const table = composePlanTable(kind, { year: ledger.year, entries: ledger.entries, indicators }, scale)
  const empty =
    ledger.entries.length === 0 ? (
      <EmptyState title="Versi ini belum memuat RO.">Tambahkan RO pada Rincian dahulu.</EmptyState>
    ) : (
      <EmptyState title={`RKT ${data.year} belum memuat indikator.`}>Susun RKT dahulu.</EmptyState>
    )
  return (
    <section aria-label={table.caption}>
      <DataTable
        caption={table.caption}
        columns={columnsOf(table)}
        rows={linesOf(table)}
        rowKey={({ key }) => key}
        group={{ key: ({ section }) => section, heading: ({ section }) => section }}
        noun="baris"
        empty={empty}
      />
      <Totals table={table} />
      <p className="soft">{table.note}</p>
    </section>
  )
}
