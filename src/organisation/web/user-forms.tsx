import { FormDialog } from '#ui/form-dialog.tsx'
import { optionsOf } from '#ui/choices.ts'
import { useAction } from '#ui/queries.ts'
import { userContract } from '../contract/users.ts'
import { userChanges, type Given, type User, type Users } from './records.ts'

/** The role, where and how long it holds; no unit is the whole installation, which not every administrator may give. */
const roleFields = ({ units, roles }: Users) =>
  [
    {
      name: 'unit',
      options: optionsOf(
        units.filter(({ slug }) => slug !== null),
        ({ slug, depth, name }) => [slug ?? '', `${'\u2003'.repeat(depth)}${name}`],
      ),
      none: units.find(({ slug }) => slug === null)?.name ?? null,
    },
    { name: 'role', options: optionsOf(roles, ({ role, name }) => [role, name]) },
    'validUntil',
  ] as const

const firstRole = ({ units }: Users) => ({ unit: units[0]?.slug ?? null, role: 'reader' }) as const

interface AddUserFormProps {
  readonly data: Users
  readonly onGiven: (given: Given) => void
  readonly onClose: () => void
}

export function AddUserForm({ data, onGiven, onClose }: AddUserFormProps) {
  const add = useAction(userContract.addUser, { changes: userChanges })
  return (
    <FormDialog
      title="Tambah pengguna"
      action="Tambah"
      shape={userContract.addUser.body}
      fields={['username', 'name', 'email', ...roleFields(data)]}
      initial={firstRole(data)}
      onSave={async (body) => {
        const { user, oneTimePassword } = await add.mutateAsync({ body })
        onGiven({ name: user.name, username: user.username, password: oneTimePassword })
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
  const save = useAction(userContract.saveUser, { changes: userChanges })
  return (
    <FormDialog
      title={`Ubah ${user.name}`}
      action="Simpan"
      shape={userContract.saveUser.body}
      fields={['name', 'email']}
      initial={user}
      onSave={(body) => save.mutateAsync({ params: { user: user.id }, body })}
      onClose={onClose}
    />
  )
}

interface GrantFormProps extends EditUserFormProps {
  readonly data: Users
}

export function GrantForm({ data, user, onClose }: GrantFormProps) {
  const grant = useAction(userContract.grantRole, { changes: userChanges })
  return (
    <FormDialog
      title={`Beri peran kepada ${user.name}`}
      action="Beri peran"
      shape={userContract.grantRole.body}
      fields={roleFields(data)}
      initial={firstRole(data)}
      onSave={(body) => grant.mutateAsync({ params: { user: user.id }, body })}
      onClose={onClose}
    />
  )
}
