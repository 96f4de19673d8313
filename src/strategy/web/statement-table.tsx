import type { TableColumn } from '#ui/data-table.tsx'
import { useAction } from '#ui/queries.ts'
import { RecordList } from '#ui/record-list.tsx'
import { shorten } from '#ui/choices.ts'
import { strategyRecordsContract } from '../contract/strategy-records.ts'
import { strategyContract, strategyInPlansContract, type StrategyShape } from '../contract/strategy.ts'
import { statementKindNames, statementKinds } from '../rules/statements.ts'
import { sayYears } from '../rules/validity.ts'
import { RecordOwner } from './record-owner.tsx'
import { StatementForm } from './statement-form.tsx'

type Statement = StrategyShape['statements'][number]

/** Statements by kind, each below what it belongs to: items follow their pillar, functions their task. */
function ordered(statements: readonly Statement[]): readonly Statement[] {
  const shown = new Map(statements.map((statement) => [statement.id, statement]))
  const place = (statement: Statement): string => {
    const own = `${String(statement.yearFrom)}/${String(statement.ordinal).padStart(3, '0')}/${statement.id}`
    const parent = statement.parentId === null ? undefined : shown.get(statement.parentId)
    return parent !== undefined && ['strategyItem', 'function', 'mainActivityItem'].includes(statement.kind)
      ? `${place(parent)}/${own}`
      : `${statement.owner.slug}/${own}`
  }
  return statementKinds.flatMap((kind) =>
    statements
      .filter((statement) => statement.kind === kind)
      .map((statement) => ({ statement, key: place(statement) }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ statement }) => statement),
  )
}

function columnsOf(data: StrategyShape): readonly TableColumn<Statement>[] {
  const parentOf = ({ parentId }: Statement) => data.statements.find(({ id }) => id === parentId)
  return [
    {
      key: 'body',
      name: 'Pernyataan',
      width: '22rem',
      text: (row) => `${row.code ?? ''} ${row.body}`,
      render: (row) => (
        <span className="strategy-body">
          {row.code === null ? '' : `${row.code} `}
          {row.body}
        </span>
      ),
    },
    {
      key: 'parent',
      name: 'Di bawah',
      width: '12rem',
      render: (row) => {
        const parent = parentOf(row)
        return parent === undefined ? '–' : `${statementKindNames[parent.kind]}: ${shorten(parent.body, 60)}`
      },
    },
    { key: 'years', name: 'Berlaku', width: '6rem', render: (row) => sayYears(row) },
    {
      key: 'owner',
      name: 'Pemilik',
      width: '8rem',
      text: (row) => row.owner.shortName,
      render: (row) => <RecordOwner record={row} />,
    },
    { key: 'source', name: 'Sumber', width: '10rem', render: (row) => row.source ?? '–' },
  ]
}

interface StatementTableProps {
  readonly data: StrategyShape
  readonly asOf: number
}

/** Visions, missions, goals, pillars, tasks and main activities with their periods; what comes from above is only read. */
export function StatementTable({ data, asOf }: StatementTableProps) {
  const remove = useAction(strategyRecordsContract.removeStatement, {
    changes: [strategyContract.getStrategy, strategyInPlansContract.getPlanBasis],
  })
  return (
    <RecordList
      caption={`Pernyataan strategis ${data.year}`}
      hideCaption
      noun="pernyataan"
      columns={columnsOf(data)}
      rows={ordered(data.statements)}
      rowKey={({ id }) => id}
      group={{ key: ({ kind }) => kind, heading: ({ kind }) => statementKindNames[kind] }}
      asOf={asOf}
      can={data.can}
      nameOf={({ body }) => shorten(body, 40)}
      add="Tambah pernyataan"
      renderForm={(statement, close) => <StatementForm data={data} statement={statement} onClose={close} />}
      removal={{
        title: ({ kind }) => `Hapus ${statementKindNames[kind].toLowerCase()}`,
        render: ({ body }) => (
          <>
            <p>{body}</p>
            <p className="soft">Bila pernyataan ini tidak berlaku lagi, isi tahun terakhirnya saja.</p>
          </>
        ),
        reasonRequired: false,
        run: ({ id, version }) =>
          remove.mutateAsync({ params: { unit: data.unit.slug, statement: id }, query: { version } }),
      }}
      empty={{
        title: `Belum ada visi, misi, atau tujuan yang berlaku pada ${data.year}.`,
        say: 'Instansi induk mencatat visi dan arah kebijakan; kantor mencatat misi dan tujuannya sendiri.',
      }}
    />
  )
}
