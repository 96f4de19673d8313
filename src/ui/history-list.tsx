import type { ReactNode } from 'react'
import { momentOf } from './time.ts'
import type { FieldChange } from './changes.ts'
import './history-list.css'

export interface HistoryEntry {
  readonly id: string | number
  /** ISO timestamp. */
  readonly at: string
  readonly who: string
  /** What was done, as a sentence without a full stop: "mengubah target tahunan". */
  readonly what: ReactNode
  readonly changes: readonly FieldChange[]
  readonly reason: string | null
}

interface HistoryListProps {
  readonly entries: readonly HistoryEntry[]
  /** Shows a button for older entries. */
  readonly onOlder?: () => void
}

/** Who changed what and when, before and after, and why; newest first. */
export function HistoryList({ entries, onOlder }: HistoryListProps) {
  if (entries.length === 0) return <p className="soft">Belum ada perubahan yang tercatat.</p>
  return (
    <>
      <ol className="history">
        {entries.map((entry) => (
          <li key={entry.id}>
            <p className="history-head">
              <strong>{entry.who}</strong> {entry.what}{' '}
              <time className="soft" dateTime={entry.at}>
                {momentOf(entry.at)}
              </time>
            </p>
            <ChangeTable changes={entry.changes} />
            {entry.reason === null ? null : <p className="history-reason">Alasan: {entry.reason}</p>}
          </li>
        ))}
      </ol>
      {onOlder === undefined ? null : (
        <button type="button" className="link-button" onClick={onOlder}>
          Tampilkan yang lebih lama
        </button>
      )}
    </>
  )
}

function ChangeTable({ changes }: { readonly changes: readonly FieldChange[] }) {
  if (changes.length === 0) return null
  return (
    <dl className="history-changes">
      {changes.map((change) => (
        <div key={change.field}>
          <dt>{change.field}</dt>
          <dd>
            <del>{change.before}</del>
            <span aria-hidden="true"> → </span>
            <span className="visually-hidden">menjadi</span>
            <ins>{change.after}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
