import { useEffect, useState, useSyncExternalStore } from 'react'
import { call } from '#ui/call.ts'
import { reportContract } from '../../contract.ts'
import { Autosave, type SaveState } from './autosave.ts'
import { keepDraft } from './draft.ts'
import type { Section, SectionParams } from './shapes.ts'

/** The address of what the browser keeps of a section. */
export const draftKey = ({ unit, year, kind, subject, section }: SectionParams): string =>
  `siklus:naskah:${unit}/${year}/${kind}/${subject}/${section}`

function createAutosave(
  params: SectionParams,
  version: number,
  onSaved: (section: Section) => void,
): Autosave {
  const place = {
    save: async (prose: Section['prose'], at: number) => {
      const section = await call(reportContract.saveDocumentSection, { params, body: { prose, version: at } })
      onSaved(section)
      return section.version
    },
    readVersion: async () => (await call(reportContract.getDocumentSection, { params })).version,
    keep: (draft: Parameters<typeof keepDraft>[2]) => keepDraft(localStorage, draftKey(params), draft),
    later: (task: () => void, milliseconds: number) => {
      const timer = window.setTimeout(task, milliseconds)
      return () => window.clearTimeout(timer)
    },
  }
  return new Autosave(place, version)
}

/** The saver of one section that is open; what waits is saved when the connection is back and when the section is left. */
export function useAutosave(
  params: SectionParams,
  version: number,
  onSaved: (section: Section) => void,
): { readonly autosave: Autosave; readonly state: SaveState } {
  const [autosave] = useState(() => createAutosave(params, version, onSaved))
  const state = useSyncExternalStore(autosave.subscribe, () => autosave.state)
  useEffect(() => {
    const now = () => void autosave.flush()
    window.addEventListener('online', now)
    return () => {
      window.removeEventListener('online', now)
      now()
    }
  }, [autosave])
  return { autosave, state }
}
