import { Button } from '@mantine/core'
import { useState } from 'react'
import { organisationContract } from '#organisation/contract.ts'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { useAction } from '#ui/queries.ts'
import { EmptyState } from '#ui/states.tsx'
import { StatusWord } from '#ui/status-word.tsx'
import { citationContract, type CitationList } from '../contract/citations.ts'

type Citation = CitationList['citations'][number]
interface Row extends Citation {
  /** Counted from 1 within the list of legal bases; null in running text. */
  readonly number: number | null
}

const changes = [citationContract.listCitations, organisationContract.listHistory] as const

interface CitationTableProps {
  readonly unit: string
  readonly year: number
  readonly data: CitationList
  readonly asOf: number
}

/** What the plan cites, with every finding, and the right regulation one button away. */
export function CitationTable({ unit, year, data, asOf }: CitationTableProps) {
  const [adding, setAdding] = useState(false)
  const save = useAction(citationContract.saveCitation, { changes })
  const remove = useAction(citationContract.removeCitation, { changes })
  const params = (row: Row) => ({ unit, year, citation: row.id })
  const edit: Editing = {
    use: (row, regulationId) =>
      save.mutate({ params: params(row), body: { version: row.version, regulationId } }),
    move: (row, move) => save.mutate({ params: params(row), body: { version: row.version, move } }),
    remove: (row) => remove.mutate({ params: params(row), query: { version: row.version } }),
  }
  const mayEdit = data.can.edit && data.hasPlan
  const add = mayEdit ? <Button onClick={() => setAdding(true)}>Tambah dasar hukum</Button> : undefined
  const error = save.error ?? remove.error
  return (
    <>
      <DataTable
        caption={`Dasar hukum RKT ${year}`}
        hideCaption
        columns={columnsOf(mayEdit ? edit : null)}
        rows={numbered(data.citations)}
        rowKey={(row) => row.id}
        group={{
          key: (row) => (row.place === null ? 'list' : 'text'),
          heading: (row) => (row.place === null ? 'Daftar dasar hukum' : 'Dirujuk dalam naskah'),
        }}
        asOf={asOf}
        noun="rujukan"
        actions={add}
        empty={
          <EmptyState
            title={data.hasPlan ? 'RKT ini belum menyebut dasar hukum.' : `RKT ${year} belum ada.`}
            action={add}
          >
            {data.hasPlan
              ? 'Tempelkan daftarnya sekaligus; setiap baris dicocokkan dengan daftar peraturan.'
              : 'Susun RKT dahulu pada menu Perencanaan (RKT), lalu isi dasar hukumnya di sini.'}
          </EmptyState>
        }
      />
      {error === null ? null : <ProblemNote error={error} />}
      {adding ? <AddCitations unit={unit} year={year} onClose={() => setAdding(false)} /> : null}
    </>
  )
}

function numbered(citations: readonly Citation[]): readonly Row[] {
  return citations.map((citation, index) => ({
    ...citation,
    number: citation.place === null ? index + 1 : null,
  }))
}

interface Editing {
  use(row: Row, regulationId: number): void
  move(row: Row, by: -1 | 1): void
  remove(row: Row): void
}

const columnsOf = (edit: Editing | null): readonly TableColumn<Row>[] => [
  {
    key: 'text',
    name: 'Peraturan',
    width: '18rem',
    text: (row) => `${row.text} ${row.place ?? ''}`,
    render: (row) => (
      <>
        {row.number === null ? '' : `${row.number}. `}
        {row.text}
        {row.place === null ? null : <div className="soft">{row.place}</div>}
      </>
    ),
  },
  {
    key: 'state',
    name: 'Pemeriksaan',
    width: '22rem',
    text: (row) => row.findings.map(({ message }) => message).join(' '),
    render: (row) => <Findings row={row} edit={edit} />,
  },
  ...(edit === null
    ? []
    : [
        {
          key: 'edit',
          name: <span className="visually-hidden">Tindakan</span>,
          render: (row: Row) => <Actions row={row} edit={edit} />,
        },
      ]),
]

function Findings({ row, edit }: { readonly row: Row; readonly edit: Editing | null }) {
  if (row.findings.length === 0) return <StatusWord tone="good">Berlaku</StatusWord>
  const { right } = row
  return (
    <>
      <FindingList findings={row.findings} />
      {edit === null || right === null ? null : (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`Ganti dengan yang benar: ${right.text}`}
          onClick={() => edit.use(row, right.id)}
        >
          Ganti dengan yang benar
        </Button>
      )}
    </>
  )
}

function Actions({ row, edit }: { readonly row: Row; readonly edit: Editing }) {
  const button = (word: string, run: () => void) => (
    <Button variant="subtle" size="compact-sm" aria-label={`${word}: ${row.text}`} onClick={run}>
      {word}
    </Button>
  )
  return (
    <div className="row">
      {row.number === null ? null : button('Naik', () => edit.move(row, -1))}
      {row.number === null ? null : button('Turun', () => edit.move(row, 1))}
      {button('Hapus', () => edit.remove(row))}
    </div>
  )
}

interface AddCitationsProps {
  readonly unit: string
  readonly year: number
  readonly onClose: () => void
}

function AddCitations({ unit, year, onClose }: AddCitationsProps) {
  const add = useAction(citationContract.addCitations, { changes })
  return (
    <FormDialog
      title="Tambah dasar hukum"
      action="Tambahkan"
      size="lg"
      shape={citationContract.addCitations.body}
      fields={[{ name: 'lines', rows: 6, required: true }]}
      initial={{}}
      onSave={(body) => add.mutateAsync({ params: { unit, year }, body })}
      onClose={onClose}
    />
  )
}
