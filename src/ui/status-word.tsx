import type { ReactNode } from 'react'
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
