import { useAction, useEndpoint } from '#ui/queries.ts'
import { organisationContract } from '../contract.ts'
import {
  capacities,
  positionKindNames,
  positionKinds,
  type Capacity,
  type PositionKind,
} from '../rules/words.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { officialChanges, type Assignment, type Official, type Position } from './records.ts'

const kindOptions = positionKinds.map((value) => ({ value, label: positionKindNames[value] }))
const capacityOptions: Readonly<Record<Capacity, string>> = {
  definitive: 'Definitif',
  plt: 'Plt. (jabatan kosong)',
  plh: 'Plh. (pejabat berhalangan)',
}

interface PositionFormProps {
  readonly unit: string
  readonly onClose: () => void
}

/** A position of the unit or of one below it, e.g. the coordinator of a work area. */
export function PositionForm({ unit, onClose }: PositionFormProps) {
  const profile = useEndpoint(organisationContract.getUnit, { params: { unit }, query: {} })
  const add = useAction(organisationContract.addPosition, { changes: officialChanges })
  const parts = profile.data?.parts ?? []
  const units = [
    { value: unit, label: profile.data?.name ?? unit },
    ...parts.map((part) => ({ value: part.slug, label: part.name })),
  ]
  return (
    <FormDialog
      title="Tambah jabatan"
      action="Tambah"
      fields={[
        {
          name: 'title',
          label: 'Nama jabatan',
          required: true,
          description: 'Misalnya Kepala Subbagian Umum.',
        },
        {
          name: 'kind',
          label: 'Jenis',
          options: kindOptions,
          description: 'Kepala menandatangani dokumen unitnya.',
        },
        { name: 'part', label: 'Unit', options: units },
      ]}
      initial={{ title: '', kind: 'staff', part: unit }}
      onSave={({ title, kind, part }) =>
        add.mutateAsync({ params: { unit }, body: { title, kind: kind as PositionKind, part } })
      }
      onClose={onClose}
    />
  )
}

interface AssignmentFormProps extends PositionFormProps {
  readonly position: Position
  readonly officials: readonly Official[]
}

/** An official takes a position from a day on, for good or acting. */
export function AssignmentForm({ unit, position, officials, onClose }: AssignmentFormProps) {
  const add = useAction(organisationContract.addAssignment, { changes: officialChanges })
  return (
    <FormDialog
      title={`Tugaskan sebagai ${position.title}`}
      action="Tugaskan"
      {...(officials.length === 0
        ? { intro: <p className="soft">Belum ada pejabat. Tambahkan pejabat lebih dahulu.</p> }
        : {})}
      fields={[
        {
          name: 'officialId',
          label: 'Pejabat',
          options: officials.map((official) => ({ value: String(official.id), label: official.fullName })),
        },
        {
          name: 'capacity',
          label: 'Kedudukan',
          options: capacities.map((value) => ({ value, label: capacityOptions[value] })),
        },
        { name: 'validFrom', label: 'Mulai', type: 'date', required: true },
        {
          name: 'validUntil',
          label: 'Berakhir sebelum',
          type: 'date',
          description: 'Hari pertama tidak lagi menjabat. Kosongkan selama masih menjabat.',
        },
        { name: 'decree', label: 'Surat keputusan', description: 'Nomor dan tanggal.' },
      ]}
      initial={{
        officialId: String(officials[0]?.id ?? ''),
        capacity: 'definitive',
        validFrom: '',
        validUntil: '',
        decree: '',
      }}
      onSave={(values) =>
        add.mutateAsync({
          params: { unit },
          body: {
            positionId: position.id,
            officialId: Number(values.officialId),
            capacity: values.capacity as Capacity,
            validFrom: values.validFrom,
            validUntil: values.validUntil === '' ? null : values.validUntil,
            decree: values.decree,
          },
        })
      }
      onClose={onClose}
    />
  )
}

interface EndFormProps extends PositionFormProps {
  readonly position: Position
  readonly assignment: Assignment
}

/** Ends an assignment; the history keeps the reason. */
export function EndForm({ unit, position, assignment, onClose }: EndFormProps) {
  const end = useAction(organisationContract.endAssignment, { changes: officialChanges })
  return (
    <FormDialog
      title={`Akhiri penugasan ${assignment.officialName}`}
      action="Akhiri penugasan"
      intro={<p className="soft">Jabatan: {position.title}. Dokumen bertanggal sebelumnya tidak berubah.</p>}
      fields={[
        {
          name: 'validUntil',
          label: 'Berakhir sebelum',
          type: 'date',
          required: true,
          description: 'Hari pertama tidak lagi menjabat.',
        },
        { name: 'reason', label: 'Alasan', required: true, description: 'Misalnya mutasi atau pensiun.' },
      ]}
      initial={{ validUntil: '', reason: '' }}
      onSave={(values) =>
        end.mutateAsync({
          params: { unit, assignment: assignment.id },
          body: { ...values, seenUntil: assignment.validUntil },
        })
      }
      onClose={onClose}
    />
  )
}
