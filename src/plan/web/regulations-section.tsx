import { formatLongDate } from '#lib/dates.ts'
import { organisationContract } from '#organisation/contract.ts'
import { regulationStateNames } from '#organisation/index.ts'
import type { TableColumn } from '#ui/data-table.tsx'
import { useEndpoint } from '#ui/queries.ts'
import { RecordList } from '#ui/record-list.tsx'
import { Loaded } from '#ui/states.tsx'
import { StatusWord, type Tone } from '#ui/status-word.tsx'
import type { RegisterEntry } from './register.ts'
import { RegulationForm } from './regulation-form.tsx'

/** The register: own entries of the office, those of its agency, and those for everybody. */
export function RegulationsSection({ unit, on }: { readonly unit: string; readonly on: string }) {
  const query = useEndpoint(organisationContract.listRegulations, { params: { unit }, query: { on } })
  return (
    <Loaded query={query} what="daftar peraturan">
      {(register) => (
        <RecordList
          caption={`Daftar peraturan, keadaan pada ${formatLongDate(register.on)}`}
          noun="peraturan"
          columns={columns}
          rows={register.regulations}
          rowKey={({ id }) => id}
          asOf={query.dataUpdatedAt}
          can={{ add: register.can.add }}
          nameOf={({ label }) => label}
          add="Tambah peraturan"
          quiet
          renderForm={(entry, close) => (
            <RegulationForm unit={unit} register={register} entry={entry} onClose={close} />
          )}
          empty={{
            title: 'Daftar peraturan masih kosong.',
            say: 'Jenis, nomor, tahun, dan judul pada dokumen diambil dari daftar ini.',
          }}
        />
      )}
    </Loaded>
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

const columns: readonly TableColumn<RegisterEntry>[] = [
  {
    key: 'label',
    name: 'Peraturan',
    width: '16rem',
    text: (entry) => `${entry.label} ${entry.title}`,
    sortBy: (entry) => entry.label,
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
    sortBy: (entry) => regulationStateNames[entry.state],
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
    sortBy: (entry) => entry.keeper?.name ?? 'Instalasi',
    render: (entry) => entry.keeper?.name ?? 'Instalasi (semua kantor)',
  },
]
