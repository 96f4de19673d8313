import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatLongDate } from '#lib/dates.ts'
import { addressOf } from '#ui/call.ts'
import { ConfirmWithReason, ProblemNote } from '#ui/confirm-with-reason.tsx'
import { useAction } from '#ui/queries.ts'
import { reportContract } from '../../contract.ts'
import type { ReportFormat } from '../../contract/formats.ts'
import { DocumentStateWord } from './document-list.tsx'
import type { DocumentParams, OfficialDocument } from './shapes.ts'

export const paramsOf = ({ unit, year, kind, subject }: OfficialDocument): DocumentParams => ({
  unit: unit.slug,
  year,
  kind,
  subject,
})

/** Where a document is downloaded or previewed. */
export const fileAddress = (document: OfficialDocument, format: ReportFormat, inline: boolean): string =>
  addressOf(reportContract.downloadDocument, {
    params: paramsOf(document),
    query: { format, inline: String(inline) },
  })

const changes = [
  reportContract.getDocument,
  reportContract.listDocuments,
  reportContract.getDocumentSection,
] as const

/** What the document is, the day it bears, its outline, and the steps: begin, finish, open again, download. */
export function DocumentHead({ document }: { readonly document: OfficialDocument }) {
  const { state, signatory } = document
  return (
    <header className="stack">
      <h2 className="report-title">
        {document.name} · {document.unit.shortName} <DocumentStateWord state={state} />
      </h2>
      <p className="soft">
        {signatory === null
          ? 'Belum ada pejabat yang tercatat sebagai penanda tangan pada tanggal dokumen.'
          : `Ditandatangani ${signatory.name}, ${signatory.position}${signatory.number ? `, ${signatory.number}` : ''}.`}
        <LastEvent document={document} />
      </p>
      <Settings key={`${document.version} ${document.date}`} document={document} />
      <Steps document={document} />
    </header>
  )
}

function LastEvent({ document }: { readonly document: OfficialDocument }) {
  const [event] = document.events
  if (event === undefined) return null
  const day = formatLongDate(event.at.slice(0, 10))
  return event.action === 'finish' ? (
    <>
      {' '}
      Diselesaikan {event.actor} pada {day}; sidik jari {event.hash?.slice(0, 12)}.
    </>
  ) : (
    <>
      {' '}
      Dibuka kembali {event.actor} pada {day}: {event.reason}
    </>
  )
}

/** Date and outline are saved when they are chosen; choosing them first begins the document. */
function Settings({ document }: { readonly document: OfficialDocument }) {
  const save = useAction(reportContract.saveDocument, { changes: [...changes] })
  const { date, outline, outlines, version, can, state } = document
  const change = (next: { readonly date?: string; readonly outline?: string }): void => {
    const body = { date, outline, version, ...next }
    if (body.date !== '' && (body.date !== date || body.outline !== outline))
      save.mutate({ params: paramsOf(document), body })
  }
  if (!can.edit) return <p className="soft">Bertanggal {formatLongDate(date)}.</p>
  return (
    <div className="row no-print">
      <TextInput
        type="date"
        label="Tanggal dokumen"
        defaultValue={date}
        disabled={save.isPending}
        onBlur={(event) => change({ date: event.currentTarget.value })}
      />
      {outlines.length === 0 ? null : (
        <NativeSelect
          label="Susunan"
          data={outlines.map(({ key, name }) => ({ value: key, label: name }))}
          value={outline ?? ''}
          disabled={save.isPending}
          onChange={(event) => change({ outline: event.currentTarget.value })}
        />
      )}
      {state === 'none' ? (
        <Button
          loading={save.isPending}
          onClick={() => save.mutate({ params: paramsOf(document), body: { date, outline, version } })}
        >
          Mulai susun
        </Button>
      ) : null}
      {save.error === null ? null : <ProblemNote error={save.error} />}
    </div>
  )
}

function Steps({ document }: { readonly document: OfficialDocument }) {
  const finish = useAction(reportContract.finishDocument, { changes: [...changes] })
  const reopen = useAction(reportContract.reopenDocument, { changes: [...changes] })
  const [asking, setAsking] = useState(false)
  const params = paramsOf(document)
  const { version, can, fileNames, state } = document
  const primary = state === 'finished' || !can.finish
  return (
    <>
      <div className="row no-print">
        {can.finish ? (
          <Button loading={finish.isPending} onClick={() => finish.mutate({ params, body: { version } })}>
            Selesaikan
          </Button>
        ) : null}
        <Button
          component="a"
          variant={primary && state !== 'none' ? 'filled' : 'default'}
          href={fileAddress(document, 'pdf', false)}
          download={fileNames.pdf}
        >
          Unduh PDF
        </Button>
        <Button
          component="a"
          variant="default"
          href={fileAddress(document, 'docx', false)}
          download={fileNames.docx}
        >
          Unduh DOCX
        </Button>
        {can.reopen ? (
          <Button variant="default" onClick={() => setAsking(true)}>
            Buka kembali
          </Button>
        ) : null}
      </div>
      {finish.error === null ? null : <ProblemNote error={finish.error} />}
      <ConfirmWithReason
        opened={asking}
        title="Buka kembali dokumen"
        action="Buka kembali"
        onClose={() => setAsking(false)}
        onConfirm={(reason) => reopen.mutateAsync({ params, body: { reason, version } })}
      >
        Dokumen menjadi draf dan mengikuti data yang berlaku sekarang. Simpanan yang sudah selesai tetap
        tercatat dalam riwayat.
      </ConfirmWithReason>
    </>
  )
}
