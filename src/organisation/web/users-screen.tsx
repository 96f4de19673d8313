import { Alert, Button, TextInput } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { StatusWord } from '#ui/status-word.tsx'
import { momentOf } from '#ui/time.ts'
import { organisationContract } from '../contract.ts'
import type { OpenedUserDialog as Opened, User, Users } from './records.ts'
import { UserDialogs } from './user-dialogs.tsx'
import { UserActions, UserRoles } from './user-row.tsx'
import './organisation.css'

/** Who may sign in, with which roles on which units; adding, disabling, one-time passwords, roles. */
export function UsersScreen() {
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search)
  const [opened, setOpened] = useState<Opened | null>(null)
  const query = useEndpoint(organisationContract.listUsers, { query: { search: wanted } })
  return (
    <div className="stack">
      <TextInput
        type="search"
        label="Cari pengguna"
        description="Nama, nama pengguna, atau surel"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Loaded query={query} what="pengguna">
        {(data) => (
          <>
            <Result data={data} asOf={query.dataUpdatedAt} searched={wanted !== ''} onOpen={setOpened} />
            <UserDialogs data={data} opened={opened} onOpen={setOpened} />
          </>
        )}
      </Loaded>
    </div>
  )
}

interface ResultProps {
  readonly data: Users
  readonly asOf: number
  readonly searched: boolean
  readonly onOpen: (opened: Opened) => void
}

function Result({ data, asOf, searched, onOpen }: ResultProps) {
  const add = <Button onClick={() => onOpen({ form: 'add' })}>Tambah pengguna</Button>
  return (
    <>
      {data.total > data.users.length ? (
        <Alert color="gray">
          Ditampilkan {data.users.length} dari {data.total} pengguna. Persempit dengan pencarian.
        </Alert>
      ) : null}
      <DataTable
        caption="Pengguna"
        hideCaption
        columns={columns(onOpen)}
        rows={data.users}
        rowKey={(row) => row.id}
        asOf={asOf}
        noun="pengguna"
        filter={false}
        actions={add}
        empty={
          <EmptyState
            title={searched ? 'Tidak ada pengguna yang cocok.' : 'Belum ada pengguna.'}
            action={add}
          >
            {searched
              ? 'Ubah kata pencarian, atau tambahkan orangnya.'
              : 'Tambahkan perencana, petugas, dan kepala agar mereka dapat masuk.'}
          </EmptyState>
        }
      />
    </>
  )
}

const columns = (onOpen: (opened: Opened) => void): readonly TableColumn<User>[] => [
  {
    key: 'name',
    name: 'Nama',
    width: '12rem',
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
  { key: 'email', name: 'Surel', render: (row) => row.email ?? '–' },
  { key: 'state', name: 'Keadaan', render: (row) => <UserState user={row} /> },
  { key: 'roles', name: 'Peran', width: '18rem', render: (row) => <UserRoles user={row} onOpen={onOpen} /> },
  {
    key: 'actions',
    name: 'Tindakan',
    width: '10rem',
    render: (row) => <UserActions user={row} onOpen={onOpen} />,
  },
]

function UserState({ user }: { readonly user: User }) {
  if (user.disabled) return <StatusWord tone="neutral">Nonaktif</StatusWord>
  if (user.lockedUntil !== null)
    return <StatusWord tone="warn">Terkunci sampai {momentOf(user.lockedUntil)}</StatusWord>
  if (user.mustChangePassword) return <StatusWord tone="info">Menunggu ganti kata sandi</StatusWord>
  return <StatusWord tone="good">Aktif</StatusWord>
}
