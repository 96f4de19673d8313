import { Button } from '@mantine/core'
import { useState } from 'react'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/states.tsx'
import { StatusWord } from '#ui/status-word.tsx'
import { capacityNames } from '../rules/words.ts'
import { AssignmentForm, EndForm, PositionForm } from './assignment-forms.tsx'
import { periodOf, type Assignment, type Officials, type Position } from './records.ts'

interface PositionsTableProps {
  readonly unit: string
  readonly data: Officials
  readonly asOf: number
}

type Opened =
  | { readonly form: 'position' }
  | { readonly form: 'assign'; readonly position: Position }
  | { readonly form: 'end'; readonly position: Position; readonly assignment: Assignment }

/** Every position with its holders, newest first; the holder on the day is marked in words. */
export function PositionsTable({ unit, data, asOf }: PositionsTableProps) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => setOpened(null)
  const add = data.can.edit ? (
    <Button variant="default" onClick={() => setOpened({ form: 'position' })}>
      Tambah jabatan
    </Button>
  ) : undefined
  return (
    <>
      <DataTable
        caption="Jabatan dan pemangkunya"
        columns={columns(data.can.edit ? setOpened : null)}
        rows={data.positions}
        rowKey={(row) => row.id}
        asOf={asOf}
        noun="jabatan"
        actions={add}
        empty={
          <EmptyState title="Belum ada jabatan." action={add}>
            Mulailah dengan jabatan kepala: kepala menandatangani dokumen unit.
          </EmptyState>
        }
      />
      {opened?.form === 'position' ? <PositionForm unit={unit} onClose={close} /> : null}
      {opened?.form === 'assign' ? (
        <AssignmentForm unit={unit} position={opened.position} officials={data.officials} onClose={close} />
      ) : null}
      {opened?.form === 'end' ? (
        <EndForm unit={unit} position={opened.position} assignment={opened.assignment} onClose={close} />
      ) : null}
    </>
  )
}

type Open = ((opened: Opened) => void) | null

const columns = (open: Open): readonly TableColumn<Position>[] => [
  {
    key: 'title',
    name: 'Jabatan',
    render: (row) => row.title,
    text: (row) => `${row.title} ${row.kindName}`,
    width: '14rem',
  },
  { key: 'unit', name: 'Unit', render: (row) => row.unitName, text: (row) => row.unitName, width: '10rem' },
  {
    key: 'holders',
    name: 'Pemangku',
    render: (row) => <Holders position={row} open={open} />,
    text: (row) => row.assignments.map((assignment) => assignment.officialName).join(' '),
    width: '22rem',
  },
]

function Holders({ position, open }: { readonly position: Position; readonly open: Open }) {
  return (
    <>
      {position.assignments.length === 0 ? <span className="soft">Belum ada pemangku</span> : null}
      <ul className="holders" hidden={position.assignments.length === 0}>
        {position.assignments.map((assignment) => (
          <li key={assignment.id}>
            {assignment.capacity === 'definitive' ? '' : `${capacityNames[assignment.capacity]} `}
            {assignment.officialName}{' '}
            <span className="soft">
              {periodOf(assignment.validFrom, assignment.validUntil)}
              {assignment.decree === null ? '' : ` · ${assignment.decree}`}
            </span>{' '}
            {assignment.holdsOnDay ? <StatusWord tone="good">Menjabat</StatusWord> : null}
            {open === null || assignment.validUntil !== null ? null : (
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={`Akhiri penugasan ${assignment.officialName} sebagai ${position.title}`}
                onClick={() => open({ form: 'end', position, assignment })}
              >
                Akhiri
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open === null ? null : (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={`Tugaskan pejabat sebagai ${position.title}`}
          onClick={() => open({ form: 'assign', position })}
        >
          Tugaskan pejabat
        </Button>
      )}
    </>
  )
}
