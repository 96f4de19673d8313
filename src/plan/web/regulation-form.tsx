import { organisationContract } from '#organisation/contract.ts'
import { optionsOf } from '#ui/choices.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { useSaveRecord } from '#ui/queries.ts'
import { citationContract } from '../contract/citations.ts'
import type { Register, RegisterEntry } from './register.ts'

const changes = [
  organisationContract.listRegulations,
  organisationContract.listHistory,
  citationContract.listCitations,
] as const

interface RegulationFormProps {
  readonly unit: string
  readonly register: Register
  /** Null: a new one. */
  readonly entry: RegisterEntry | null
  readonly onClose: () => void
}

/** Adds or changes an entry of the register. */
export function RegulationForm({ unit, register, entry, onClose }: RegulationFormProps) {
  const save = useSaveRecord(organisationContract.addRegulation, organisationContract.saveRegulation, changes)
  const others = register.regulations.filter(({ id }) => id !== entry?.id)
  return (
    <FormDialog
      title={entry === null ? 'Tambah peraturan' : `Ubah ${entry.label}`}
      action="Simpan"
      size="lg"
      shape={organisationContract.addRegulation.body}
      fields={[
        'kind',
        'number',
        'year',
        { name: 'title', rows: 3 },
        'gazette',
        'validFrom',
        'validUntil',
        { name: 'replacedById', options: optionsOf(others, ({ id, label }) => [id, label]), none: '–' },
        'certainty',
        'source',
        ...(entry === null && register.can.addForAll ? (['forAll'] as const) : []),
      ]}
      initial={
        entry === null ? { certainty: 'SRC' } : { ...entry, replacedById: entry.replacedBy?.id ?? null }
      }
      onSave={(body) => save({ unit }, entry, body)}
      onClose={onClose}
    />
  )
}
