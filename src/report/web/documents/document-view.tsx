import { useState } from 'react'
import { AppLink } from '#ui/app-link.tsx'
import { placeAddress, type Place } from '#ui/place.ts'
import { StatusWord, type Tone } from '#ui/status-word.tsx'
import type { GateFindingShape } from '../../contract/documents.ts'
import { DocumentHead, fileAddress } from './document-head.tsx'
import { SectionPanel } from './section-panel.tsx'
import type { OfficialDocument } from './shapes.ts'
import './documents.css'

interface DocumentViewProps {
  readonly place: Place
  readonly document: OfficialDocument
  readonly readAt: number
}

/** One document: what it is, what keeps it from being finished, its sections, and its pages as they will be printed. */
export function DocumentView({ place, document, readAt }: DocumentViewProps) {
  const first = document.sections.find(({ isProse }) => isProse)?.key ?? null
  const [chosen, setChosen] = useState(first)
  const open = (key: string): void => {
    setChosen(key)
    window.document.querySelector('#isi-dokumen')?.scrollIntoView({ block: 'start' })
  }
  const section = document.sections.find(({ key }) => key === chosen)
  return (
    <div className="stack">
      <p className="no-print">
        <AppLink to={placeAddress(place, 'dokumen')}>← Semua dokumen {place.year}</AppLink>
      </p>
      <DocumentHead document={document} />
      <Findings place={place} document={document} onOpen={open} />
      {document.sections.some(({ isProse }) => isProse) && document.state !== 'none' ? (
        <div className="document-parts no-print" id="isi-dokumen">
          <Outline document={document} chosen={chosen} onChoose={setChosen} />
          <div>
            {section?.isProse === true ? (
              <SectionPanel document={document} section={section.key} />
            ) : (
              <p className="soft">
                Bagian ini dibuat dari data; lihat hasilnya pada pratinjau. Datanya diubah pada layar asalnya.
              </p>
            )}
          </div>
        </div>
      ) : null}
      <section aria-labelledby="pratinjau">
        <h3 id="pratinjau">Pratinjau</h3>
        <iframe
          key={readAt}
          className="report-preview"
          title={`Pratinjau ${document.name}`}
          src={fileAddress(document, 'html', true)}
          sandbox="allow-same-origin"
        />
      </section>
    </div>
  )
}

interface OutlineProps {
  readonly document: OfficialDocument
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
}

function Outline({ document, chosen, onChoose }: OutlineProps) {
  return (
    <nav aria-label="Bagian dokumen" className="document-outline">
      <ul>
        {document.sections
          .filter(({ heading }) => heading !== '')
          .map(({ key, heading, level, isProse }) => {
            const count = document.findings.filter((finding) => finding.section === key).length
            return (
              <li key={key} className={`outline-${level}`}>
                {isProse ? (
                  <button type="button" aria-current={key === chosen} onClick={() => onChoose(key)}>
                    {heading}
                  </button>
                ) : (
                  <span className="soft">{heading}</span>
                )}
                {count === 0 ? null : <span className="outline-count"> {count} temuan</span>}
              </li>
            )
          })}
      </ul>
    </nav>
  )
}

const tones: Readonly<Record<GateFindingShape['severity'], Tone>> = {
  error: 'bad',
  warning: 'warn',
  note: 'info',
}
const words: Readonly<Record<GateFindingShape['severity'], string>> = {
  error: 'Harus diperbaiki',
  warning: 'Periksa',
  note: 'Catatan',
}

interface FindingsProps {
  readonly place: Place
  readonly document: OfficialDocument
  readonly onOpen: (section: string) => void
}

/** What the finish gate found, each with the way to the place where it is mended. */
function Findings({ place, document, onOpen }: FindingsProps) {
  const { findings, state } = document
  if (findings.length === 0) return <p className="soft">Tidak ada temuan pemeriksaan.</p>
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const summary =
    errors === 0 || state === 'finished'
      ? `${findings.length} hal yang perlu diketahui`
      : `${errors} temuan harus diperbaiki sebelum dokumen diselesaikan, ${findings.length - errors} perlu diperiksa`
  const isWritten = (key: string) =>
    document.sections.some((section) => section.key === key && section.isProse)
  return (
    <details className="report-findings" open={findings.length < 8}>
      <summary>{summary}</summary>
      <ul className="findings">
        {findings.map(({ rule, severity, place: where, message, next, section, screen }) => (
          <li key={`${rule} ${where} ${message}`}>
            <StatusWord tone={tones[severity]}>{words[severity]}</StatusWord> <strong>{where}</strong>:{' '}
            {message} {next}{' '}
            {screen === null ? null : <AppLink to={placeAddress(place, screen)}>Buka layarnya</AppLink>}
            {screen === null && section !== null && isWritten(section) && state === 'draft' ? (
              <button type="button" className="link-button" onClick={() => onOpen(section)}>
                Buka bagian ini
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
