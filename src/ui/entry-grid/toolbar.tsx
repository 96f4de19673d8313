import { useState } from 'react'
import { copyText } from '../copy-text.ts'
import { CopyIcon, RedoIcon, UndoIcon } from '../icons.tsx'
import { SaveState } from './save-state.tsx'
import type { EntrySnapshot } from './store.ts'

interface ToolbarProps {
  readonly snapshot: EntrySnapshot
  readonly onRetry: () => void
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly tableText: () => string
}

/** State of saving, undo, redo, and the whole table for a spreadsheet. */
export function Toolbar({ snapshot, onRetry, onUndo, onRedo, tableText }: ToolbarProps) {
  const { past, future } = snapshot.state
  return (
    <div className="entry-bar row">
      <SaveState snapshot={snapshot} onRetry={onRetry} />
      <div className="entry-tools no-print">
        <button type="button" onClick={onUndo} disabled={past.length === 0} title="Ctrl+Z">
          <UndoIcon size={14} /> Urungkan
        </button>
        <button type="button" onClick={onRedo} disabled={future.length === 0} title="Ctrl+Y">
          <RedoIcon size={14} /> Ulangi
        </button>
        <CopyTableButton tableText={tableText} />
      </div>
    </div>
  )
}

function CopyTableButton({ tableText }: Pick<ToolbarProps, 'tableText'>) {
  const [outcome, setOutcome] = useState<string | null>(null)
  const copy = () => setOutcome(copyText(tableText()) ? 'Tersalin' : 'Tidak diizinkan peramban')
  return (
    <button type="button" onClick={copy} onBlur={() => setOutcome(null)} aria-live="polite">
      <CopyIcon size={14} /> {outcome ?? 'Salin tabel'}
    </button>
  )
}
