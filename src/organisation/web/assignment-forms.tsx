import { FormDialog } from '#ui/form-dialog.tsx'
import { optionsOf } from '#ui/choices.ts'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { officialContract } from '../contract/officials.ts'
import { unitContract } from '../contract/units.ts'
import { officialChanges, type Assignment, type Official, type Position } from './records.ts'

interface PositionFormProps {
  readonly unit: string
  readonly onClose: () => void
}

/** A position of the unit or of one below it, e.g. the coordinator of a work area. */
export function PositionForm({ unit, onClose }: PositionFormProps) {
  const profile = useEndpoint(unitContract.getUnit, { params: { unit }, query: {} })
  const add = useAction(officialContract.addPosition, { changes: officialChanges })
  const units = [{ slug: unit, name: profile.data?.name ?? unit }, ...(profile.data?.parts ?? [])]
  return (
    <FormDialog
      title="Tambah jabatan"
      action="Tambah"
      shape={officialContract.addPosition.body}
      fields={[
        'title',
        'kind',
        { name: 'part', options: optionsOf(units, ({ slug, name }) => [slug, name]) },
      ]}
      initial={{ kind: 'staff' }}
      onSave={(body) => add.mutateAsync({ params: { unit }, body })}
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
  const add = useAction(officialContract.addAssignment, { changes: officialChanges })
  return (
    <FormDialog
      title={`Tugaskan sebagai ${position.title}`}
      action="Tugaskan"
      intro={
        officials.length === 0 ? (
          <p className="soft">Belum ada pejabat. Tambahkan pejabat lebih dahulu.</p>
        ) : null
      }
      shape={officialContract.addAssignment.body}
      fields={[
        { name: 'officialId', options: optionsOf(officials, ({ id, fullName }) => [id, fullName]) },
        'capacity',
        'validFrom',
        'validUntil',
        'decree',
      ]}
      initial={{ positionId: position.id }}
      onSave={(body) => add.mutateAsync({ params: { unit }, body })}
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
  const end = useAction(officialContract.endAssignment, { changes: officialChanges })
  return (
    <FormDialog
      title={`Akhiri penugasan ${assignment.officialName}`}
      action="Akhiri penugasan"
      intro={<p className="soft">Jabatan: {position.title}. Dokumen bertanggal sebelumnya tidak berubah.</p>}
      shape={officialContract.endAssignment.body}
      fields={['validUntil', 'reason']}
      initial={{ seenUntil: assignment.validUntil }}
      onSave={(body) => end.mutateAsync({ params: { unit, assignment: assignment.id }, body })}
      onClose={onClose}
    />
  )
}
