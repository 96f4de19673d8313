import type { TableColumn } from '#ui/data-table.tsx'
import { DialogButton } from '#ui/dialog-button.tsx'
import { RecordList } from '#ui/record-list.tsx'
import { StatusWord } from '#ui/status-word.tsx'
import { capacityNames } from '../rules/words.ts'
import { AssignmentForm, EndForm, PositionForm } from './assignment-forms.tsx'
import { periodOf, type Officials, type Position } from './records.ts'

interface PositionsTableProps {
  readonly unit: string
  readonly data: Officials
  readonly asOf: number
}

/** Every position with its holders, newest first; the holder on the day is marked in words. */
export function PositionsTable({ unit, data, asOf }: PositionsTableProps) {
  return (
    <RecordList
      caption="Jabatan dan pemangkunya"
      noun="jabatan"
      columns={columnsOf(unit, data.can.edit)}
      rows={data.positions}
      rowKey={(row) => row.id}
      asOf={asOf}
      can={data.can}
      nameOf={(row) => `sebagai ${row.title}`}
      add="Tambah jabatan"
      quiet
      addOnly
      renderForm={(_, close) => <PositionForm unit={unit} onClose={close} />}
      acts={[
        {
          label: 'Tugaskan pejabat',
          render: (position, close) => (
            <AssignmentForm unit={unit} position={position} officials={data.officials} onClose={close} />
          ),
        },
      ]}
      empty={{
        title: 'Belum ada jabatan.',
        say: 'Mulailah dengan jabatan kepala: kepala menandatangani dokumen unit.',
      }}
    />
  )
}

const columnsOf = (unit: string, mayEdit: boolean): readonly TableColumn<Position>[] => [
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
    render: (row) => <Holders unit={unit} position={row} mayEdit={mayEdit} />,
    text: (row) => row.assignments.map((assignment) => assignment.officialName).join(' '),
    width: '22rem',
  },
]

interface HoldersProps {
  readonly unit: string
  readonly position: Position
  readonly mayEdit: boolean
}

function Holders({ unit, position, mayEdit }: HoldersProps) {
  if (position.assignments.length === 0) return <span className="soft">Belum ada pemangku</span>
  return (
    <ul className="holders">
      {position.assignments.map((assignment) => (
        <li key={assignment.id}>
          {assignment.capacity === 'definitive' ? '' : `${capacityNames[assignment.capacity]} `}
          {assignment.officialName}{' '}
          <span className="soft">
            {periodOf(assignment.validFrom, assignment.validUntil)}
            {assignment.decree === null ? '' : ` · ${assignment.decree}`}
          </span>{' '}
          {assignment.holdsOnDay ? <StatusWord tone="good">Menjabat</StatusWord> : null}{' '}
          {mayEdit && assignment.validUntil === null ? (
            <DialogButton
              label="Akhiri"
              name={`penugasan ${assignment.officialName} sebagai ${position.title}`}
            >
              {(close) => <EndForm unit={unit} position={position} assignment={assignment} onClose={close} />}
            </DialogButton>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
