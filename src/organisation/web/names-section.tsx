import { Button } from '@mantine/core'
import { useState } from 'react'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { useAction } from '#ui/queries.ts'
import { EmptyState } from '#ui/states.tsx'
import { organisationContract } from '../contract.ts'
import { FormDialog, type Field } from '#ui/form-dialog.tsx'
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

export const nameFields = [
  { name: 'name', label: 'Nama lengkap', required: true, maxLength: 200 },
  { name: 'shortName', label: 'Nama singkat', required: true, maxLength: 60 },
  { name: 'class', label: 'Kelas', description: 'Misalnya Kelas II; kosongkan bila tidak ada.' },
  {
    name: 'satkerCode',
    label: 'Kode satker',
    description: '6 angka; nol di depan ikut ditulis.',
    maxLength: 6,
  },
  { name: 'validFrom', label: 'Berlaku mulai', type: 'date', required: true },
  { name: 'legalBasis', label: 'Dasar hukum', description: 'Peraturan yang menetapkannya.' },
] as const satisfies readonly Field[]

/** What the unit was called, from when: a document of 2023 bears the name of 2023. */
export function NamesSection({ profile }: { readonly profile: UnitProfile }) {
  const [adding, setAdding] = useState(false)
  const add = profile.can.edit ? (
    <Button variant="default" onClick={() => setAdding(true)}>
      Catat nama baru
    </Button>
  ) : undefined
  return (
    <section aria-labelledby="nama">
      <h2 id="nama">Nama dari waktu ke waktu</h2>
      <DataTable
        caption="Nama, kelas, dan kode satker menurut tanggal berlaku"
        hideCaption
        columns={columns}
        rows={profile.names}
        rowKey={(row) => row.validFrom}
        noun="nama"
        filter={profile.names.length > 8}
        actions={add}
        empty={
          <EmptyState title="Nama unit belum dicatat." action={add}>
            Dokumen memakai nama yang berlaku pada tanggalnya.
          </EmptyState>
        }
      />
      {adding ? <NameForm profile={profile} onClose={() => setAdding(false)} /> : null}
    </section>
  )
}

function NameForm({ profile, onClose }: { readonly profile: UnitProfile; readonly onClose: () => void }) {
  const save = useAction(organisationContract.addName, {
    changes: [
      organisationContract.getUnit,
      organisationContract.getSignature,
      organisationContract.listMyUnits,
      organisationContract.listHistory,
    ],
  })
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
      fields={nameFields}
      initial={{
        name: profile.name,
        shortName: profile.shortName,
        class: profile.class ?? '',
        satkerCode: profile.satkerCode ?? '',
        validFrom: '',
        legalBasis: '',
      }}
      onSave={(values) =>
        save.mutateAsync({ params: { unit: profile.slug }, body: { ...values, version: profile.version } })
      }
      onClose={onClose}
    />
  )
}
