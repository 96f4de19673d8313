import { textColumn, type TableColumn } from '#ui/data-table.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { RecordList } from '#ui/record-list.tsx'
import { Loaded } from '#ui/states.tsx'
import { staffContract } from '../contract/staff.ts'
import { educationLevels, shortJobFamilyNames } from '../rules/staff.ts'
import { periodOf } from './records.ts'
import { StaffForm } from './staff-form.tsx'
import { staffChanges, type StaffMember } from './staff-records.ts'

/** Everybody on the list on the day; who has no name stands as the job title. */
export function StaffSection({ unit, on }: { readonly unit: string; readonly on: string }) {
  const query = useEndpoint(staffContract.listStaff, { params: { unit }, query: { on } })
  const remove = useAction(staffContract.removeStaff, { changes: staffChanges })
  return (
    <Loaded query={query} what="daftar pegawai">
      {(data) => (
        <>
          <FindingList findings={data.findings} />
          <RecordList
            caption="Daftar pegawai"
            hideCaption
            noun="pegawai"
            columns={columns}
            rows={data.staff}
            rowKey={(row) => row.id}
            asOf={query.dataUpdatedAt}
            can={data.can}
            nameOf={(row) => row.label}
            add="Tambah pegawai"
            renderForm={(member, close) => (
              <StaffForm unit={unit} data={data} member={member} onClose={close} />
            )}
            removal={{
              render: () =>
                'Hanya untuk catatan yang keliru. Pegawai yang berhenti atau pindah diakhiri dengan tanggalnya.',
              run: ({ id, version }, reason) =>
                remove.mutateAsync({ params: { unit, member: id }, query: { version, reason } }),
            }}
            empty={{
              title: 'Belum ada pegawai pada tanggal ini.',
              say: 'Tabel dan grafik kepegawaian pada dokumen dibuat dari daftar ini. Cukup data yang dipakai tabel; nama boleh kosong.',
            }}
          />
        </>
      )}
    </Loaded>
  )
}

const columns: readonly TableColumn<StaffMember>[] = [
  {
    key: 'label',
    name: 'Pegawai',
    width: '15rem',
    text: (row) => `${row.label} ${row.jobTitle} ${row.nip ?? ''}`,
    sortBy: (row) => row.label,
    render: (row) => (
      <>
        {row.label}
        {row.nip === null ? null : <div className="nip soft">{row.nip}</div>}
      </>
    ),
  },
  textColumn('job', 'Jabatan', ({ jobTitle }) => jobTitle, {
    width: '12rem',
    sortBy: ({ jobTitle }) => jobTitle,
  }),
  textColumn('family', 'Jenis', ({ jobFamily }) =>
    jobFamily === null ? null : shortJobFamilyNames[jobFamily],
  ),
  textColumn('employment', 'Status', ({ employment }) => employment, {
    sortBy: ({ employment }) => employment,
  }),
  textColumn('rank', 'Golongan', ({ rank }) => rank),
  textColumn('education', 'Pendidikan', ({ qualification }) => qualification, {
    width: '10rem',
    sortBy: ({ educationLevel }) =>
      educationLevel === null ? null : educationLevels.indexOf(educationLevel),
  }),
  textColumn('class', 'Kelas', ({ positionClass }) => positionClass?.toString() ?? null, {
    sortBy: ({ positionClass }) => positionClass,
  }),
  textColumn('placement', 'Tempat kerja', ({ placement }) => placement?.name ?? 'Kantor', {
    sortBy: ({ placement }) => placement?.name ?? 'Kantor',
  }),
  textColumn('period', 'Masa', ({ validFrom, validUntil }) => periodOf(validFrom, validUntil), {
    width: '10rem',
    sortBy: ({ validFrom }) => validFrom,
  }),
]
