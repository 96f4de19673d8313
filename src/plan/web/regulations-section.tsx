import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatLongDate } from '#lib/dates.ts'
import { organisationContract } from '#organisation/contract.ts'
import { regulationStateNames } from '#organisation/index.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { StatusWord, type Tone } from '#ui/status-word.tsx'
import type { Register, RegisterEntry } from './register.ts'
import { RegulationForm } from './regulation-form.tsx'

/** The register: own entries of the office, those of its agency, and those for everybody. */
export function RegulationsSection({ unit, on }: { readonly unit: string; readonly on: string }) {
  const query = useEndpoint(organisationContract.listRegulations, { params: { unit }, query: { on } })
  return (
    <Loaded query={query} what="daftar peraturan">
      {(register) => <RegisterTable unit={unit} register={register} asOf={query.dataUpdatedAt} />}
    </Loaded>
  )
}

interface RegisterTableProps {
  readonly unit: string
  readonly register: Register
  readonly asOf: number
}

function RegisterTable({ unit, register, asOf }: RegisterTableProps) {
  const [editing, setEditing] = useState<RegisterEntry | 'new' | null>(null)
  const add = register.can.add ? (
    <Button variant="default" onClick={() => setEditing('new')}>
      Tambah peraturan
    </Button>
  ) : undefined
  return (
    <>
      <DataTable
        caption={`Daftar peraturan, keadaan pada ${formatLongDate(register.on)}`}
        columns={columnsOf(setEditing)}
        rows={register.regulations}
        rowKey={(entry) => entry.id}
        asOf={asOf}
        noun="peraturan"
        actions={add}
        empty={
          <EmptyState title="Daftar peraturan masih kosong." action={add}>
            Jenis, nomor, tahun, dan judul pada dokumen diambil dari daftar ini.
          </EmptyState>
        }
      />
      {editing === null ? null : (
        <RegulationForm
          unit={unit}
          register={register}
          entry={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}

const tones: Readonly<Record<RegisterEntry['state'], Tone>> = {
  inForce: 'good',
  notYet: 'warn',
  superseded: 'bad',
  expired: 'bad',
}

function periodOf({ year, validFrom, validUntil }: RegisterEntry): string {
  const from = validFrom === null ? `sejak ${year}` : `sejak ${formatLongDate(validFrom)}`
  return validUntil === null ? from : `${from} sampai sebelum ${formatLongDate(validUntil)}`
}

const columnsOf = (onEdit: (entry: RegisterEntry) => void): readonly TableColumn<RegisterEntry>[] => [
  {
    key: 'label',
    name: 'Peraturan',
    width: '16rem',
    text: (entry) => `${entry.label} ${entry.title}`,
    render: (entry) => (
      <>
        {entry.label}
        <div className="soft">tentang {entry.title}</div>
        {entry.gazette === null ? null : <div className="soft">{entry.gazette}</div>}
      </>
    ),
  },
  {
    key: 'state',
    name: 'Keadaan',
    text: (entry) => regulationStateNames[entry.state],
    render: (entry) => <StatusWord tone={tones[entry.state]}>{regulationStateNames[entry.state]}</StatusWord>,
  },
  {
    key: 'period',
    name: 'Masa berlaku',
    width: '14rem',
    text: (entry) => entry.replacedBy?.text ?? '',
    render: (entry) => (
      <>
        {periodOf(entry)}
        {entry.replacedBy === null ? null : <div className="soft">Diganti {entry.replacedBy.text}</div>}
      </>
    ),
  },
  {
    key: 'source',
    name: 'Sumber',
    width: '12rem',
    text: (entry) => entry.source ?? '',
    render: (entry) => (
      <>
        {entry.mustBeConfirmed ? <StatusWord tone="warn">Perlu dikonfirmasi kantor</StatusWord> : null}{' '}
        <span className="soft">{entry.source}</span>
      </>
    ),
  },
  {
    key: 'keeper',
    name: 'Dicatat oleh',
    text: (entry) => entry.keeper?.name ?? 'Instalasi',
    render: (entry) => entry.keeper?.name ?? 'Instalasi (semua kantor)',
  },
  editColumn(onEdit),
]

const editColumn = (onEdit: (entry: RegisterEntry) => void): TableColumn<RegisterEntry> => ({
  key: 'edit',
  name: <span className="visually-hidden">Tindakan</span>,
  render: (entry) =>
    entry.can.edit ? (
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`Ubah ${entry.label}`}
        onClick={() => onEdit(entry)}
      >
        Ubah
      </Button>
    ) : null,
})
