import type { Request } from '#lib/endpoint.ts'
import { optionsOf } from '#ui/choices.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import type { FormField } from '#ui/form-inputs.tsx'
import type { Place } from '#ui/place.ts'
import { useSaveRecord } from '#ui/queries.ts'
import { draftingContract, type DraftingShape } from '../contract/drafting.ts'
import { materialNames, type MaterialKind } from '../rules/materials.ts'
import type { Editing } from './editing.ts'

interface MaterialDialogProps {
  readonly place: Place
  readonly data: DraftingShape
  readonly editing: Editing
  readonly onClose: () => void
}
type Body = Request<typeof draftingContract.addMaterial>['body']

const choices: Readonly<Partial<Record<MaterialKind, 'objectives' | 'programs' | 'activities'>>> = {
  objectiveChoice: 'objectives',
  programChoice: 'programs',
  activityChoice: 'activities',
}
const unscored = 'belum dinilai'

/** The fields of a kind: choices are made from what the catalogue holds, other materials are written. */
function fieldsOf(kind: MaterialKind, data: DraftingShape): readonly FormField<Body>[] {
  const from = choices[kind]
  const listed = from === undefined ? [] : data[from]
  const label = materialNames[kind]
  const body: FormField<Body> =
    listed.length > 0
      ? { name: 'body', label, options: optionsOf(listed, ({ name }) => [name, name]), none: 'Pilih …' }
      : { name: 'body', label, rows: 3 }
  if (from !== undefined)
    return [
      body,
      { name: 'chosen', none: null },
      'priority',
      ...(kind === 'activityChoice'
        ? ([
            { name: 'contribution', none: unscored },
            { name: 'consistency', none: unscored },
            { name: 'resources', none: unscored },
          ] as const)
        : []),
      { name: 'reason', rows: 3 },
    ]
  const unit: FormField<Body> = {
    name: 'fromUnitId',
    options: optionsOf(data.units, ({ id, name }) => [id, name]),
    none: 'tidak disebut',
  }
  if (kind === 'teamMember') return [body, unit, 'inStrategicTeam']
  if (kind === 'commitment') return [body, unit, 'onDate']
  return kind === 'minutes' ? [body, 'onDate'] : [body]
}

/** What was chosen is tied to the record of the catalogue that bears its name. */
function tied(body: Body, data: DraftingShape): Body {
  const from = choices[body.kind]
  const id = from === undefined ? null : (data[from].find(({ name }) => name === body.body)?.id ?? null)
  return {
    ...body,
    objectiveId: from === 'objectives' ? id : null,
    workProgramId: from === 'programs' ? id : null,
    activityId: from === 'activities' ? id : null,
  }
}

/** Writes down a material, or changes one. */
export function MaterialDialog({ place, data, editing, onClose }: MaterialDialogProps) {
  const { kind, material } = editing
  const changes = [draftingContract.getDrafting]
  const save = useSaveRecord(draftingContract.addMaterial, draftingContract.saveMaterial, changes)
  const params = { unit: place.unit, year: place.year }
  const chosen = choices[kind] === undefined ? null : (material?.chosen ?? true)
  return (
    <FormDialog
      title={`${material === null ? 'Tambah' : 'Ubah'} ${materialNames[kind].toLowerCase()}`}
      action="Simpan"
      shape={draftingContract.addMaterial.body}
      fields={fieldsOf(kind, data)}
      initial={{ ...material, kind, chosen }}
      onSave={(body) => save(params, material, tied(body, data))}
      onClose={onClose}
    />
  )
}
