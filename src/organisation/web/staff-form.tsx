import { FormDialog } from '#ui/form-dialog.tsx'
import { optionsOf } from '#ui/choices.ts'
import { useSaveRecord } from '#ui/queries.ts'
import { staffContract } from '../contract/staff.ts'
import { staffChanges, type Staff, type StaffMember } from './staff-records.ts'

interface StaffFormProps {
  readonly unit: string
  readonly data: Staff
  /** Null: a new one. */
  readonly member: StaffMember | null
  readonly onClose: () => void
}

/** What is written of a member; the name and number of an official are kept with the official. */
const writtenOf = ({ placement, officialId, name, nip, ...rest }: StaffMember) => ({
  ...rest,
  officialId,
  placement: placement?.slug ?? null,
  ...(officialId === null ? { name, nip } : {}),
})

/** Adds somebody, or several alike without a name; changes or ends what is there. */
export function StaffForm({ unit, data, member, onClose }: StaffFormProps) {
  const save = useSaveRecord(staffContract.addStaff, staffContract.saveStaff, staffChanges)
  return (
    <FormDialog
      title={member === null ? 'Tambah pegawai' : `Ubah ${member.label}`}
      action="Simpan"
      size="lg"
      shape={staffContract.addStaff.body}
      fields={[
        'jobTitle',
        'jobFamily',
        'employment',
        'rankGroup',
        'ruang',
        'educationLevel',
        'educationField',
        'positionClass',
        {
          name: 'placement',
          options: optionsOf(data.placements, ({ slug, name }) => [slug, name]),
          none: 'kantor',
        },
        {
          name: 'officialId',
          options: optionsOf(data.officials, ({ id, name }) => [id, name]),
          none: 'bukan pejabat dalam daftar',
        },
        'name',
        'nip',
        'validFrom',
        'validUntil',
        'source',
        ...(member === null ? (['count'] as const) : []),
      ]}
      initial={member === null ? { employment: 'PNS', validFrom: data.on, count: 1 } : writtenOf(member)}
      onSave={(body) => save({ unit }, member, body)}
      onClose={onClose}
    />
  )
}
