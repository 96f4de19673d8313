import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { UnsavedContext, useUnsavedGuard, useUnsavedWork } from '#ui/unsaved.tsx'
import { reportContract } from '../../contract.ts'
import { contentKeys, contentKinds } from '../../rules/outline.ts'
import type { ContentKey, OutlineSection } from '../../rules/outline.ts'
import { outlineKey } from '../../rules/outlines.ts'
import './documents.css'
import { DeleteOutline } from './delete-outline.tsx'
import { addSection, changeSection, moveSection, type ListedOutline } from './outline-draft.ts'

/** The outlines of documents: those of the program, and those that this unit or one above it adapted. */
export function OutlinePanel({ unit }: { readonly unit: string }) {
  const query = useEndpoint(reportContract.listOutlines, { params: { unit } })
  const [chosen, setChosen] = useState('p1')
  const [saved, setSaved] = useState('')
  const [dirty, setDirty] = useState(false)
  const { leave, question } = useUnsavedGuard(dirty)
  return (
    <Loaded query={query} what="susunan dokumen">
      {({ outlines, can }) => {
        const outline = outlines.find(({ key }) => key === chosen) ?? outlines[0]
        return (
          <div className="stack">
            <p className="soft">
              Susunan menentukan bagian dokumen, urutan, judul, dan isinya. Susunan unit ini dapat dipakai
              juga oleh unit di bawahnya.
            </p>
            <NativeSelect
              label="Susunan"
              value={outline?.key ?? ''}
              data={outlines.map(({ key, name, owner }) => ({
                value: key,
                label: owner === null ? name : `${name} (${owner})`,
              }))}
              onChange={({ currentTarget: { value } }) => leave(() => setChosen(value))}
            />
            {outline === undefined ? null : (
              <UnsavedContext value={setDirty}>
                <OutlineForm
                  key={`${outline.key} ${outline.version}`}
                  unit={unit}
                  outline={outline}
                  editable={can.add}
                  onSaved={(key) => {
                    setChosen(key)
                    setSaved(key)
                  }}
                />
              </UnsavedContext>
            )}
            {saved === outline?.key ? <output className="soft">Susunan tersimpan.</output> : null}
            {question}
          </div>
        )
      }}
    </Loaded>
  )
}

interface OutlineFormProps {
  readonly unit: string
  readonly outline: ListedOutline
  readonly editable: boolean
  /** Shows what was saved, by its key. */
  readonly onSaved: (key: string) => void
}

const changes = [reportContract.listOutlines, reportContract.getDocument]

/** An own outline is changed in place; one of the program or of a unit above is saved as a new one under another name. */
function OutlineForm({ unit, outline, editable, onSaved }: OutlineFormProps) {
  const { id, base, numbering, version } = outline
  const own = outline.can.edit && id !== null
  const [name, setName] = useState(own ? outline.name : '')
  const [sections, setSections] = useState<readonly OutlineSection[]>(outline.sections)
  const add = useAction(reportContract.addOutline, { changes })
  const save = useAction(reportContract.saveOutline, { changes })
  const { error } = own ? save : add
  const written = { name, numbering, sections: [...sections] }
  useUnsavedWork(sections !== outline.sections || name !== (own ? outline.name : ''))
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        const onSuccess = (saved: { readonly id: number }) => onSaved(outlineKey(saved.id))
        if (own) save.mutate({ params: { unit, outline: id }, body: { ...written, version } }, { onSuccess })
        else add.mutate({ params: { unit }, body: { ...written, base } }, { onSuccess })
      }}
    >
      <ol className="outline-edit">
        {sections.map((section, index) => (
          <SectionRow
            key={section.key}
            section={section}
            editable={editable}
            onChange={(change) => setSections(changeSection(sections, index, change))}
            onMove={(by) => setSections(moveSection(sections, index, by))}
            onAdd={() => setSections(addSection(sections, index))}
            onRemove={() => setSections(sections.toSpliced(index, 1))}
          />
        ))}
      </ol>
      {editable ? (
        <div className="row">
          <TextInput
            label="Nama susunan"
            description={own ? undefined : 'Disimpan sebagai susunan milik unit ini.'}
            required
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" loading={add.isPending || save.isPending} disabled={name.trim() === ''}>
            {own ? 'Simpan susunan' : 'Simpan sebagai susunan baru'}
          </Button>
          <DeleteOutline unit={unit} outline={outline} />
        </div>
      ) : null}
      {error === null ? null : <ProblemNote error={error} />}
    </form>
  )
}

interface SectionRowProps {
  readonly section: OutlineSection
  readonly editable: boolean
  readonly onChange: (change: Partial<OutlineSection>) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onAdd: () => void
  readonly onRemove: () => void
}

const nameOf = ({ heading, key }: OutlineSection): string => heading || key

function SectionRow({ section, editable, onChange, onMove, onAdd, onRemove }: SectionRowProps) {
  const { content, level, heading, required, style } = section
  const others = contentKeys.filter((key) => !content.includes(key))
  if (!editable)
    return (
      <li className={`outline-${level}`}>
        {nameOf(section)}{' '}
        <span className="soft">{content.map((key) => contentKinds[key].name).join(', ')}</span>
      </li>
    )
  return (
    <li className={`outline-${level}`}>
      <div className="row">
        {style === 'none' ? (
          <strong>Sampul</strong>
        ) : (
          <TextInput
            aria-label={`Judul ${nameOf(section)}`}
            value={heading}
            onChange={(event) => onChange({ heading: event.currentTarget.value })}
          />
        )}
        <Checkbox
          label="Wajib"
          checked={required}
          onChange={(event) => onChange({ required: event.currentTarget.checked })}
        />
        <Small name={`Naikkan ${nameOf(section)}`} text="↑" onClick={() => onMove(-1)} />
        <Small name={`Turunkan ${nameOf(section)}`} text="↓" onClick={() => onMove(1)} />
        <Small name={`Tambah bagian sesudah ${nameOf(section)}`} text="Tambah" onClick={onAdd} />
        <Small name={`Keluarkan ${nameOf(section)}`} text="Keluarkan" onClick={onRemove} />
      </div>
      <div className="row">
        {content.map((key) => (
          <Small
            key={key}
            name={`Keluarkan ${contentKinds[key].name} dari ${nameOf(section)}`}
            text={`${contentKinds[key].name} ×`}
            onClick={() => onChange({ content: content.filter((one) => one !== key) })}
          />
        ))}
        <NativeSelect
          aria-label={`Tambah isi ke ${nameOf(section)}`}
          value=""
          data={[
            { value: '', label: 'Tambah isi …' },
            ...others.map((key) => ({ value: key, label: contentKinds[key].name })),
          ]}
          onChange={(event) => onChange({ content: [...content, event.currentTarget.value as ContentKey] })}
        />
      </div>
    </li>
  )
}

function Small({
  name,
  text,
  onClick,
}: {
  readonly name: string
  readonly text: string
  readonly onClick: () => void
}) {
  return (
    <Button variant="default" size="compact-sm" aria-label={name} onClick={onClick}>
      {text}
    </Button>
  )
}
