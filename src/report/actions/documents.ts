import { formatLongDate, isoDate } from '#lib/dates.ts'
import { errorsOf } from '#core/finding.ts'
import { decide, stateAfter, type Given } from '#core/workflow.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { refuseMissing, refuseUnlessAllowed } from '#platform/refuse.ts'
import { Refusal } from '#core/refusal.ts'
import { formatDetails } from '#documents/write.ts'
import { documentFileName } from './file-name.ts'
import type { documentContract } from '../contract/documents.ts'
import { hashTree } from '../load/document.ts'
import { loadKeptTree } from '../load/kept-tree.ts'
import { listSubjectsOf, openDocument } from '../load/open-document.ts'
import type { DocumentParams, OpenDocument } from '../load/open-document.ts'
import { prepare } from '../load/prepare.ts'
import { documentKinds, isWritten } from '../rules/documents.ts'
import { documentWorkflow, type DocumentAction } from '../rules/workflow.ts'
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
      listed.push({
        kind,
        subject,
        name,
        state: stateAfter(documentWorkflow, record === undefined ? null : (record.lastAction ?? 'save')),
        date: record?.date ?? null,
        event: record?.at && record.actor ? { at: record.at.toISOString(), actor: record.actor } : null,
      })
    }
  }
  return { documents: listed, can: { edit: call.may('report.edit', unit.path) } }
}

export const getDocument: Actions['getDocument'] = (call, { params }) => presentDocument(call, params)

/** Refuses what the state of the document does not let be done. */
export function refuseUnless(
  call: UnitCall,
  action: DocumentAction,
  { name, state, events: [last] }: Pick<OpenDocument, 'name' | 'state' | 'events'>,
  given: Given = {},
): void {
  const since = last && { at: formatLongDate(isoDate(call.dayOf(last.at))), actor: last.actor }
  const decision = decide(documentWorkflow, action, { name, state, since: since ?? null }, given)
  const { findings } = given
  refuseUnlessAllowed(decision, findings === undefined ? 'locked' : 'invalid', findings)
}

const stale = (call: UnitCall, params: DocumentParams, open: OpenDocument): Promise<Refusal> =>
  staleRefusal(call, { entity: 'report.document', key: documentKey(params), name: open.name })

export const saveDocument: Actions['saveDocument'] = async (call, { params, body }) => {
  const { tx, unit } = call
  const open = await openDocument(call, params, call.today)
  refuseUnless(call, 'save', open)
  const outline = isWritten(params.kind) ? (body.outline ?? open.wanted.outline.key) : null
  if (outline !== null && !open.outlines.some(({ key }) => key === outline))
    throw new Refusal('invalid', 'Susunan dokumen itu tidak ada. Muat ulang, lalu pilih lagi.', {
      errors: [{ field: 'body.outline', message: 'Pilih susunan dari daftar.' }],
    })
  const { date, version } = body
  if (!(await store.saveDocument(tx, { ...params, unit }, version, { date, outline })))
    throw await stale(call, params, open)
  await recordHistory(call, {
    entity: 'report.document',
    key: documentKey(params),
    action: open.record === undefined ? 'start' : 'save',
    before: open.record && { date: open.record.date, outline: open.record.outline },
    after: { date, outline },
  })
  return presentDocument(call, params)
}

/** Writes down what happened to a document that a person saw at `version`. */
async function happened(
  call: UnitCall,
  params: DocumentParams,
  open: OpenDocument,
  version: number,
  event: Pick<store.NewEvent, 'action' | 'reason' | 'tree' | 'hash'>,
): Promise<void> {
  const { tx, unit, now: at, actor } = call
  const { id } = refuseMissing(open.record, 'Dokumen itu')
  if (!(await store.raiseDocument(tx, unit, id, version))) throw await stale(call, params, open)
  await store.insertEvent(tx, unit, id, { ...event, at, actor: actor.name })
  const { action, reason, hash } = event
  await recordHistory(call, {
    entity: 'report.document',
    key: documentKey(params),
    action,
    after: hash === null ? undefined : { hash },
    reason,
  })
}

export const finishDocument: Actions['finishDocument'] = async (call, { params, body }) => {
  const open = await openDocument(call, params, call.today)
  refuseUnless(call, 'finish', open)
  const { findings, tree: composed } = await prepare(call, open.wanted)
  refuseUnless(call, 'finish', open, { findings: errorsOf(findings) })
  const tree = composed('finished')
  await happened(call, params, open, body.version, {
    action: 'finish',
    reason: null,
    tree,
    hash: hashTree(tree),
  })
  return presentDocument(call, params)
}

export const reopenDocument: Actions['reopenDocument'] = async (call, { params, body }) => {
  const { reason, version } = body
  const open = await openDocument(call, params, call.today)
  refuseUnless(call, 'reopen', open, { reason })
  await happened(call, params, open, version, { action: 'reopen', reason, tree: null, hash: null })
  return presentDocument(call, params)
}

export const downloadDocument: Actions['downloadDocument'] = async (call, { params, query }) => {
  const { format, inline } = query
  const open = await openDocument(call, params, call.today)
  const isFinished = open.state === 'finished'
  const prepared = await prepare(call, open.wanted)
  const kept =
    isFinished && open.record !== undefined
      ? await loadKeptTree(call.tx, call.unit, open.record.id)
      : undefined
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
