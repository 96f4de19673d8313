import { Button } from '@mantine/core'
import { useState } from 'react'
import { ConfirmWithReason } from '#ui/confirm-with-reason.tsx'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { staffContract } from '../contract/staff.ts'
import { shortJobFamilyNames } from '../rules/staff.ts'
import { periodOf } from './records.ts'
import { StaffForm } from './staff-form.tsx'
import { staffChanges, type Staff, type StaffMember } from './staff-records.ts'

/** Everybody on the list on the day; who has no name stands as the job title. */
export function StaffSection({ unit, on }: { readonly unit: string; readonly on: string }) {
  const query = useEndpoint(staffContract.listStaff, { params: { unit }, query: { on } })
  return (
    <Loaded query={query} what="daftar pegawai">
      {(data) => (
        <>
          <FindingList findings={data.findings} />
          <StaffTable unit={unit} data={data} asOf={query.dataUpdatedAt} />
        </>
      )}
    </Loaded>
  )
}

interface StaffTableProps {
  readonly unit: string
  readonly data: Staff
  readonly asOf: number
}

function StaffTable({ unit, data, asOf }: StaffTableProps) {
  const [editing, setEditing] = useState<StaffMember | 'new' | null>(null)
  const [removing, setRemoving] = useState<StaffMember | null>(null)
  const remove = useAction(staffContract.removeStaff, { changes: staffChanges })
  const add = data.can.edit ? <Button onClick={() => setEditing('new')}>Tambah pegawai</Button> : undefined
  const actions: Actions = { edit: setEditing, remove: setRemoving }
  return (
    <>
      <DataTable
        caption="Daftar pegawai"
        hideCaption
        columns={columnsOf(data.can.edit ? actions : null)}
        rows={data.staff}
        rowKey={(row) => row.id}
        asOf={asOf}
        noun="pegawai"
        actions={add}
        empty={
          <EmptyState title="Belum ada pegawai pada tanggal ini." action={add}>
            Tabel dan grafik kepegawaian pada dokumen dibuat dari daftar ini. Cukup data yang dipakai tabel;
            nama boleh kosong.
          </EmptyState>
        }
      />
      <ConfirmWithReason
        opened={removing !== null}
        title={`Hapus ${removing?.label ?? ''}`}
        action="Hapus"
        dangerous
        onClose={() => setRemoving(null)}
        onConfirm={(reason) =>
          remove.mutateAsync({
            params: { unit, member: removing?.id ?? 0 },
            query: { version: removing?.version ?? 0, reason },
          })
        }
      >
        Hanya untuk catatan yang keliru. Pegawai yang berhenti atau pindah diakhiri dengan tanggalnya.
      </ConfirmWithReason>
      {editing === null ? null : (
        <StaffForm
          unit={unit}
          data={data}
          member={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}

interface Actions {
  edit(row: StaffMember): void
  remove(row: StaffMember): void
}

const open = '–'
const plain = (
  key: string,
  name: string,
  text: (row: StaffMember) => string | null,
  width?: string,
): TableColumn<StaffMember> => ({
  key,
  name,
  render: (row) => text(row) ?? open,
  text: (row) => text(row) ?? '',
  ...(width === undefined ? {} : { width }),
})

const columnsOf = (actions: Actions | null): readonly TableColumn<StaffMember>[] => [
  {
    key: 'label',
    name: 'Pegawai',
    width: '15rem',
    text: (row) => `${row.label} ${row.jobTitle} ${row.nip ?? ''}`,
    render: (row) => (
      <>
        {row.label}
        {row.nip === null ? null : <div className="nip soft">{row.nip}</div>}
      </>
    ),
  },
  plain('job', 'Jabatan', ({ jobTitle }) => jobTitle, '12rem'),
  plain('family', 'Jenis', ({ jobFamily }) => (jobFamily === null ? null : shortJobFamilyNames[jobFamily])),
  plain('employment', 'Status', ({ employment }) => employment),
  plain('rank', 'Golongan', ({ rank }) => rank),
  plain('education', 'Pendidikan', ({ qualification }) => qualification, '10rem'),
  plain('class', 'Kelas', ({ positionClass }) => (positionClass === null ? null : String(positionClass))),
  plain('placement', 'Tempat kerja', ({ placement }) => placement?.name ?? 'Kantor'),
  plain('period', 'Masa', ({ validFrom, validUntil }) => periodOf(validFrom, validUntil), '10rem'),
  ...(actions === null ? [] : [actionColumn(actions)]),
]

const actionColumn = (actions: Actions): TableColumn<StaffMember> => ({
  key: 'edit',
  name: <span className="visually-hidden">Tindakan</span>,
  render: (row) => (
    <div className="staff-actions">
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`Ubah ${row.label}`}
        onClick={() => actions.edit(row)}
      >
        Ubah
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`Hapus ${row.label}`}
        onClick={() => actions.remove(row)}
      >
        Hapus
      </Button>
    </div>
  ),
})
