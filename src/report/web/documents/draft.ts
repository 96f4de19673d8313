import type { Prose } from '../../rules/prose.ts'
import { proseShape } from '../../rules/prose.ts'

/** The part of `localStorage` that is used here. */
type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export interface KeptDraft {
  readonly prose: Prose
  /** The version it was written on. */
  readonly version: number
}

/** Keeps what is not saved yet, so that a closed browser or a lost connection loses nothing. A full storage is no reason to stop. */
export function keepDraft(storage: Kept | null, key: string, draft: KeptDraft | null): void {
  try {
    if (draft === null) storage?.removeItem(key)
    else storage?.setItem(key, JSON.stringify(draft))
  } catch {
    return
  }
}

/** What an earlier visit left unsaved; null when there is nothing, or nothing that can be read. */
export function recallDraft(storage: Kept | null, key: string): KeptDraft | null {
  try {
    const kept = JSON.parse(storage?.getItem(key) ?? 'null') as { prose?: unknown; version?: unknown } | null
    const prose = proseShape.safeParse(kept?.prose)
    return prose.success && typeof kept?.version === 'number'
      ? { prose: prose.data, version: kept.version }
      : null
  } catch {
    return null
  }
}
