import { useEffect, type ReactNode } from 'react'
import { LanguageContext, type Language as LanguageCode } from './i18n.ts'

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
  return <LanguageContext value={language}>{children}</LanguageContext>
}
