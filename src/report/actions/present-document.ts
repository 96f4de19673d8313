import type { Output } from '#lib/endpoint.ts'
import { actionsIn } from '#core/workflow.ts'
import type { UnitCall } from '#platform/http/call.ts'
import { numberDocument } from '#documents/numbering.ts'
import { listBlocks } from '#documents/text.ts'
import type { DocumentTree } from '#documents/tree.ts'
import type { documentContract } from '../contract/documents.ts'
import { documentFileName } from './file-name.ts'
import { prepare } from '../load/prepare.ts'
import type { Prepared } from '../load/document.ts'
import { openDocument } from '../load/open-document.ts'
import type { DocumentParams, OpenDocument } from '../load/open-document.ts'
import { changedParts } from '../rules/changed.ts'
import { isWritten } from '../rules/documents.ts'
import type { GateFinding } from '../rules/gate.ts'
import { documentWorkflow } from '../rules/workflow.ts'
import { loadKeptTree } from '../load/kept-tree.ts'

type DocumentShape = Output<(typeof documentContract)['getDocument']>

/** Tables, figures and numbered headings that a text can refer to. */
function targetsOf(tree: DocumentTree): DocumentShape['targets'] {
  const numbering = numberDocument(tree)
  return listBlocks(tree).flatMap((block) => {
    if (block.kind !== 'heading' && block.kind !== 'table' && block.kind !== 'figure') return []
    const { label, reference, title } = numbering.entryOf(block)
    return label === '' ? [] : [{ id: block.id, name: `${reference} ${title}`.trim() }]
  })
}

/** What a reader of a finished document should know: that the plan went on since. */
async function changesSince(
  call: UnitCall,
  open: OpenDocument,
  prepared: Prepared,
): Promise<readonly GateFinding[]> {
  if (open.state !== 'finished' || open.record === undefined) return []
  const kept = await loadKeptTree(call.tx, call.unit, open.record.id)
  const parts = changedParts(kept?.attachment?.content, prepared.tree('finished').attachment?.content)
  if (parts.length === 0) return []
  return [
    {
      rule: 'document.changedSince',
      severity: 'warning',
      place: 'Dokumen',
      message: `Data berubah sejak dokumen ini diselesaikan: ${parts.join(', ')}. Yang dicetak tetap isi pada saat diselesaikan.`,
      next: 'Buka kembali dengan alasan bila dokumen harus mengikuti perubahan itu.',
      section: null,
      screen: null,
    },
  ]
}

/** A document as screens see it. */
export async function presentDocument(call: UnitCall, params: DocumentParams): Promise<DocumentShape> {
  const open = await openDocument(call, params, call.today)
  const prepared = await prepare(call, open.wanted)
  const shortName = prepared.shortName
  const { record, state, wanted } = open
  const actions = actionsIn(documentWorkflow, state, (permission) => call.may(permission, call.unit.path))
  const nameOf = (format: 'pdf' | 'docx' | 'html') =>
    documentFileName({ ...params, mark: open.mark, shortName, isFinished: state === 'finished', format })
  const gate = state === 'finished' ? await changesSince(call, open, prepared) : prepared.findings
  return {
    unit: { slug: call.unit.slug, shortName },
    year: wanted.year,
    kind: wanted.kind,
    subject: wanted.subject,
    name: open.name,
    state,
    date: wanted.date,
    signatory: prepared.signatory,
    outline: isWritten(params.kind) ? wanted.outline.key : null,
    outlines: open.outlines.map(({ key, name }) => ({ key, name })),
    sections: prepared.sections.map(({ key, heading, level, isProse, isDefault }) => ({
      key,
      heading,
      level,
      isProse,
      isDefault,
    })),
    fields: [...prepared.fields],
    targets: targetsOf(prepared.tree('draft')),
    findings: [...gate],
    events: open.events.map((event) => ({ ...event, at: event.at.toISOString() })),
    fileNames: { pdf: nameOf('pdf'), docx: nameOf('docx'), html: nameOf('html') },
    can: {
      edit: actions.includes('save'),
      finish: actions.includes('finish'),
      reopen: actions.includes('reopen'),
    },
    version: record?.version ?? 0,
  }
}
