import { Button } from '@mantine/core'
import { useState } from 'react'
import { AppLink } from '#ui/app-link.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { optionsOf } from '#ui/choices.ts'
import { placeAddress, type Place } from '#ui/place.ts'
import { useAction } from '#ui/queries.ts'
import { EmptyState } from '#ui/states.tsx'
import { organisationContract } from '../contract.ts'
import { kindsBelow } from '../rules/unit-kinds.ts'
import { unitKindNames, type UnitKind } from '../rules/words.ts'
import type { UnitProfile } from './records.ts'

type Part = UnitProfile['parts'][number]

interface PartsSectionProps {
  readonly profile: UnitProfile
  readonly place: Place
}

/** The units below this one as a tree, each with whoever leads it on the day. */
export function PartsSection({ profile, place }: PartsSectionProps) {
  const [adding, setAdding] = useState(false)
  const kinds = kindsBelow(profile.kind)
  const add =
    profile.can.edit && kinds.length > 0 ? (
      <Button variant="default" onClick={() => setAdding(true)}>
        Tambah bagian
      </Button>
    ) : undefined
  return (
    <section aria-labelledby="susunan">
      <h2 id="susunan">Susunan organisasi</h2>
      {profile.parts.length === 0 ? (
        <EmptyState title="Belum ada unit di bawah unit ini." action={add}>
          {kinds.length > 0
            ? `Yang dapat dicatat di sini: ${kinds.map((kind) => unitKindNames[kind]).join(', ')}.`
            : 'Unit jenis ini tidak mempunyai bagian.'}
        </EmptyState>
      ) : (
        <>
          <PartList parent={profile.slug} parts={profile.parts} place={place} />
          <div className="no-print">{add}</div>
        </>
      )}
      {adding ? <PartForm profile={profile} kinds={kinds} onClose={() => setAdding(false)} /> : null}
    </section>
  )
}

interface PartListProps {
  readonly parent: string
  readonly parts: readonly Part[]
  readonly place: Place
}

function PartList({ parent, parts, place }: PartListProps) {
  const own = parts.filter((part) => part.parentSlug === parent)
  if (own.length === 0) return null
  return (
    <ul className="unit-tree">
      {own.map((part) => (
        <li key={part.id}>
          <AppLink to={placeAddress({ ...place, unit: part.slug, quarter: null }, 'organisasi')}>
            {part.name}
          </AppLink>{' '}
          <span className="soft">
            {part.kindName}
            {part.leader === null ? '' : ` · ${part.leader.position}: ${part.leader.name}`}
          </span>
          <PartList parent={part.slug} parts={parts} place={place} />
        </li>
      ))}
    </ul>
  )
}

interface PartFormProps {
  readonly profile: UnitProfile
  /** Those that may stand below the unit. */
  readonly kinds: readonly UnitKind[]
  readonly onClose: () => void
}

function PartForm({ profile, kinds, onClose }: PartFormProps) {
  const save = useAction(organisationContract.addUnit, {
    changes: [
      organisationContract.getUnit,
      organisationContract.listMyUnits,
      organisationContract.listHistory,
    ],
  })
  return (
    <FormDialog
      title={`Tambah bagian ${profile.shortName}`}
      action="Tambah"
      shape={organisationContract.addUnit.body}
      fields={[
        { name: 'kind', options: optionsOf(kinds, (kind) => [kind, unitKindNames[kind]]) },
        'name',
        'shortName',
        'class',
        'satkerCode',
        'validFrom',
        'legalBasis',
        'slug',
      ]}
      initial={{}}
      onSave={(body) => save.mutateAsync({ params: { unit: profile.slug }, body })}
      onClose={onClose}
    />
  )
}
