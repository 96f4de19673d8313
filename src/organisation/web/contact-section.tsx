import { Button } from '@mantine/core'
import { useState } from 'react'
import { EmptyState } from '#ui/states.tsx'
import { useAction } from '#ui/queries.ts'
import { organisationContract } from '../contract.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import type { UnitProfile } from './records.ts'

type Contact = UnitProfile['contact']

const labels: Readonly<Record<keyof Contact, string>> = {
  address: 'Alamat',
  city: 'Kota atau kabupaten',
  province: 'Provinsi',
  postalCode: 'Kode pos',
  phone: 'Telepon',
  fax: 'Faksimile',
  email: 'Surel',
  website: 'Situs web',
}
const fieldNames = Object.keys(labels) as (keyof Contact)[]
const descriptions: Partial<Record<keyof Contact, string>> = {
  city: 'Tempat penandatanganan pada dokumen.',
  postalCode: '5 angka.',
}

/** Address and contact data, as the letterhead prints them. */
export function ContactSection({ profile }: { readonly profile: UnitProfile }) {
  const [editing, setEditing] = useState(false)
  const filled = fieldNames.filter((name) => profile.contact[name] !== null)
  const edit = profile.can.editContact ? (
    <Button variant="default" onClick={() => setEditing(true)}>
      Ubah alamat dan kontak
    </Button>
  ) : undefined
  return (
    <section aria-labelledby="kontak">
      <h2 id="kontak">Alamat dan kontak</h2>
      {filled.length === 0 ? (
        <EmptyState title="Alamat dan kontak belum diisi." action={edit}>
          Kop surat dan tempat penandatanganan diambil dari sini.
        </EmptyState>
      ) : (
        <>
          <dl className="facts">
            {filled.map((name) => (
              <div key={name}>
                <dt>{labels[name]}</dt>
                <dd>{profile.contact[name]}</dd>
              </div>
            ))}
          </dl>
          <div className="no-print">{edit}</div>
        </>
      )}
      {editing ? <ContactForm profile={profile} onClose={() => setEditing(false)} /> : null}
    </section>
  )
}

function ContactForm({ profile, onClose }: { readonly profile: UnitProfile; readonly onClose: () => void }) {
  const save = useAction(organisationContract.saveContact, {
    changes: [
      organisationContract.getUnit,
      organisationContract.listHistory,
      organisationContract.getSignature,
    ],
  })
  const { address, city, province, postalCode, phone, fax, email, website } = profile.contact
  return (
    <FormDialog
      title="Ubah alamat dan kontak"
      action="Simpan"
      fields={fieldNames.map((name) => ({
        name,
        label: labels[name],
        ...(descriptions[name] === undefined ? {} : { description: descriptions[name] }),
      }))}
      initial={{
        address: address ?? '',
        city: city ?? '',
        province: province ?? '',
        postalCode: postalCode ?? '',
        phone: phone ?? '',
        fax: fax ?? '',
        email: email ?? '',
        website: website ?? '',
      }}
      onSave={(values) =>
        save.mutateAsync({ params: { unit: profile.slug }, body: { ...values, version: profile.version } })
      }
      onClose={onClose}
    />
  )
}
