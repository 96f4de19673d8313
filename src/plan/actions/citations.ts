import { Refusal } from '#core/refusal.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { recordsOf } from '#platform/records.ts'
import { refuseMissing } from '#platform/refuse.ts'
import { checkCitation, regulationText, splitCitationLines, type Regulation } from '#organisation/index.ts'
import type { citationContract } from '../contract/citations.ts'
import { findPlan } from '../read/annual-plans.ts'
import {
  listCheckedCitations,
  listCitable,
  listCitations as listRows,
  type Citation,
} from '../read/citations.ts'
import { getEditablePlan, situationOf } from '../read/open-plan.ts'
import type { PlanKey } from '../read/plan-key.ts'
import type { PlanCitation } from '../rules/citation-list.ts'
import { decidePlanEdit } from '../rules/workflow.ts'
import { deleteCitation, insertCitations, updateCitation } from '../store/citations.ts'

type Actions = Handlers<typeof citationContract>

/** The list of a plan is one record of the history: what cites what reads best together. */
const citationsOf = (plan: PlanKey) =>
  recordsOf<PlanCitation & { readonly ordinal: number }>({
    entity: 'plan.citation',
    label: () => 'Dasar hukum ini',
    key: () => String(plan.id),
  })

export const listCitations: Actions['listCitations'] = async (call, { params, query }) => {
  const plan = await findPlan(call.tx, call.unit, params.year)
  const checked = await listCheckedCitations(call, plan, query.on)
  const isOpen = plan === undefined || decidePlanEdit(situationOf(call, plan)).allowed
  return {
    ...checked,
    hasPlan: plan !== undefined,
    citations: checked.citations.map(
      ({ citation: { ordinal: _ordinal, ...citation }, text, right, findings }) => ({
        ...citation,
        text,
        right: right === null ? null : { id: right.id, text: regulationText(right) },
        findings: [...findings],
      }),
    ),
    can: { edit: isOpen && call.may('plan.edit', call.unit.path) },
  }
}

/** A line is tied to the entry that it names exactly; any other stays as it was written, for the findings to say. */
function readLine(line: string, register: readonly Regulation[]): PlanCitation {
  const { entry, findings } = checkCitation(line, register, '9999-12-31')
  const exact = entry !== null && !findings.some(({ rule }) => rule === 'citation.kind')
  return { place: null, regulationId: exact ? entry.id : null, asWritten: exact ? null : line }
}

export const addCitations: Actions['addCitations'] = async (call, { params, body }) => {
  const plan = await getEditablePlan(call, params.year)
  const register = await listCitable(call)
  const chosen = body.regulationIds.filter((id) => register.some((entry) => entry.id === id))
  const citations = [
    ...chosen.map((regulationId): PlanCitation => ({ place: null, regulationId, asWritten: null })),
    ...splitCitationLines(body.lines).map((line) => readLine(line, register)),
  ]
  if (citations.length === 0)
    throw new Refusal('invalid', 'Belum ada yang ditambahkan. Pilih peraturan, atau tempelkan daftarnya.')
  await insertCitations(call.tx, plan, citations)
  const record = { entity: 'plan.citation', key: String(plan.id) }
  await recordHistory(call, { ...record, action: 'add', after: { citations } })
  return { added: citations.length }
}

async function getCitation(call: UnitCall, year: number, id: number) {
  const plan = await getEditablePlan(call, year)
  const rows = await listRows(call.tx, plan)
  const citation = refuseMissing(
    rows.find((row) => row.id === id),
    'Dasar hukum itu dalam RKT ini',
  )
  return { plan, rows, citation }
}

/** The citation above (-1) or below (1) in the list; undefined at its end. */
function neighbourOf(rows: readonly Citation[], citation: Citation, by: -1 | 1): Citation | undefined {
  const listed = rows.filter(({ place }) => place === citation.place)
  return listed[listed.indexOf(citation) + by]
}

export const saveCitation: Actions['saveCitation'] = async (call, { params, body }) => {
  const { plan, rows, citation: before } = await getCitation(call, params.year, params.citation)
  const { version, move, regulationId } = body
  const records = citationsOf(plan)
  const seen = { id: before.id, version }
  if (move !== undefined) {
    const other = neighbourOf(rows, before, move)
    if (other === undefined) return { ...seen, findings: [] }
    const saved =
      (await updateCitation(call.tx, plan, seen, { ordinal: other.ordinal })) &&
      (await updateCitation(call.tx, plan, other, { ordinal: before.ordinal }))
    const after = { ...before, ordinal: other.ordinal }
    return records.changed(call, { before, after, version, saved, action: 'move' })
  }
  const register = await listCitable(call)
  const entry = refuseMissing(
    register.find(({ id }) => id === regulationId),
    'Peraturan itu dalam daftar peraturan kantor',
  )
  const change = { regulationId: entry.id, asWritten: null }
  const saved = await updateCitation(call.tx, plan, seen, change)
  return records.changed(call, { before, after: { ...before, ...change }, version, saved })
}

export const removeCitation: Actions['removeCitation'] = async (call, { params, query: { version } }) => {
  const { plan, citation: before } = await getCitation(call, params.year, params.citation)
  const removed = await deleteCitation(call.tx, plan, before.id, version)
  return citationsOf(plan).removed(call, { before, version, removed })
}
