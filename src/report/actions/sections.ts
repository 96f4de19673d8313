import type { Output } from '#lib/endpoint.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { refuseMissing } from '#platform/refuse.ts'
import { Refusal } from '#core/refusal.ts'
import type { documentContract } from '../contract/documents.ts'
import { openDocument } from '../load/open-document.ts'
import type { DocumentParams, OpenDocument } from '../load/open-document.ts'
import { defaultProse } from '../rules/defaults.ts'
import type { OutlineSection } from '../rules/outline.ts'
import { plainProse } from '../rules/prose.ts'
import { removeSection, saveSection } from '../store/documents.ts'
import { documentKey, refuseUnless } from './documents.ts'

type Actions = Handlers<typeof documentContract>
type SectionShape = Output<(typeof documentContract)['getDocumentSection']>

function sectionOf({ wanted }: OpenDocument, key: string): OutlineSection {
  const section = wanted.outline.sections.find((one) => one.key === key)
  if (section === undefined || !section.content.includes('prose'))
    throw new Refusal('notFound', 'Bagian ini tidak ada dalam susunan dokumen, atau tidak berisi naskah.')
  return section
}

/** What stands in a section now: what people wrote, or the text the document begins with. */
function present(call: UnitCall, open: OpenDocument, section: OutlineSection): SectionShape {
  const row = open.sections.find((one) => one.section === section.key)
  return {
    key: section.key,
    heading: section.heading,
    prose: row?.body ?? defaultProse(open.wanted.outline.base, section.key),
    isDefault: row === undefined,
    changed: row === undefined ? null : { at: row.changedAt.toISOString(), by: row.changedBy },
    can: { edit: open.state !== 'finished' && call.may('report.edit', call.unit.path) },
    version: row?.version ?? 0,
  }
}

export const getDocumentSection: Actions['getDocumentSection'] = async (call, { params }) => {
  const open = await openDocument(call, params, call.today)
  return present(call, open, sectionOf(open, params.section))
}

const historyKey = (params: DocumentParams & { readonly section: string }): string =>
  `${documentKey(params)}/${params.section}`

export const saveDocumentSection: Actions['saveDocumentSection'] = async (call, { params, body }) => {
  const { tx, unit } = call
  const { prose, version } = body
  const open = await openDocument(call, params, call.today)
  refuseUnless(call, 'write', open)
  const section = sectionOf(open, params.section)
  const { id: documentId } = refuseMissing(open.record, 'Dokumen itu')
  const key = { documentId, section: section.key }
  const before = present(call, open, section)
  const saved =
    prose === null
      ? await removeSection(tx, unit, key, version)
      : await saveSection(tx, unit, key, version, {
          body: prose,
          changedAt: call.now,
          changedBy: call.actor.name,
        })
  if (!saved)
    throw await staleRefusal(call, {
      entity: 'report.section',
      key: historyKey(params),
      name: `Bagian "${section.heading}"`,
    })
  const after = await openDocument(call, params, call.today)
  const shown = present(call, after, section)
  await recordHistory(call, {
    entity: 'report.section',
    key: historyKey(params),
    action: prose === null ? 'reset' : 'save',
    before: { text: plainProse(before.prose) },
    after: { text: plainProse(shown.prose) },
  })
  return shown
}
