import { StatusWord } from '#ui/status-word.tsx'
import type { FindingCounts } from '../rules/areas.ts'

interface CountWordsProps {
  readonly counts: FindingCounts
  /** Whether there was anything to look at. */
  readonly examined: boolean
}

/** How many findings of each weight, as words with their colour. */
export function CountWords({ counts: { errors, warnings, notes }, examined }: CountWordsProps) {
  if (!examined) return <StatusWord tone="neutral">Belum ada</StatusWord>
  if (errors + warnings + notes === 0) return <StatusWord tone="good">Selaras</StatusWord>
  return (
    <>
      {errors > 0 ? <StatusWord tone="bad">{errors} salah</StatusWord> : null}{' '}
      {warnings > 0 ? <StatusWord tone="warn">{warnings} periksa</StatusWord> : null}{' '}
      {notes > 0 ? <StatusWord tone="info">{notes} catatan</StatusWord> : null}
    </>
  )
}
