import { FormDialog } from '#ui/form-dialog.tsx'
import type { TableColumn } from '#ui/data-table.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { useSaveRecord, useEndpoint } from '#ui/queries.ts'
import { RecordList } from '#ui/record-list.tsx'
import { Loaded } from '#ui/states.tsx'
import { officialContract } from '../contract/officials.ts'
import { employmentNames } from '../rules/words.ts'
import { NipRemark } from './nip-remark.tsx'
import { PositionsTable } from './positions-table.tsx'
import { officialChanges, type Official } from './records.ts'

interface OfficialsSectionProps {
  readonly unit: string
  /** Empty: today. */
  readonly on: string
}

/** Positions with whoever held them when, and the officials with their numbers decoded. */
export function OfficialsSection({ unit, on }: OfficialsSectionProps) {
  const query = useEndpoint(officialContract.listOfficials, {
    params: { unit },
    query: on === '' ? {} : { on },
  })
  return (
    <section aria-labelledby="pejabat">
      <h2 id="pejabat">Jabatan dan pejabat</h2>
      <Loaded query={query} what="pejabat">
        {(data) => (
          <div className="stack">
            <FindingList findings={data.findings} />
            <PositionsTable unit={unit} data={data} asOf={query.dataUpdatedAt} />
            <RecordList
              caption="Pejabat"
              noun="pejabat"
              columns={columns}
              rows={data.officials}
              rowKey={(row) => row.id}
              asOf={query.dataUpdatedAt}
              can={data.can}
              nameOf={(row) => `data ${row.fullName}`}
              add="Tambah pejabat"
              quiet
              renderForm={(official, close) => (
                <OfficialForm unit={unit} official={official} onClose={close} />
              )}
              empty={{
                title: 'Belum ada pejabat.',
                say: 'Nama dan NIP pada blok tanda tangan diambil dari daftar ini, sehingga sama di setiap dokumen.',
              }}
            />
          </div>
        )}
      </Loaded>
    </section>
  )
}

const columns: readonly TableColumn<Official>[] = [
  {
    key: 'name',
    name: 'Nama',
    render: (row) => row.fullName,
    text: (row) => row.fullName,
    sortBy: (row) => row.name,
    width: '14rem',
  },
  {
    key: 'nip',
    name: 'NIP',
    render: (row) => (row.nip === null ? '–' : <span className="nip">{row.nip}</span>),
    text: (row) => row.nip ?? '',
  },
  {
    key: 'decoded',
    name: 'Isi NIP',
    render: (row) => <NipRemark nip={row.nip ?? ''} employment={row.employment} findings={row.findings} />,
    width: '18rem',
  },
  {
    key: 'employment',
    name: 'Status',
    render: (row) => employmentNames[row.employment],
    text: (row) => employmentNames[row.employment],
    sortBy: (row) => employmentNames[row.employment],
  },
  {
    key: 'unit',
    name: 'Unit',
    render: (row) => row.unitName,
    text: (row) => row.unitName,
    sortBy: (row) => row.unitName,
    width: '10rem',
  },
]

interface OfficialFormProps {
  readonly unit: string
  readonly official: Official | null
  readonly onClose: () => void
}

function OfficialForm({ unit, official, onClose }: OfficialFormProps) {
  const save = useSaveRecord(officialContract.addOfficial, officialContract.saveOfficial, officialChanges)
  return (
    <FormDialog
      title={official === null ? 'Tambah pejabat' : `Ubah data ${official.fullName}`}
      action="Simpan"
      shape={officialContract.addOfficial.body}
      fields={['name', 'titleBefore', 'titleAfter', 'employment', 'nip']}
      initial={official ?? {}}
      renderRemark={({ nip, employment = 'PNS' }) => (
        <NipRemark nip={nip ?? ''} employment={employment} findings={null} />
      )}
      onSave={(body) => save({ unit }, official, body)}
      onClose={onClose}
    />
  )
}
