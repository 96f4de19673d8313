import { useRef } from 'react'
import { formatLongDate } from '#lib/dates.ts'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import type { Place } from '#ui/place.ts'
import { useAction } from '#ui/queries.ts'
import { draftingContract, type DraftingShape, type MaterialShape } from '../contract/drafting.ts'
import { materialNames } from '../rules/materials.ts'
import type { Editing } from './editing.ts'

interface MaterialItemProps {
  readonly place: Place
  readonly data: DraftingShape
  readonly material: MaterialShape
  readonly onEdit: (editing: Editing) => void
}

function factsOf(material: MaterialShape, data: DraftingShape): readonly string[] {
  const unit = data.units.find(({ id }) => id === material.fromUnitId)?.name
  return [
    ...(unit === undefined ? [] : [unit]),
    ...(material.inStrategicTeam ? ['anggota tim Renstra'] : []),
    ...(material.chosen === null ? [] : [material.chosen ? 'dipilih' : 'tidak dipilih']),
    ...(material.priority === null ? [] : [`prioritas ${material.priority}`]),
    ...(material.score === null ? [] : [`nilai ${material.score} dari 15`]),
    ...(material.onDate === null ? [] : [formatLongDate(material.onDate)]),
    ...(material.reason === null ? [] : [`alasan: ${material.reason}`]),
  ]
}

/** One material with what can be done with it. */
export function MaterialItem({ place, data, material, onEdit }: MaterialItemProps) {
  const params = { unit: place.unit, year: place.year, material: material.id }
  const changes = { changes: [draftingContract.getDrafting] }
  const remove = useAction(draftingContract.removeMaterial, changes)
  const attach = useAction(draftingContract.attachFile, changes)
  const input = useRef<HTMLInputElement>(null)
  const facts = factsOf(material, data)
  const problem = remove.error ?? attach.error
  return (
    <div className="drafting-material">
      <p>
        <span className="soft">{materialNames[material.kind]}:</span> {material.body}
        {facts.length === 0 ? null : <span className="soft"> ({facts.join('; ')})</span>}
      </p>
      <div className="row no-print">
        {material.fileName === null ? null : (
          <a href={`/api/units/${place.unit}/years/${place.year}/drafting/materials/${material.id}/file`}>
            Unduh {material.fileName}
          </a>
        )}
        {data.can.edit ? (
          <>
            <button
              type="button"
              className="link-button"
              onClick={() => onEdit({ kind: material.kind, material })}
            >
              Ubah<span className="visually-hidden"> {material.body}</span>
            </button>
            <button type="button" className="link-button" onClick={() => input.current?.click()}>
              Lampirkan berkas<span className="visually-hidden"> pada {material.body}</span>
            </button>
            <button
              type="button"
              className="link-button"
              onClick={() => remove.mutate({ params, query: { version: material.version } })}
            >
              Hapus<span className="visually-hidden"> {material.body}</span>
            </button>
            <input
              ref={input}
              type="file"
              hidden
              aria-label={`Berkas untuk ${material.body}`}
              onChange={(event) => {
                const file = event.currentTarget.files?.[0]
                if (file !== undefined) attach.mutate({ params, query: { name: file.name }, file })
              }}
            />
          </>
        ) : null}
      </div>
      {problem === null ? null : <ProblemNote error={problem} />}
    </div>
  )
}
