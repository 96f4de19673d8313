import type { ReactNode } from 'react'
import { textColumn, type TableColumn } from './data-table.tsx'
import './status-word.css'

/** What a state means for the reader; the word itself is said by the caller. */
export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'neutral'

interface StatusWordProps {
  readonly tone: Tone
  readonly children: ReactNode
  /** Why, for the pointer; say it in the text too when it matters. */
  readonly title?: string
}

/** A state as a word with a colour, never a colour alone. */
export function StatusWord({ tone, children, title }: StatusWordProps) {
  return (
    <span className={`status-word status-${tone}`} title={title}>
      {children}
    </span>
  )
}

/** A state of a row. */
export interface Status {
  readonly tone: Tone
  readonly word: string
}

/** A column of states, which the filter searches by their words. */
export const statusColumn = <Row,>(
  key: string,
  name: string,
  statusOf: (row: Row) => Status,
): TableColumn<Row> =>
  textColumn(key, name, (row) => statusOf(row).word, {
    render: (row) => <StatusWord tone={statusOf(row).tone}>{statusOf(row).word}</StatusWord>,
  })
