import { Button } from '@mantine/core'
import { useState } from 'react'
import { readFields } from '#lib/fields.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { EmptyState } from '#ui/states.tsx'
import { useAction } from '#ui/queries.ts'
import { organisationContract } from '../contract.ts'
import { unitContract } from '../contract/units.ts'
import type { UnitProfile } from './records.ts'

const contactFields = [
  'address',
  'city',
  'province',
  'postalCode',
  'phone',
  'fax',
  'email',
  'website',
] as const
const facts = readFields(unitContract.saveContact.body)

/** Address and contact data, as the letterhead prints them. */
export function ContactSection({ profile }: { readonly profile: UnitProfile }) {
  const [editing, setEditing] = useState(false)
  const filled = contactFields.filter((name) => profile.contact[name] !== null)
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
                <dt>{facts[name]?.title}</dt>
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
  const save = useAction(unitContract.saveContact, {
    changes: [
      organisationContract.getUnit,
      organisationContract.listHistory,
      organisationContract.getSignature,
    ],
  })
  return (
    <FormDialog
      title="Ubah alamat dan kontak"
      action="Simpan"
      shape={unitContract.saveContact.body}
      fields={contactFields}
      initial={{ ...profile.contact, version: profile.version }}
      onSave={(body) => save.mutateAsync({ params: { unit: profile.slug }, body })}
      onClose={onClose}
    />
  )
}
