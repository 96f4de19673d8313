import { useState } from 'react'
import { formatLongDate } from '#lib/dates.ts'
import type { TableColumn } from '#ui/data-table.tsx'
import { DialogButton } from '#ui/dialog-button.tsx'
import { useEndpoint } from '#ui/queries.ts'
import { RecordList, type RecordAct } from '#ui/record-list.tsx'
import { Loaded } from '#ui/states.tsx'
import { StatusWord } from '#ui/status-word.tsx'
import { useServerTable } from '#ui/table-rows.ts'
import { momentOf } from '#ui/time.ts'
import { userContract, type UserSortKey } from '../contract/users.ts'
import { OneTimePassword } from './one-time-password.tsx'
import type { Given, User, Users } from './records.ts'
import { DisableDialog, ResetDialog, RevokeDialog } from './user-dialogs.tsx'
import { AddUserForm, EditUserForm, GrantForm } from './user-forms.tsx'
import './organisation.css'

/** Who may sign in, with which roles on which units; adding, disabling, one-time passwords, roles. */
export function UsersScreen() {
  const { server, query } = useServerTable<UserSortKey>()
  const users = useEndpoint(userContract.listUsers, { query }, { keepLast: true })
  const [given, setGiven] = useState<Given | null>(null)
  return (
    <Loaded query={users} what="pengguna">
      {(data) => (
        <>
          <RecordList
            caption="Pengguna"
            hideCaption
            noun="pengguna"
            columns={columns}
            rows={data.users}
            rowKey={(row) => row.id}
            asOf={users.dataUpdatedAt}
            server={{ ...server, total: data.total }}
            can={{ add: true }}
            nameOf={(row) => row.name}
            add="Tambah pengguna"
            addOnly
            renderForm={(_, close) => <AddUserForm data={data} onGiven={setGiven} onClose={close} />}
            acts={actsOf(data, setGiven)}
            empty={{
              title: 'Belum ada pengguna.',
              say: 'Tambahkan perencana, petugas, dan kepala agar mereka dapat masuk.',
            }}
          />
          {given === null ? null : <OneTimePassword given={given} onClose={() => setGiven(null)} />}
        </>
      )}
    </Loaded>
  )
}

/** What may be done with an account; those that reach beyond the scope of the administrator only get roles. */
function actsOf(data: Users, onGiven: (given: Given) => void): readonly RecordAct<User>[] {
  const may = ({ canEdit }: User) => canEdit
  return [
    {
      label: 'Beri peran',
      may: () => true,
      render: (user, close) => <GrantForm data={data} user={user} onClose={close} />,
    },
    { label: 'Ubah', may, render: (user, close) => <EditUserForm user={user} onClose={close} /> },
    {
      label: 'Atur ulang kata sandi',
      may,
      render: (user, close) => <ResetDialog user={user} onGiven={onGiven} onClose={close} />,
    },
    {
      label: ({ disabled }) => (disabled ? 'Aktifkan' : 'Nonaktifkan'),
      may,
      render: (user, close) => <DisableDialog user={user} onClose={close} />,
    },
  ]
}

const columns: readonly TableColumn<User>[] = [
  {
    key: 'name',
    name: 'Nama',
    width: '12rem',
    sortBy: ({ name }) => name,
    render: (row) => (
      <>
        {row.name}
        <br />
        <span className="soft">
          {row.username}
          {row.isDemo ? ' · akun contoh' : ''}
        </span>
      </>
    ),
  },
  { key: 'email', name: 'Surel', sortBy: ({ email }) => email, render: (row) => row.email ?? '–' },
  { key: 'state', name: 'Keadaan', render: (row) => <UserState user={row} /> },
  { key: 'roles', name: 'Peran', width: '18rem', render: (row) => <UserRoles user={row} /> },
]

function UserState({ user }: { readonly user: User }) {
  if (user.disabled) return <StatusWord tone="neutral">Nonaktif</StatusWord>
  if (user.lockedUntil !== null)
    return <StatusWord tone="warn">Terkunci sampai {momentOf(user.lockedUntil)}</StatusWord>
  if (user.mustChangePassword) return <StatusWord tone="info">Menunggu ganti kata sandi</StatusWord>
  return <StatusWord tone="good">Aktif</StatusWord>
}

/** The roles a person holds within the administrator's scope. */
function UserRoles({ user }: { readonly user: User }) {
  return (
    <ul className="holders">
      {user.roles.map((role) => (
        <li key={role.id}>
          {role.roleName} <span className="soft">{role.unitName}</span>
          {role.validUntil === null ? '' : `, sampai sebelum ${formatLongDate(role.validUntil)}`}{' '}
          {role.canRevoke ? (
            <DialogButton label="Cabut" name={`peran ${role.roleName} ${user.name} pada ${role.unitName}`}>
              {(close) => <RevokeDialog user={user} role={role} onClose={close} />}
            </DialogButton>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
