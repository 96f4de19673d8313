import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { Refusal } from '#core/refusal.ts'
import { formatDetails } from '#documents/write.ts'
import { documentFileName } from './file-name.ts'
import type { documentContract } from '../contract/documents.ts'
import { hashTree } from '../load/document.ts'
import { loadKeptTree } from '../load/kept-tree.ts'
import { listSubjectsOf, openDocument } from '../load/open-document.ts'
import type { DocumentParams, OpenDocument } from '../load/open-document.ts'
import { prepare } from '../load/prepare.ts'
import { documentKinds, documentState, isWritten } from '../rules/documents.ts'
import * as store from '../store/documents.ts'
import { writeReport } from './write.ts'
import { presentDocument } from './present-document.ts'

type Actions = Handlers<typeof documentContract>

/** Names a document in the history. */
export const documentKey = ({ year, kind, subject }: DocumentParams): string => `${year}/${kind}/${subject}`

export const listDocuments: Actions['listDocuments'] = async (call, { params }) => {
  const { tx, unit } = call
  const begun = await store.listDocuments(tx, unit.id, params.year)
  const listed = []
  for (const kind of documentKinds) {
    for (const { subject, name } of await listSubjectsOf(call, params.year, kind)) {
      const record = begun.find((one) => one.kind === kind && one.subject === subject)
      const action = record?.lastAction ?? null
      listed.push({
        kind,
        subject,
        name,
        state: documentState(record !== undefined, action === null ? undefined : { action }),
        date: record?.date ?? null,
        event: record?.at && record.actor ? { at: record.at.toISOString(), actor: record.actor } : null,
      })
    }
  }
  return { documents: listed, can: { edit: call.may('report.edit', unit.path) } }
}

export const getDocument: Actions['getDocument'] = (call, { params }) => presentDocument(call, params)

/** A finished document is not changed; it is opened again first, with a reason. */
export function refuseFinished({ state }: Pick<OpenDocument, 'state'>): void {
  if (state === 'finished')
    throw new Refusal('locked', 'Dokumen ini sudah selesai. Buka kembali dengan alasan, lalu ubah.')
}

const stale = (call: UnitCall, params: DocumentParams, open: OpenDocument): Promise<Refusal> =>
  staleRefusal(call, { entity: 'report.document', key: documentKey(params), name: open.name })

export const saveDocument: Actions['saveDocument'] = async (call, { params, body }) => {
  const { tx, unit } = call
  const open = await openDocument(call, params, call.today)
  refuseFinished(open)
  const outline = isWritten(params.kind) ? (body.outline ?? open.wanted.outline.key) : null
  if (outline !== null && !open.outlines.some(({ key }) => key === outline))
    throw new Refusal('invalid', 'Susunan dokumen itu tidak ada. Muat ulang, lalu pilih lagi.', {
      errors: [{ field: 'body.outline', message: 'Pilih susunan dari daftar.' }],
    })
  const key = { unitId: unit.id, year: params.year, kind: params.kind, subject: params.subject }
  if ((await store.saveDocument(tx, unit, key, { ...body, outline })) === undefined)
    throw await stale(call, params, open)
  await recordHistory(call, {
    entity: 'report.document',
    key: documentKey(params),
    action: open.record === undefined ? 'start' : 'save',
    before: open.record && { date: open.record.date, outline: open.record.outline },
    after: { date: body.date, outline },
  })
  return presentDocument(call, params)
}

/** The record of a document that was begun. */
function recordOf(open: OpenDocument): store.DocumentRow {
  if (open.record === undefined)
    throw new Refusal('conflict', 'Dokumen ini belum disusun. Tetapkan tanggalnya dahulu, lalu ulangi.')
  return open.record
}

export const finishDocument: Actions['finishDocument'] = async (call, { params, body }) => {
  const { tx, unit } = call
  const open = await openDocument(call, params, call.today)
  refuseFinished(open)
  const record = recordOf(open)
  const prepared = await prepare(call, open.wanted)
  const errors = prepared.findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new Refusal(
      'invalid',
      `Dokumen belum dapat diselesaikan: ${errors.length} temuan harus diperbaiki dahulu.`,
      { findings: errors },
    )
  if (!(await store.raiseDocument(tx, record.id, body.version))) throw await stale(call, params, open)
  const tree = prepared.tree('finished')
  const hash = hashTree(tree)
  const event = { action: 'finish', reason: null, tree, hash, at: call.now, actor: call.actor.name } as const
  await store.insertEvent(tx, unit, record.id, event)
  await recordHistory(call, {
    entity: 'report.document',
    key: documentKey(params),
    action: 'finish',
    after: { hash },
  })
  return presentDocument(call, params)
}

export const reopenDocument: Actions['reopenDocument'] = async (call, { params, body }) => {
  const { tx, unit } = call
  const { reason } = body
  const open = await openDocument(call, params, call.today)
  const record = recordOf(open)
  if (open.state !== 'finished')
    throw new Refusal('conflict', 'Dokumen ini tidak sedang selesai, sehingga tidak perlu dibuka kembali.')
  if (!(await store.raiseDocument(tx, record.id, body.version))) throw await stale(call, params, open)
  const event = {
    action: 'reopen',
    reason,
    tree: null,
    hash: null,
    at: call.now,
    actor: call.actor.name,
  } as const
  await store.insertEvent(tx, unit, record.id, event)
  await recordHistory(call, { entity: 'report.document', key: documentKey(params), action: 'reopen', reason })
  return presentDocument(call, params)
}

export const downloadDocument: Actions['downloadDocument'] = async (call, { params, query }) => {
  const { format, inline } = query
  const open = await openDocument(call, params, call.today)
  const isFinished = open.state === 'finished'
  const prepared = await prepare(call, open.wanted)
  const kept =
    isFinished && open.record !== undefined ? await loadKeptTree(call.tx, open.record.id) : undefined
  const tree = kept ?? prepared.tree('draft')
  return {
    fileName: documentFileName({
      ...params,
      mark: open.mark,
      shortName: prepared.shortName,
      isFinished,
      format,
    }),
    contentType: formatDetails[format].mediaType,
    disposition: inline ? 'inline' : 'attachment',
    content: () => writeReport(tree, format),
  }
}
