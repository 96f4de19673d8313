import { FormDialog } from '#ui/form-dialog.tsx'
import type { TableColumn } from '#ui/data-table.tsx'
import { useAction } from '#ui/queries.ts'
import { RecordList } from '#ui/record-list.tsx'
import { organisationContract } from '../contract.ts'
import { periodOf, type UnitProfile } from './records.ts'

type Name = UnitProfile['names'][number]

const columns: readonly TableColumn<Name>[] = [
  { key: 'name', name: 'Nama', render: (row) => row.name, text: (row) => row.name, width: '16rem' },
  {
    key: 'period',
    name: 'Berlaku',
    render: (row) => periodOf(row.validFrom, row.validUntil),
    width: '12rem',
  },
  { key: 'class', name: 'Kelas', render: (row) => row.class ?? '–', text: (row) => row.class ?? '' },
  {
    key: 'satker',
    name: 'Kode satker',
    render: (row) => row.satkerCode ?? '–',
    text: (row) => row.satkerCode ?? '',
  },
  { key: 'law', name: 'Dasar hukum', render: (row) => row.legalBasis ?? '–', width: '12rem' },
]

/** What the unit was called, from when: a document of 2023 bears the name of 2023. */
export function NamesSection({ profile }: { readonly profile: UnitProfile }) {
  return (
    <section aria-labelledby="nama">
      <h2 id="nama">Nama dari waktu ke waktu</h2>
      <RecordList
        caption="Nama, kelas, dan kode satker menurut tanggal berlaku"
        hideCaption
        noun="nama"
        columns={columns}
        rows={profile.names}
        rowKey={(row) => row.validFrom}
        filter={profile.names.length > 8}
        can={profile.can}
        nameOf={(row) => row.name}
        add="Catat nama baru"
        quiet
        addOnly
        renderForm={(_, close) => <NameForm profile={profile} onClose={close} />}
        empty={{
          title: 'Nama unit belum dicatat.',
          say: 'Dokumen memakai nama yang berlaku pada tanggalnya.',
        }}
      />
    </section>
  )
}

function NameForm({ profile, onClose }: { readonly profile: UnitProfile; readonly onClose: () => void }) {
  const { getUnit, getSignature, listMyUnits, listHistory, addName } = organisationContract
  const save = useAction(addName, { changes: [getUnit, getSignature, listMyUnits, listHistory] })
  return (
    <FormDialog
      title="Catat nama baru"
      action="Catat"
      intro={
        <p className="soft">
          Nama sebelumnya tetap tersimpan dan berakhir pada tanggal nama baru mulai berlaku. Dokumen lama
          tidak berubah.
        </p>
      }
      shape={addName.body}
      fields={['name', 'shortName', 'class', 'satkerCode', 'validFrom', 'legalBasis']}
      initial={profile}
      onSave={(body) => save.mutateAsync({ params: { unit: profile.slug }, body })}
      onClose={onClose}
    />
  )
}
