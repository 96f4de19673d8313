import type { Role } from '#core/permission.ts'
import { useAction } from '#ui/queries.ts'
import { organisationContract } from '../contract.ts'
import { FormDialog, type Field } from '#ui/form-dialog.tsx'
import { userChanges, type Given, type User, type Users } from './records.ts'

const personFields = [
  { name: 'name', label: 'Nama', required: true, maxLength: 120 },
  { name: 'email', label: 'Surel', type: 'email', description: 'Boleh kosong; dapat dipakai untuk masuk.' },
] as const satisfies readonly Field[]

/** The installation has no slug; `/` stands for it in the list, because no unit can be called so. */
const installation = '/'
const unitOf = (value: string): string | null => (value === installation ? null : value)

const roleFields = (data: Users) =>
  [
    {
      name: 'unit',
      label: 'Unit',
      description: 'Peran berlaku juga pada semua unit di bawahnya.',
      options: data.units.map((unit) => ({
        value: unit.slug ?? installation,
        label: `${'\u2003'.repeat(unit.depth)}${unit.name}`,
      })),
    },
    {
      name: 'role',
      label: 'Peran',
      options: data.roles.map((role) => ({ value: role.role, label: role.name })),
    },
    {
      name: 'validUntil',
      label: 'Berakhir sebelum',
      type: 'date',
      description: 'Kosongkan bila tanpa batas waktu.',
    },
  ] as const satisfies readonly Field[]

const firstRole = (data: Users) => ({
  unit: data.units[0]?.slug ?? installation,
  role: 'reader',
  validUntil: '',
})

const dateOrNull = (text: string): string | null => (text === '' ? null : text)

interface AddUserFormProps {
  readonly data: Users
  readonly onGiven: (given: Given) => void
  readonly onClose: () => void
}

export function AddUserForm({ data, onGiven, onClose }: AddUserFormProps) {
  const add = useAction(organisationContract.addUser, { changes: userChanges })
  return (
    <FormDialog
      title="Tambah pengguna"
      action="Tambah"
      fields={[
        {
          name: 'username',
          label: 'Nama pengguna',
          required: true,
          description: 'Huruf kecil, angka, titik; paling sedikit 3.',
        },
        ...personFields,
        ...roleFields(data),
      ]}
      initial={{ username: '', name: '', email: '', ...firstRole(data) }}
      onSave={async (values) => {
        const answer = await add.mutateAsync({
          body: {
            ...values,
            unit: unitOf(values.unit),
            role: values.role as Role,
            validUntil: dateOrNull(values.validUntil),
          },
        })
        onGiven({
          name: answer.user.name,
          username: answer.user.username,
          password: answer.oneTimePassword,
        })
      }}
      onClose={onClose}
    />
  )
}

interface EditUserFormProps {
  readonly user: User
  readonly onClose: () => void
}

export function EditUserForm({ user, onClose }: EditUserFormProps) {
  const save = useAction(organisationContract.saveUser, { changes: userChanges })
  return (
    <FormDialog
      title={`Ubah ${user.name}`}
      action="Simpan"
      fields={personFields}
      initial={{ name: user.name, email: user.email ?? '' }}
      onSave={(values) =>
        save.mutateAsync({ params: { user: user.id }, body: { ...values, disabled: user.disabled } })
      }
      onClose={onClose}
    />
  )
}

interface GrantFormProps extends EditUserFormProps {
  readonly data: Users
}

export function GrantForm({ data, user, onClose }: GrantFormProps) {
  const grant = useAction(organisationContract.grantRole, { changes: userChanges })
  return (
    <FormDialog
      title={`Beri peran kepada ${user.name}`}
      action="Beri peran"
      fields={roleFields(data)}
      initial={firstRole(data)}
      onSave={(values) =>
        grant.mutateAsync({
          params: { user: user.id },
          body: {
            unit: unitOf(values.unit),
            role: values.role as Role,
            validUntil: dateOrNull(values.validUntil),
          },
        })
      }
      onClose={onClose}
    />
  )
}
