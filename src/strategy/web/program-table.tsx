import { Button } from '@mantine/core'
import { useState } from 'react'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/states.tsx'
import type { StrategyShape } from '../contract/strategy.ts'
import { sayYears } from '../rules/validity.ts'
import { ActivityForm, ProgramForm } from './program-forms.tsx'
import { RemoveRecord } from './remove-record.tsx'
import { RecordOwner } from './record-owner.tsx'

type Program = StrategyShape['programs'][number]
type Activity = StrategyShape['activities'][number]
interface Row {
  readonly program: Program
  /** Null on the row of a programme that has no activity yet. */
  readonly activity: Activity | null
}
type Opened =
  | { readonly form: 'program'; readonly program?: Program }
  | { readonly form: 'activity'; readonly activity?: Activity }

const rowsOf = (data: StrategyShape): readonly Row[] =>
  data.programs.flatMap((program): readonly Row[] => {
    const activities = data.activities.filter(({ workProgramId }) => workProgramId === program.id)
    return activities.length === 0
      ? [{ program, activity: null }]
      : activities.map((activity) => ({ program, activity }))
  })

const columnsOf = (data: StrategyShape, onOpen: (opened: Opened) => void): readonly TableColumn<Row>[] => [
  {
    key: 'name',
    name: 'Kegiatan',
    width: '20rem',
    text: ({ activity, program }) => `${activity?.code ?? ''} ${activity?.name ?? ''} ${program.name}`,
    render: ({ activity }) =>
      activity === null ? <span className="soft">belum ada kegiatan</span> : activity.name,
  },
  { key: 'code', name: 'Kode', render: ({ activity }) => activity?.code ?? '–' },
  { key: 'years', name: 'Berlaku', render: ({ activity }) => (activity === null ? '–' : sayYears(activity)) },
  {
    key: 'owner',
    name: 'Pemilik',
    render: ({ activity, program }) => <RecordOwner record={activity ?? program} />,
  },
  ...(data.can.edit
    ? [
        {
          key: 'actions',
          name: 'Tindakan',
          render: ({ activity }: Row) =>
            activity?.can.edit === true ? (
              <div className="row no-print">
                <button
                  type="button"
                  className="link-button"
                  onClick={() => onOpen({ form: 'activity', activity })}
                >
                  Ubah<span className="visually-hidden"> kegiatan {activity.name}</span>
                </button>
                <RemoveRecord unit={data.unit.slug} kind="activity" record={activity} />
              </div>
            ) : null,
        },
      ]
    : []),
]

interface ProgramTableProps {
  readonly data: StrategyShape
  readonly asOf: number
}

/** Programmes with their activities. */
export function ProgramTable({ data, asOf }: ProgramTableProps) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const add = data.can.edit ? (
    <div className="row">
      <Button onClick={() => setOpened({ form: 'program' })}>Tambah program</Button>
      {data.programs.length === 0 ? null : (
        <Button variant="default" onClick={() => setOpened({ form: 'activity' })}>
          Tambah kegiatan
        </Button>
      )}
    </div>
  ) : undefined
  return (
    <>
      <DataTable
        caption={`Program dan kegiatan ${data.year}`}
        hideCaption
        columns={columnsOf(data, setOpened)}
        rows={rowsOf(data)}
        rowKey={({ program, activity }) => `${program.id}/${activity?.id ?? ''}`}
        group={groupsOf(data.unit.slug, setOpened)}
        noun="kegiatan"
        asOf={asOf}
        actions={add}
        empty={
          <EmptyState title={`Belum ada program yang berlaku pada ${data.year}.`} action={add}>
            Program dan kegiatan dicatat oleh instansi induk; kantor di bawahnya memakainya.
          </EmptyState>
        }
      />
      {opened?.form === 'program' ? (
        <ProgramForm data={data} program={opened.program} onClose={() => setOpened(null)} />
      ) : null}
      {opened?.form === 'activity' ? (
        <ActivityForm data={data} activity={opened.activity} onClose={() => setOpened(null)} />
      ) : null}
    </>
  )
}

const groupsOf = (unit: string, onOpen: (opened: Opened) => void) => ({
  key: ({ program }: Row) => String(program.id),
  heading: ({ program }: Row) => <ProgramHeading unit={unit} program={program} onOpen={onOpen} />,
})

interface ProgramHeadingProps {
  readonly unit: string
  readonly program: Program
  readonly onOpen: (opened: Opened) => void
}

function ProgramHeading({ unit, program, onOpen }: ProgramHeadingProps) {
  return (
    <>
      Program {program.code === null ? '' : `${program.code} `}
      {program.name} <span className="figure-unit">({sayYears(program)})</span>{' '}
      {program.can.edit ? (
        <>
          <button
            type="button"
            className="link-button no-print"
            onClick={() => onOpen({ form: 'program', program })}
          >
            Ubah<span className="visually-hidden"> program {program.name}</span>
          </button>{' '}
          <RemoveRecord unit={unit} kind="program" record={program} />
        </>
      ) : null}
    </>
  )
}
