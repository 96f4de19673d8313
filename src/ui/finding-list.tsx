import type { Finding } from '#core/finding.ts'
import { AppLink } from './app-link.tsx'
import { groupFindings } from './group-findings.ts'
import { StatusWord, type Status } from './status-word.tsx'
import './finding-list.css'

/** How grave a finding is, as people read it. */
export const severityStatus = {
  error: { tone: 'bad', word: 'Salah' },
  warning: { tone: 'warn', word: 'Periksa' },
  note: { tone: 'info', word: 'Catatan' },
} as const satisfies Readonly<Record<Finding['severity'], Status>>

/** More than these of one rule are folded behind the first. */
const atOnce = 3

/** A long list of findings: those of one rule stand together, and many of them behind the first. */
export function FoldedFindings({ findings, ...rest }: FindingListProps) {
  return groupFindings(findings).map(({ rule, findings: own }) => {
    const folded = own.length > atOnce ? own.slice(1) : []
    return (
      <div key={rule}>
        <FindingList findings={folded.length > 0 ? own.slice(0, 1) : own} {...rest} />
        {folded.length > 0 ? (
          <details className="findings-more">
            <summary>{folded.length} temuan serupa</summary>
            <FindingList findings={folded} {...rest} />
          </details>
        ) : null}
      </div>
    )
  })
}

export interface FindingLink {
  readonly to: string
  readonly text: string
}

interface FindingListProps {
  readonly findings: readonly Finding[]
  /** A link to where a finding is put right, after its sentences. */
  readonly linkOf?: (finding: Finding) => FindingLink
}

/** Findings of a record, each with what to do; nothing when there are none. */
export function FindingList({ findings, linkOf }: FindingListProps) {
  if (findings.length === 0) return null
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.place} ${finding.message}`}>
          <StatusWord tone={severityStatus[finding.severity].tone}>
            {severityStatus[finding.severity].word}
          </StatusWord>{' '}
          {finding.message} {finding.next} {linkOf === undefined ? null : <MendLink {...linkOf(finding)} />}
        </li>
      ))}
    </ul>
  )
}

const MendLink = ({ to, text }: FindingLink) => (
  <AppLink to={to} className="no-print">
    {text}
  </AppLink>
)
