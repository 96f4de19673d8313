import { FormDialog, type Field } from '#ui/form-dialog.tsx'
import { useAction } from '#ui/queries.ts'
import { staffContract } from '../contract/staff.ts'
import {
  educationLevels,
  jobFamilies,
  jobFamilyNames,
  rankGroups,
  ruangs,
  staffEmployments,
  type StaffEmployment,
} from '../rules/staff.ts'
import { staffChanges, type Staff, type StaffMember } from './staff-records.ts'

const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
const orNone = (options: readonly { value: string; label: string }[], none = 'belum diisi') => [
  { value: '', label: none },
  ...options,
]

/** The post and the person's rank and education. */
const postFields = [
  { name: 'jobTitle', label: 'Jabatan', required: true, maxLength: 200 },
  {
    name: 'jobFamily',
    label: 'Jenis jabatan',
    options: orNone(jobFamilies.map((value) => ({ value, label: jobFamilyNames[value] }))),
  },
  { name: 'employment', label: 'Status', options: same(staffEmployments) },
  {
    name: 'rankGroup',
    label: 'Golongan',
    options: orNone(same(rankGroups)),
    description: 'PPPK tanpa ruang.',
  },
  { name: 'ruang', label: 'Ruang', options: orNone(same(ruangs)) },
  { name: 'educationLevel', label: 'Pendidikan', options: orNone(same(educationLevels)) },
  {
    name: 'educationField',
    label: 'Bidang pendidikan',
    description: 'Misalnya Kesehatan Masyarakat, Dokter.',
  },
  { name: 'positionClass', label: 'Kelas jabatan', description: '1 sampai 17.' },
] as const satisfies readonly Field[]

/** Where and who. */
const personFields = (data: Staff) =>
  [
    {
      name: 'placement',
      label: 'Tempat kerja',
      options: orNone(
        data.placements.map(({ slug, name }) => ({ value: slug, label: name })),
        'kantor',
      ),
    },
    {
      name: 'officialId',
      label: 'Pejabat',
      options: orNone(
        data.officials.map(({ id, name }) => ({ value: String(id), label: name })),
        'bukan pejabat dalam daftar',
      ),
      description: 'Nama dan NIP pejabat diambil dari menu Organisasi.',
    },
    {
      name: 'name',
      label: 'Nama',
      description: 'Boleh kosong; jabatannya yang ditampilkan.',
      maxLength: 120,
    },
    { name: 'nip', label: 'NIP', description: '18 angka; boleh kosong.' },
  ] as const satisfies readonly Field[]

const timeFields = [
  { name: 'validFrom', label: 'Mulai', type: 'date', required: true },
  {
    name: 'validUntil',
    label: 'Berakhir sebelum',
    type: 'date',
    description: 'Kosongkan selama masih bekerja.',
  },
  { name: 'source', label: 'Sumber', description: 'Dari mana datanya.' },
] as const satisfies readonly Field[]

const countField = {
  name: 'count',
  label: 'Jumlah orang',
  description: 'Lebih dari 1 hanya untuk yang tanpa nama.',
} as const satisfies Field

const fieldsOf = (data: Staff, member: StaffMember | null) => [
  ...postFields,
  ...personFields(data),
  ...timeFields,
  ...(member === null ? [countField] : []),
]

const initialOf = (member: StaffMember | null, on: string) => ({
  jobTitle: member?.jobTitle ?? '',
  jobFamily: member?.jobFamily ?? '',
  employment: member?.employment ?? 'PNS',
  rankGroup: member?.rankGroup ?? '',
  ruang: member?.ruang ?? '',
  educationLevel: member?.educationLevel ?? '',
  educationField: member?.educationField ?? '',
  positionClass: String(member?.positionClass ?? ''),
  placement: member?.placement?.slug ?? '',
  officialId: String(member?.officialId ?? ''),
  name: member === null || member.officialId !== null ? '' : (member.name ?? ''),
  nip: member === null || member.officialId !== null ? '' : (member.nip ?? ''),
  validFrom: member?.validFrom ?? on,
  validUntil: member?.validUntil ?? '',
  source: member?.source ?? '',
  count: '1',
})

interface StaffFormProps {
  readonly unit: string
  readonly data: Staff
  /** Null: a new one. */
  readonly member: StaffMember | null
  readonly onClose: () => void
}

/** Adds somebody, or several alike without a name; changes or ends what is there. */
export function StaffForm({ unit, data, member, onClose }: StaffFormProps) {
  const add = useAction(staffContract.addStaff, { changes: staffChanges })
  const save = useAction(staffContract.saveStaff, { changes: staffChanges })
  return (
    <FormDialog
      title={member === null ? 'Tambah pegawai' : `Ubah ${member.label}`}
      action="Simpan"
      size="lg"
      fields={fieldsOf(data, member)}
      initial={initialOf(member, data.on)}
      onSave={({ count, ...values }) => {
        const body = { ...values, employment: values.employment as StaffEmployment }
        return member === null
          ? add.mutateAsync({ params: { unit }, body: { ...body, count } })
          : save.mutateAsync({
              params: { unit, member: member.id },
              body: { ...body, version: member.version },
            })
      }}
      onClose={onClose}
    />
  )
}
