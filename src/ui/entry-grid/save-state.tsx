import { StatusWord } from '../status-word.tsx'
import type { EntrySnapshot } from './store.ts'
import { tally } from './saving.ts'

interface SaveStateProps {
  readonly snapshot: EntrySnapshot
  readonly onRetry: () => void
}

/** Whether everything is saved, in words; spoken by screen readers when it changes. */
export function SaveState({ snapshot, onRetry }: SaveStateProps) {
  const { waiting, onTheirWay, invalid, refused } = tally(snapshot.state)
  const unsaved = waiting + onTheirWay
  return (
    <output className="entry-save">
      {snapshot.failure !== null && unsaved > 0 ? (
        <>
          <StatusWord tone="bad">Gagal disimpan: akan dicoba lagi</StatusWord> ({unsaved} sel, aman di
          peramban ini). {snapshot.failure}{' '}
          <button type="button" className="link-button" onClick={onRetry}>
            Coba sekarang
          </button>
        </>
      ) : unsaved > 0 ? (
        <StatusWord tone="warn">Menyimpan {unsaved} sel …</StatusWord>
      ) : invalid + refused > 0 ? (
        <StatusWord tone="bad">{invalid + refused} sel perlu diperbaiki, sisanya tersimpan</StatusWord>
      ) : (
        <StatusWord tone="good">Semua tersimpan</StatusWord>
      )}
    </output>
  )
}
