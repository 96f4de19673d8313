import { useEffect, type ReactNode } from 'react'
import { words, WordsContext, type Language as LanguageCode } from './i18n.ts'

interface LanguageProps {
  readonly language: LanguageCode
  readonly children: ReactNode
}

/** The language of the frame, told to the browser too; the content stays Indonesian and says so itself. */
export function Language({ language, children }: LanguageProps) {
  useEffect(() => {
    document.documentElement.lang = language
    return () => {
      document.documentElement.lang = 'id'
    }
  }, [language])
  return <WordsContext value={words[language]}>{children}</WordsContext>
}
