import { Button } from '@mantine/core'
import { useState } from 'react'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { EmptyState } from '#ui/states.tsx'
import { shorten } from '#ui/choices.ts'
import type { StrategyShape } from '../contract/strategy.ts'
import { objectiveLevelNames, objectiveLevels } from '../rules/shapes.ts'
import { statementKindNames } from '../rules/statements.ts'
import { sayYears } from '../rules/validity.ts'
import { ObjectiveForm } from './objective-form.tsx'
import { ObjectiveLinks } from './objective-links.tsx'
import { RemoveRecord } from './remove-record.tsx'
import { RecordOwner } from './record-owner.tsx'

type Objective = StrategyShape['objectives'][number]
interface Opened {
  readonly form: 'add' | 'edit' | 'links'
  readonly objective?: Objective
}

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

function columnsOf(data: StrategyShape, onOpen: (opened: Opened) => void): readonly TableColumn<Objective>[] {
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
    ...(data.can.edit ? [actions(data.unit.slug, onOpen)] : []),
  ]
}

const actions = (unit: string, onOpen: (opened: Opened) => void): TableColumn<Objective> => ({
  key: 'actions',
  name: 'Tindakan',
  render: (row) => (
    <div className="row no-print">
      {row.can.edit ? (
        <button
          type="button"
          className="link-button"
          onClick={() => onOpen({ form: 'edit', objective: row })}
        >
          Ubah<span className="visually-hidden"> {row.code}</span>
        </button>
      ) : null}
      <button type="button" className="link-button" onClick={() => onOpen({ form: 'links', objective: row })}>
        Tautkan<span className="visually-hidden"> {row.code}</span>
      </button>
      {row.can.edit ? (
        <RemoveRecord
          unit={unit}
          kind="objective"
          record={{ id: row.id, version: row.version, name: `${row.code} ${row.statement}` }}
        />
      ) : null}
    </div>
  ),
})

interface ObjectiveTableProps {
  readonly data: StrategyShape
  readonly asOf: number
}

/** Objectives at every level with what they belong to and what they serve. */
export function ObjectiveTable({ data, asOf }: ObjectiveTableProps) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const rows = objectiveLevels.flatMap((level) => data.objectives.filter((row) => row.level === level))
  const add = data.can.edit ? (
    <Button onClick={() => setOpened({ form: 'add' })}>Tambah sasaran</Button>
  ) : undefined
  return (
    <>
      <DataTable
        caption={`Sasaran ${data.year}`}
        hideCaption
        columns={columnsOf(data, setOpened)}
        rows={rows}
        rowKey={({ id }) => id}
        group={{ key: ({ level }) => level, heading: ({ level }) => objectiveLevelNames[level] }}
        noun="sasaran"
        asOf={asOf}
        actions={add}
        empty={
          <EmptyState title={`Belum ada sasaran yang berlaku pada ${data.year}.`} action={add}>
            Sasaran dan indikator dimiliki instansi induk; kantor boleh menambah sasarannya sendiri.
          </EmptyState>
        }
      />
      {opened?.form === 'add' || opened?.form === 'edit' ? (
        <ObjectiveForm data={data} objective={opened.objective} onClose={() => setOpened(null)} />
      ) : null}
      {opened?.form === 'links' && opened.objective !== undefined ? (
        <ObjectiveLinks data={data} objective={opened.objective} onClose={() => setOpened(null)} />
      ) : null}
    </>
  )
}
