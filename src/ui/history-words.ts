import { createContext, use } from 'react'
import type { HistoryWords } from '#core/history-words.ts'

/** The words of all steps; the root of the browser application gives them. */
export const HistoryWordsContext = createContext<HistoryWords | null>(null)

export function useHistoryWords(): HistoryWords {
  const words = use(HistoryWordsContext)
  if (words === null) throw new Error('useHistoryWords is called outside the application')
  return words
}
