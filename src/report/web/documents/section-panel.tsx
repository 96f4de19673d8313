import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { organisationContract } from '#organisation/contract.ts'
import { endpointKey, useAction, useEndpoint } from '#ui/queries.ts'
import { RecordHistory } from '#ui/record-history.tsx'
import { Loaded, LoadingState } from '#ui/states.tsx'
import { clockTime } from '#ui/time.ts'
import { reportContract } from '../../contract.ts'
import type { Prose } from '../../rules/prose.ts'
import { keepDraft, recallDraft } from './draft.ts'
import type { OfficialDocument, Section, SectionParams } from './shapes.ts'
import type { SaveState } from './autosave.ts'
import { draftKey, useAutosave } from './use-autosave.ts'

/** The editor is large and needed here alone, so it is loaded when a section is opened. */
const ProseEditor = lazy(() => import('./prose-editor.tsx').then((file) => ({ default: file.ProseEditor })))

interface SectionPanelProps {
  readonly document: OfficialDocument
  readonly section: string
}

/** One section that people write: the editor, whether it is saved, and who changed it before. */
export function SectionPanel({ document, section }: SectionPanelProps) {
  const { unit, year, kind, subject } = document
  const params = useMemo(
    () => ({ unit: unit.slug, year, kind, subject, section }),
    [unit.slug, year, kind, subject, section],
  )
  const query = useEndpoint(reportContract.getDocumentSection, { params })
  const [round, setRound] = useState(0)
  return (
    <Loaded query={query} what="naskah">
      {(data) => (
        <Editing
          key={`${section} ${round}`}
          document={document}
          params={params}
          section={data}
          onRestart={async () => {
            await query.refetch()
            setRound((before) => before + 1)
          }}
        />
      )}
    </Loaded>
  )
}

interface EditingProps {
  readonly document: OfficialDocument
  readonly params: SectionParams
  readonly section: Section
  readonly onRestart: () => Promise<void>
}

function Editing({ document, params, section, onRestart }: EditingProps) {
  const client = useQueryClient()
  const heading = document.sections.find(({ key }) => key === section.key)?.heading ?? section.heading
  const [kept] = useState(() => recallDraft(localStorage, draftKey(params)))
  // What an earlier visit could not save is taken up again; saving tells when somebody else wrote meanwhile.
  const [first] = useState<Section & { readonly prose: Prose }>(() =>
    kept === null ? section : { ...section, prose: kept.prose, version: kept.version },
  )
  const onSaved = useCallback(
    (saved: Section) => {
      client.setQueryData(endpointKey(reportContract.getDocumentSection, { params }), saved)
      void client.invalidateQueries({ queryKey: endpointKey(reportContract.getDocument) })
    },
    [client, params],
  )
  const { autosave, state } = useAutosave(params, first.version, onSaved)
  const reset = useAction(reportContract.saveDocumentSection, { changes: [reportContract.getDocument] })
  const restart = async () => {
    keepDraft(localStorage, draftKey(params), null)
    await onRestart()
  }
  return (
    <section aria-labelledby="judul-bagian" className="stack">
      <div className="row spread">
        <h3 id="judul-bagian">{heading}</h3>
        <SaveNote state={state} section={section} />
      </div>
      {kept === null ? null : (
        <p className="soft">Tulisan yang belum tersimpan dari kunjungan sebelumnya dipakai kembali.</p>
      )}
      <Refused state={state} onReload={() => void restart()} onOverwrite={() => void autosave.overwrite()} />
      <Suspense fallback={<LoadingState what="penyunting" />}>
        <ProseEditor
          document={document}
          title={`Naskah ${heading}`}
          prose={first.prose}
          editable={section.can.edit && document.state === 'draft'}
          onChange={(prose) => autosave.change(prose)}
        />
      </Suspense>
      {section.isDefault || !section.can.edit ? null : (
        <div className="row">
          <Button
            variant="default"
            loading={reset.isPending}
            onClick={() =>
              void reset
                .mutateAsync({ params, body: { prose: null, version: section.version } })
                .then(restart, restart)
            }
          >
            Kembalikan ke teks bawaan
          </Button>
        </div>
      )}
      <SectionHistory params={params} />
    </section>
  )
}

const words: Readonly<Record<Exclude<SaveState['kind'], 'refused'>, string>> = {
  saved: 'Tersimpan',
  waiting: 'Belum tersimpan …',
  saving: 'Menyimpan …',
  offline: 'Server tidak terhubung; tulisan disimpan di peramban ini dan dikirim lagi nanti.',
}

function SaveNote({ state, section }: { readonly state: SaveState; readonly section: Section }) {
  const by =
    section.changed === null
      ? 'teks bawaan'
      : `oleh ${section.changed.by} pukul ${clockTime(Date.parse(section.changed.at))}`
  if (state.kind === 'refused') return <output className="soft">Belum tersimpan</output>
  return (
    <output className="soft">
      {words[state.kind]}
      {state.kind === 'saved' ? `, ${by}` : ''}
    </output>
  )
}

interface RefusedProps {
  readonly state: SaveState
  readonly onReload: () => void
  readonly onOverwrite: () => void
}

/** Somebody else wrote meanwhile, or the text cannot be saved: the sentence of the server, and what to do. */
function Refused({ state, onReload, onOverwrite }: RefusedProps) {
  if (state.kind !== 'refused') return null
  return (
    <div className="state state-bad" role="alert">
      <p className="state-title">{state.message}</p>
      {state.isStale ? (
        <div className="row">
          <Button variant="default" onClick={onOverwrite}>
            Simpan tulisan saya
          </Button>
          <Button variant="default" onClick={onReload}>
            Pakai yang tersimpan
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function SectionHistory({ params }: { readonly params: SectionParams }) {
  const [isOpen, setOpen] = useState(false)
  const { unit, year, kind, subject, section } = params
  const query = useEndpoint(
    organisationContract.listHistory,
    {
      params: { unit },
      query: { entity: 'report.section', key: `${year}/${kind}/${subject}/${section}`, limit: 50 },
    },
    { enabled: isOpen },
  )
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Riwayat naskah</summary>
      {isOpen ? <RecordHistory query={query} what="riwayat naskah" labels={{ text: 'Naskah' }} /> : null}
    </details>
  )
}
