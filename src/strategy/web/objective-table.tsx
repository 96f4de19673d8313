import type { TableColumn } from '#ui/data-table.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { RecordList } from '#ui/record-list.tsx'
import { shorten } from '#ui/choices.ts'
import type { StrategyShape } from '../contract/strategy.ts'
import { objectiveLevelNames, objectiveLevels } from '../rules/shapes.ts'
import { statementKindNames } from '../rules/statements.ts'
import { sayYears } from '../rules/validity.ts'
import { ObjectiveForm, ObjectiveLinks } from './objective-form.tsx'
import { useRemoval } from './remove-record.tsx'
import { RecordOwner } from './record-owner.tsx'

type Objective = StrategyShape['objectives'][number]
function Ties({ data, objective }: { readonly data: StrategyShape; readonly objective: Objective }) {
  const parent = data.objectives.find(({ id }) => id === objective.parentId)
  const program = data.programs.find(({ id }) => id === objective.workProgramId)
  const activity = data.activities.find(({ id }) => id === objective.activityId)
  return (
    <>
      {parent === undefined ? null : <p>Di bawah {parent.code}</p>}
      {program === undefined ? null : <p>Program {program.name}</p>}
      {activity === undefined ? null : <p>Kegiatan {activity.name}</p>}
    </>
  )
}

function columnsOf(data: StrategyShape): readonly TableColumn<Objective>[] {
  return [
    {
      key: 'code',
      name: 'Kode',
      text: ({ code }) => code,
      render: ({ code }) => <span className="record-code">{code}</span>,
    },
    {
      key: 'statement',
      name: 'Sasaran',
      width: '16rem',
      text: ({ statement }) => statement,
      render: (row) => (
        <>
          {row.statement}
          <FindingList findings={row.findings} />
        </>
      ),
    },
    {
      key: 'ties',
      name: 'Induk, program, kegiatan',
      width: '13rem',
      render: (row) => (
        <div className="strategy-ties">
          <Ties data={data} objective={row} />
        </div>
      ),
    },
    {
      key: 'serves',
      name: 'Mendukung',
      width: '13rem',
      render: (row) => (
        <div className="strategy-ties">
          {data.statements
            .filter(({ id }) => row.statementIds.includes(id))
            .map(({ id, kind, body }) => (
              <p key={id}>
                {statementKindNames[kind]}: {shorten(body, 80)}
              </p>
            ))}
        </div>
      ),
    },
    { key: 'years', name: 'Berlaku', render: (row) => sayYears(row) },
    { key: 'owner', name: 'Pemilik', render: (row) => <RecordOwner record={row} /> },
  ]
}

interface ObjectiveTableProps {
  readonly data: StrategyShape
  readonly asOf: number
}

/** Objectives at every level with what they belong to and what they serve. */
export function ObjectiveTable({ data, asOf }: ObjectiveTableProps) {
  const rows = objectiveLevels.flatMap((level) => data.objectives.filter((row) => row.level === level))
  const removal = useRemoval(data.unit.slug, 'objective')
  return (
    <RecordList
      caption={`Sasaran ${data.year}`}
      hideCaption
      noun="sasaran"
      columns={columnsOf(data)}
      rows={rows}
      rowKey={({ id }) => id}
      group={{ key: ({ level }) => level, heading: ({ level }) => objectiveLevelNames[level] }}
      asOf={asOf}
      can={data.can}
      nameOf={({ code }) => `sasaran ${code}`}
      add="Tambah sasaran"
      renderForm={(objective, close) => <ObjectiveForm data={data} objective={objective} onClose={close} />}
      acts={[
        {
          label: 'Tautkan',
          may: () => data.can.edit,
          render: (objective, close) => <ObjectiveLinks data={data} objective={objective} onClose={close} />,
        },
      ]}
      removal={{ ...removal, render: ({ code, statement }) => removal.sayOf(`${code} ${statement}`) }}
      empty={{
        title: `Belum ada sasaran yang berlaku pada ${data.year}.`,
        say: 'Sasaran dan indikator dimiliki instansi induk; kantor boleh menambah sasarannya sendiri.',
      }}
    />
  )
}
