import { FormDialog, type Field } from '#ui/form-dialog.tsx'
import type { Place } from '#ui/place.ts'
import { useAction } from '#ui/queries.ts'
import { draftingContract, type DraftingShape, type MaterialShape } from '../contract/drafting.ts'
import { materialNames, type MaterialKind } from '../rules/materials.ts'
import type { Editing } from './editing.ts'

interface MaterialDialogProps {
  readonly place: Place
  readonly data: DraftingShape
  readonly editing: Editing
  readonly onClose: () => void
}

interface Values extends Record<string, string> {
  body: string
  reason: string
  chosen: string
  priority: string
  contribution: string
  consistency: string
  resources: string
  inStrategicTeam: string
  fromUnit: string
  onDate: string
}
type Name = keyof Values & string
type OneField = Field & { readonly name: Name }

const yesNo = (yes: string, no: string) => [
  { value: 'true', label: yes },
  { value: 'false', label: no },
]
const scores = [
  { value: '', label: 'belum dinilai' },
  ...['1', '2', '3', '4', '5'].map((value) => ({ value, label: value })),
]
const score = (name: Name, label: string): OneField => ({ name, label, options: scores })

const choices: Readonly<Partial<Record<MaterialKind, 'objectives' | 'programs' | 'activities'>>> = {
  objectiveChoice: 'objectives',
  programChoice: 'programs',
  activityChoice: 'activities',
}

/** The fields of a kind: choices are made from what the catalogue holds, other materials are written. */
function fieldsOf(kind: MaterialKind, data: DraftingShape): readonly OneField[] {
  const from = choices[kind]
  const options = from === undefined ? [] : data[from].map(({ name }) => ({ value: name, label: name }))
  const body: OneField =
    options.length > 0
      ? {
          name: 'body',
          label: materialNames[kind],
          required: true,
          options: [{ value: '', label: 'Pilih …' }, ...options],
        }
      : { name: 'body', label: materialNames[kind], type: 'area', required: true, maxLength: 2000 }
  if (from !== undefined)
    return [
      body,
      { name: 'chosen', label: 'Keputusan', options: yesNo('Dipilih', 'Tidak dipilih') },
      { name: 'priority', label: 'Urutan prioritas', description: 'Perlu bila tidak semuanya dipilih.' },
      ...(kind === 'activityChoice'
        ? [
            score('contribution', 'Kontribusi pada sasaran (1 sampai 5)'),
            score('consistency', 'Keterpaduan antarunit (1 sampai 5)'),
            score('resources', 'Sumber daya dan kebutuhan layanan (1 sampai 5)'),
          ]
        : []),
      {
        name: 'reason',
        label: 'Alasan',
        type: 'area',
        description: 'Wajib bila tidak dipilih.',
        maxLength: 2000,
      },
    ]
  const unit: OneField = {
    name: 'fromUnit',
    label: 'Unit',
    options: [
      { value: '', label: 'tidak disebut' },
      ...data.units.map(({ id, name }) => ({ value: String(id), label: name })),
    ],
  }
  const date: OneField = { name: 'onDate', label: 'Tanggal', type: 'date' }
  if (kind === 'teamMember')
    return [
      body,
      unit,
      { name: 'inStrategicTeam', label: 'Anggota tim penyusun Renstra', options: yesNo('Ya', 'Tidak') },
    ]
  if (kind === 'commitment') return [body, unit, date]
  return kind === 'minutes' ? [body, date] : [body]
}

const text = (value: number | null): string => (value === null ? '' : String(value))
const initialOf = (material: MaterialShape | null): Values => ({
  body: material?.body ?? '',
  reason: material?.reason ?? '',
  chosen: String(material?.chosen ?? true),
  priority: text(material?.priority ?? null),
  contribution: text(material?.contribution ?? null),
  consistency: text(material?.consistency ?? null),
  resources: text(material?.resources ?? null),
  inStrategicTeam: String(material?.inStrategicTeam ?? false),
  fromUnit: text(material?.fromUnitId ?? null),
  onDate: material?.onDate ?? '',
})

const numberOf = (value: string): number | null => (value.trim() === '' ? null : Number(value))

function bodyOf(kind: MaterialKind, values: Values, data: DraftingShape) {
  const from = choices[kind]
  const tied = from === undefined ? undefined : data[from].find(({ name }) => name === values.body)?.id
  return {
    kind,
    body: values.body,
    reason: values.reason,
    chosen: from === undefined ? null : values.chosen === 'true',
    priority: numberOf(values.priority),
    contribution: numberOf(values.contribution),
    consistency: numberOf(values.consistency),
    resources: numberOf(values.resources),
    inStrategicTeam: values.inStrategicTeam === 'true',
    fromUnitId: numberOf(values.fromUnit),
    onDate: values.onDate === '' ? null : values.onDate,
    objectiveId: from === 'objectives' ? (tied ?? null) : null,
    workProgramId: from === 'programs' ? (tied ?? null) : null,
    activityId: from === 'activities' ? (tied ?? null) : null,
  }
}

/** Writes down a material, or changes one. */
export function MaterialDialog({ place, data, editing, onClose }: MaterialDialogProps) {
  const { kind, material } = editing
  const changes = { changes: [draftingContract.getDrafting] }
  const add = useAction(draftingContract.addMaterial, changes)
  const save = useAction(draftingContract.saveMaterial, changes)
  const params = { unit: place.unit, year: place.year }
  return (
    <FormDialog<Values>
      title={
        material === null
          ? `Tambah ${materialNames[kind].toLowerCase()}`
          : `Ubah ${materialNames[kind].toLowerCase()}`
      }
      action="Simpan"
      fields={fieldsOf(kind, data)}
      initial={initialOf(material)}
      onSave={(values) =>
        material === null
          ? add.mutateAsync({ params, body: bodyOf(kind, values, data) })
          : save.mutateAsync({
              params: { ...params, material: material.id },
              body: { ...bodyOf(kind, values, data), version: material.version },
            })
      }
      onClose={onClose}
    />
  )
}
