import { organisationContract } from '#organisation/contract.ts'
import { entryCertainties, entryCertaintyNames, type EntryCertainty } from '#organisation/index.ts'
import { FormDialog, type Field } from '#ui/form-dialog.tsx'
import { useAction } from '#ui/queries.ts'
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

const fieldsOf = (register: Register, entry: RegisterEntry | null) =>
  [
    {
      name: 'kind',
      label: 'Jenis',
      required: true,
      description: 'Boleh singkat, misalnya UU, PP, Perpres, Permenkes; tersimpan lengkap.',
    },
    { name: 'number', label: 'Nomor', required: true },
    { name: 'year', label: 'Tahun', required: true, maxLength: 4 },
    { name: 'title', label: 'Tentang', type: 'area', required: true },
    { name: 'gazette', label: 'Lembaran atau berita negara' },
    { name: 'validFrom', label: 'Berlaku sejak', type: 'date' },
    {
      name: 'validUntil',
      label: 'Tidak berlaku sejak',
      type: 'date',
      description: 'Kosongkan selama berlaku.',
    },
    {
      name: 'replacedById',
      label: 'Diganti oleh',
      options: [
        { value: '', label: '–' },
        ...register.regulations
          .filter(({ id }) => id !== entry?.id)
          .map(({ id, label }) => ({ value: String(id), label })),
      ],
    },
    {
      name: 'certainty',
      label: 'Kepastian',
      options: entryCertainties.map((value) => ({ value, label: entryCertaintyNames[value] })),
    },
    { name: 'source', label: 'Sumber', description: 'Di mana datanya dibaca.' },
    ...(entry === null && register.can.addForAll
      ? [
          {
            name: 'forAll',
            label: 'Untuk',
            options: [
              { value: '', label: 'unit ini dan unit di bawahnya' },
              { value: 'all', label: 'semua kantor' },
            ],
          } as const,
        ]
      : []),
  ] as const satisfies readonly Field[]

const initialOf = (entry: RegisterEntry | null) => ({
  kind: entry?.kind ?? '',
  number: entry?.number ?? '',
  year: String(entry?.year ?? ''),
  title: entry?.title ?? '',
  gazette: entry?.gazette ?? '',
  validFrom: entry?.validFrom ?? '',
  validUntil: entry?.validUntil ?? '',
  replacedById: String(entry?.replacedBy?.id ?? ''),
  certainty: entry?.certainty ?? 'SRC',
  source: entry?.source ?? '',
  forAll: '',
})

/** Adds or changes an entry of the register. */
export function RegulationForm({ unit, register, entry, onClose }: RegulationFormProps) {
  const add = useAction(organisationContract.addRegulation, { changes })
  const save = useAction(organisationContract.saveRegulation, { changes })
  return (
    <FormDialog
      title={entry === null ? 'Tambah peraturan' : `Ubah ${entry.label}`}
      action="Simpan"
      size="lg"
      fields={fieldsOf(register, entry)}
      initial={initialOf(entry)}
      onSave={({ forAll, ...values }) => {
        const body = {
          ...values,
          replacedById: values.replacedById === '' ? null : Number(values.replacedById),
          certainty: values.certainty as EntryCertainty,
        }
        return entry === null
          ? add.mutateAsync({ params: { unit }, body: { ...body, forAll: forAll === 'all' } })
          : save.mutateAsync({
              params: { unit, regulation: entry.id },
              body: { ...body, version: entry.version },
            })
      }}
      onClose={onClose}
    />
  )
}
