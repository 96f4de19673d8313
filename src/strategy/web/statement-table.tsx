import { Button } from '@mantine/core'
import { useState } from 'react'
import { ConfirmWithReason } from '#ui/confirm-with-reason.tsx'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { useAction } from '#ui/queries.ts'
import { EmptyState } from '#ui/states.tsx'
import { shorten } from '#ui/choices.ts'
import { strategyRecordsContract } from '../contract/strategy-records.ts'
import { strategyContract, strategyInPlansContract, type StrategyShape } from '../contract/strategy.ts'
import { statementKindNames, statementKinds } from '../rules/statements.ts'
import { sayYears } from '../rules/validity.ts'
import { RecordOwner } from './record-owner.tsx'
import { StatementForm } from './statement-form.tsx'

export type Statement = StrategyShape['statements'][number]

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

interface Opened {
  readonly form: 'add' | 'edit' | 'remove'
  readonly statement?: Statement
}

function columnsOf(data: StrategyShape, onOpen: (opened: Opened) => void): readonly TableColumn<Statement>[] {
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
    ...(data.can.edit ? [actions(onOpen)] : []),
  ]
}

const actions = (onOpen: (opened: Opened) => void): TableColumn<Statement> => ({
  key: 'actions',
  name: 'Tindakan',
  render: (row) =>
    row.can.edit ? (
      <div className="row no-print">
        <button
          type="button"
          className="link-button"
          onClick={() => onOpen({ form: 'edit', statement: row })}
        >
          Ubah<span className="visually-hidden"> {shorten(row.body, 40)}</span>
        </button>
        <button
          type="button"
          className="link-button"
          onClick={() => onOpen({ form: 'remove', statement: row })}
        >
          Hapus<span className="visually-hidden"> {shorten(row.body, 40)}</span>
        </button>
      </div>
    ) : null,
})

interface StatementTableProps {
  readonly data: StrategyShape
  readonly asOf: number
}

/** Visions, missions, goals, pillars, tasks and main activities with their periods; what comes from above is only read. */
export function StatementTable({ data, asOf }: StatementTableProps) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const add = data.can.edit ? (
    <Button onClick={() => setOpened({ form: 'add' })}>Tambah pernyataan</Button>
  ) : undefined
  return (
    <>
      <DataTable
        caption={`Pernyataan strategis ${data.year}`}
        hideCaption
        columns={columnsOf(data, setOpened)}
        rows={ordered(data.statements)}
        rowKey={({ id }) => id}
        group={{ key: ({ kind }) => kind, heading: ({ kind }) => statementKindNames[kind] }}
        noun="pernyataan"
        asOf={asOf}
        actions={add}
        empty={
          <EmptyState
            title={`Belum ada visi, misi, atau tujuan yang berlaku pada ${data.year}.`}
            action={add}
          >
            Instansi induk mencatat visi dan arah kebijakan; kantor mencatat misi dan tujuannya sendiri.
          </EmptyState>
        }
      />
      {opened !== null && opened.form !== 'remove' ? (
        <StatementForm data={data} statement={opened.statement} onClose={() => setOpened(null)} />
      ) : null}
      {opened?.form === 'remove' && opened.statement !== undefined ? (
        <RemoveStatement data={data} statement={opened.statement} onClose={() => setOpened(null)} />
      ) : null}
    </>
  )
}

interface RemoveProps {
  readonly data: StrategyShape
  readonly statement: Statement
  readonly onClose: () => void
}

function RemoveStatement({ data, statement, onClose }: RemoveProps) {
  const remove = useAction(strategyRecordsContract.removeStatement, {
    changes: [strategyContract.getStrategy, strategyInPlansContract.getPlanBasis],
  })
  const { id, version, kind, body } = statement
  return (
    <ConfirmWithReason
      opened
      title={`Hapus ${statementKindNames[kind].toLowerCase()}`}
      action="Hapus"
      dangerous
      reasonRequired={false}
      onClose={onClose}
      onConfirm={() =>
        remove.mutateAsync({ params: { unit: data.unit.slug, statement: id }, query: { version } })
      }
    >
      <p>{body}</p>
      <p className="soft">Bila pernyataan ini tidak berlaku lagi, isi tahun terakhirnya saja.</p>
    </ConfirmWithReason>
  )
}
