import type { TableColumn } from '#ui/data-table.tsx'
import { DialogButton } from '#ui/dialog-button.tsx'
import { RecordList } from '#ui/record-list.tsx'
import type { StrategyShape } from '../contract/strategy.ts'
import { sayYears } from '../rules/validity.ts'
import { ActivityForm, ProgramForm } from './program-forms.tsx'
import { RemoveRecord, useRemoval } from './remove-record.tsx'
import { RecordOwner } from './record-owner.tsx'

type Program = StrategyShape['programs'][number]
type Activity = StrategyShape['activities'][number]
interface Row {
  readonly program: Program
  /** Null on the row of a programme that has no activity yet. */
  readonly activity: Activity | null
  readonly can: { readonly edit: boolean }
}
const rowsOf = (data: StrategyShape): readonly Row[] =>
  data.programs.flatMap((program): readonly Row[] => {
    const activities = data.activities.filter(({ workProgramId }) => workProgramId === program.id)
    return activities.length === 0
      ? [{ program, activity: null, can: { edit: false } }]
      : activities.map((activity) => ({ program, activity, can: activity.can }))
  })

const columns: readonly TableColumn<Row>[] = [
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
]

interface ProgramTableProps {
  readonly data: StrategyShape
  readonly asOf: number
}

/** Programmes with their activities. */
export function ProgramTable({ data, asOf }: ProgramTableProps) {
  const removal = useRemoval(data.unit.slug, 'activity')
  const addActivity =
    data.can.edit && data.programs.length > 0 ? (
      <DialogButton label="Tambah kegiatan" as="button">
        {(close) => <ActivityForm data={data} activity={null} onClose={close} />}
      </DialogButton>
    ) : null
  return (
    <RecordList
      caption={`Program dan kegiatan ${data.year}`}
      hideCaption
      noun="kegiatan"
      columns={columns}
      rows={rowsOf(data)}
      rowKey={({ program, activity }) => `${program.id}/${activity?.id ?? ''}`}
      group={byProgram(data)}
      asOf={asOf}
      can={data.can}
      nameOf={({ activity }) => `kegiatan ${activity?.name ?? ''}`}
      add="Tambah program"
      actions={addActivity}
      renderForm={(row, close) =>
        row === null ? (
          <ProgramForm data={data} program={null} onClose={close} />
        ) : (
          <ActivityForm data={data} activity={row.activity} onClose={close} />
        )
      }
      removal={{
        ...removal,
        render: ({ activity }) => removal.sayOf(activity?.name ?? ''),
        run: async ({ activity }, reason) => (activity === null ? null : removal.run(activity, reason)),
      }}
      empty={{
        title: `Belum ada program yang berlaku pada ${data.year}.`,
        say: 'Program dan kegiatan dicatat oleh instansi induk; kantor di bawahnya memakainya.',
      }}
    />
  )
}

const byProgram = (data: StrategyShape) => ({
  key: ({ program }: Row) => String(program.id),
  heading: ({ program }: Row) => <ProgramHeading data={data} program={program} />,
})

interface ProgramHeadingProps {
  readonly data: StrategyShape
  readonly program: Program
}

function ProgramHeading({ data, program }: ProgramHeadingProps) {
  return (
    <>
      Program {program.code === null ? '' : `${program.code} `}
      {program.name} <span className="figure-unit">({sayYears(program)})</span>{' '}
      {program.can.edit ? (
        <>
          <DialogButton label="Ubah" name={`program ${program.name}`}>
            {(close) => <ProgramForm data={data} program={program} onClose={close} />}
          </DialogButton>{' '}
          <RemoveRecord unit={data.unit.slug} kind="program" record={program} />
        </>
      ) : null}
    </>
  )
}
