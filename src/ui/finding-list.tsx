import type { ReactNode } from 'react'
import type { Finding } from '#core/finding.ts'
import { StatusWord, type Tone } from './status-word.tsx'
import './finding-list.css'

const tones: Readonly<Record<Finding['severity'], Tone>> = { error: 'bad', warning: 'warn', note: 'info' }
const words: Readonly<Record<Finding['severity'], string>> = {
  error: 'Salah',
  warning: 'Periksa',
  note: 'Catatan',
}

interface FindingListProps {
  readonly findings: readonly Finding[]
  /** A link to where a finding is put right, after its sentences. */
  readonly linkOf?: (finding: Finding) => ReactNode
}

/** Findings of a record, each with what to do; nothing when there are none. */
export function FindingList({ findings, linkOf }: FindingListProps) {
  if (findings.length === 0) return null
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.place} ${finding.message}`}>
          <StatusWord tone={tones[finding.severity]}>{words[finding.severity]}</StatusWord> {finding.message}{' '}
          {finding.next} {linkOf?.(finding)}
        </li>
      ))}
    </ul>
  )
}
