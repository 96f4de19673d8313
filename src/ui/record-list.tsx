import { Button } from '@mantine/core'
import type { RowData } from '@tanstack/react-table'
import { useState, type ReactNode } from 'react'
import { ConfirmWithReason } from './confirm-with-reason.tsx'
import { DataTable, type DataTableProps, type TableColumn } from './data-table.tsx'
import { EmptyState } from './states.tsx'
import './record-list.css'

/** Something else than changing and removing that is done with a record, in a dialog of its own. */
export interface RecordAct<Row> {
  readonly label: string | ((row: Row) => string)
  /** Without it, who may change the record may do this. */
  readonly may?: (row: Row) => boolean
  readonly render: (row: Row, close: () => void) => ReactNode
}

interface Removal<Row> {
  /** What the question is about; `Hapus` and the name of the record without it. */
  readonly title?: (row: Row) => string
  /** When removing is right, and what goes with it. */
  readonly render: (row: Row) => ReactNode
  readonly reasonRequired?: boolean
  readonly run: (row: Row, reason: string) => Promise<unknown>
}

interface RecordListProps<Row extends RowData> extends Omit<DataTableProps<Row>, 'empty'> {
  /** What the server allows. A record that brings its own `can` is asked itself; who may not change may not add. */
  readonly can: { readonly edit?: boolean; readonly add?: boolean }
  /** The record in the labels of its buttons: `Ubah Siti`. */
  readonly nameOf: (row: Row) => string
  /** The word on the button for a new one: `Tambah pegawai`. */
  readonly add?: string
  /** The button for a new one beside others of its kind on the screen. */
  readonly quiet?: boolean
  /** The form of a record, or of a new one. */
  readonly renderForm?: (row: Row | null, close: () => void) => ReactNode
  /** Records stay as they were added. */
  readonly addOnly?: boolean
  readonly removal?: Removal<Row>
  readonly acts?: readonly RecordAct<Row>[]
  /** Nothing there yet: the sentence, and what to do. */
  readonly empty: { readonly title: string; readonly say: ReactNode }
}

const mayEdit = (row: RowData, can: { readonly edit?: boolean }): boolean =>
  (row as { readonly can?: { readonly edit?: boolean } }).can?.edit ?? can.edit ?? false

/** Everything that can be done with a record, in the order of its buttons. */
function actsOf<Row extends RowData>(props: RecordListProps<Row>): readonly RecordAct<Row>[] {
  const { renderForm, addOnly = false, removal, acts = [], nameOf } = props
  return [
    ...(renderForm === undefined || addOnly ? [] : [{ label: 'Ubah', render: renderForm }]),
    ...acts,
    ...(removal === undefined
      ? []
      : [
          {
            label: 'Hapus',
            render: (row: Row, close: () => void) => (
              <ConfirmWithReason
                opened
                title={removal.title?.(row) ?? `Hapus ${nameOf(row)}`}
                action="Hapus"
                dangerous
                reasonRequired={removal.reasonRequired ?? true}
                onClose={close}
                onConfirm={(reason) => removal.run(row, reason)}
              >
                {removal.render(row)}
              </ConfirmWithReason>
            ),
          },
        ]),
  ]
}

/** A list of records with what may be done: adding one, and changing, removing or more with each. */
export function RecordList<Row extends RowData>(props: RecordListProps<Row>) {
  const { can, add, quiet = false, renderForm, empty, columns, rows } = props
  const [opened, setOpened] = useState<((close: () => void) => ReactNode) | null>(null)
  const open = (render: (close: () => void) => ReactNode) => setOpened(() => render)
  const acts = actsOf(props)
  const mayDo = (act: RecordAct<Row>, row: Row) => act.may?.(row) ?? mayEdit(row, can)
  const isActive = rows.some((row) => acts.some((act) => mayDo(act, row)))
  const addButton =
    add !== undefined && renderForm !== undefined && (can.add ?? can.edit ?? false) ? (
      <Button variant={quiet ? 'default' : 'filled'} onClick={() => open((close) => renderForm(null, close))}>
        {add}
      </Button>
    ) : null
  const isBare = addButton === null && (props.actions ?? null) === null
  const buttons = isBare ? undefined : (
    <div className="row">
      {addButton}
      {props.actions}
    </div>
  )
  const actColumn: TableColumn<Row> = {
    key: 'acts',
    name: <span className="visually-hidden">Tindakan</span>,
    render: (row) => (
      <RecordActs
        name={props.nameOf(row)}
        row={row}
        acts={acts.filter((act) => mayDo(act, row))}
        onOpen={(act) => open((close) => act.render(row, close))}
      />
    ),
  }
  return (
    <>
      <DataTable
        {...props}
        columns={isActive ? [...columns, actColumn] : columns}
        actions={buttons}
        empty={
          <EmptyState title={empty.title} action={buttons}>
            {empty.say}
          </EmptyState>
        }
      />
      {opened?.(() => setOpened(null))}
    </>
  )
}

interface RecordActsProps<Row> {
  readonly name: string
  readonly row: Row
  readonly acts: readonly RecordAct<Row>[]
  readonly onOpen: (act: RecordAct<Row>) => void
}

function RecordActs<Row>({ name, row, acts, onOpen }: RecordActsProps<Row>) {
  return (
    <div className="record-acts no-print">
      {acts.map((act) => {
        const label = typeof act.label === 'string' ? act.label : act.label(row)
        return (
          <button
            key={label}
            type="button"
            className="link-button"
            aria-label={`${label} ${name}`}
            onClick={() => onOpen(act)}
          >
            {label}
          </button>
        )
      })}
    </div>
  )
}
