import { Refusal } from '#core/refusal.ts'
import type { Handlers, Reading, UnitCall } from '#platform/http/call.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import { checkCitation, regulationText, splitCitationLines, type Regulation } from '#organisation/index.ts'
import { listRegulations, nearestEntries } from '#organisation/store/regulations.ts'
import type { citationContract } from '../contract/citations.ts'
import { checkCitationList } from '../rules/citation-list.ts'
import { decidePlanEdit } from '../rules/way.ts'
import { findPlan, type AnnualPlan } from '../store/plan-way.ts'
import {
  deleteCitation,
  findApproval,
  insertCitations,
  listCitations as listRows,
  updateCitation,
  type NewCitation,
} from '../store/citations.ts'
import { getEditablePlan, situationOf } from './open-plan.ts'

type Actions = Handlers<typeof citationContract>

const entity = 'plan.citation'

const registerOf = async (call: Reading): Promise<readonly Regulation[]> =>
  nearestEntries(await listRegulations(call.tx, call.unit.path))

/** The citations of a plan with what is wrong with them on a day: the one asked for, else that of its approval, else today. */
export async function listCheckedCitations(call: Reading, plan: AnnualPlan | undefined, wanted?: string) {
  const approval = plan && (await findApproval(call.tx, plan.id))
  const on = wanted ?? (approval === undefined ? call.today : call.dayOf(approval))
  const rows = plan === undefined ? [] : await listRows(call.tx, plan.id)
  return {
    on,
    approved: wanted === undefined && approval !== undefined,
    citations: checkCitationList(rows, await registerOf(call), on),
  }
}

export const listCitations: Actions['listCitations'] = async (call, { params, query }) => {
  const plan = await findPlan(call.tx, call.unit.id, params.year)
  const checked = await listCheckedCitations(call, plan, query.on)
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
    can: {
      edit:
        call.may('plan.edit', call.unit.path) &&
        (plan === undefined || decidePlanEdit(situationOf(call, plan)).allowed),
    },
  }
}

/** A line is tied to the entry that it names exactly; any other stays as it was written, for the findings to tell. */
function readLine(line: string, register: readonly Regulation[]): NewCitation {
  const { entry, findings } = checkCitation(line, register, '9999-12-31')
  const exact = entry !== null && !findings.some(({ rule }) => rule === 'citation.kind')
  return { place: null, regulationId: exact ? entry.id : null, asWritten: exact ? null : line }
}

export const addCitations: Actions['addCitations'] = async (call, { params, body }) => {
  const planId = (await getEditablePlan(call, params.year)).id
  const register = await registerOf(call)
  const chosen = body.regulationIds.filter((id) => register.some((entry) => entry.id === id))
  const citations = [
    ...chosen.map((regulationId): NewCitation => ({ place: null, regulationId, asWritten: null })),
    ...splitCitationLines(body.lines).map((line) => readLine(line, register)),
  ]
  if (citations.length === 0)
    throw new Refusal('invalid', 'Belum ada yang ditambahkan. Pilih peraturan, atau tempelkan daftarnya.')
  await insertCitations(call.tx, call.unit, planId, citations)
  await recordHistory(call, { entity, key: String(planId), action: 'add', after: { citations } })
  return { added: citations.length }
}

async function getCitation(call: UnitCall, year: number, id: number) {
  const planId = (await getEditablePlan(call, year)).id
  const rows = await listRows(call.tx, planId)
  const citation = rows.find((row) => row.id === id)
  if (citation === undefined)
    throw new Refusal('notFound', 'Dasar hukum itu tidak ada lagi dalam RKT ini. Muat ulang daftarnya.')
  return { planId, rows, citation }
}

const stale = (call: UnitCall, planId: number): Promise<Refusal> =>
  staleRefusal(call, { entity, key: String(planId), name: 'Dasar hukum ini' })

/** Gives the citation and its neighbour in the list each other's place; at the end of the list nothing moves. */
async function move(
  call: UnitCall,
  found: Awaited<ReturnType<typeof getCitation>>,
  by: -1 | 1,
): Promise<number> {
  const { planId, rows, citation } = found
  const listed = rows.filter(({ place }) => place === citation.place)
  const other = listed[listed.indexOf(citation) + by]
  if (other === undefined) return citation.version
  const moved =
    (await updateCitation(call.tx, citation.id, citation.version, { ordinal: other.ordinal })) &&
    (await updateCitation(call.tx, other.id, other.version, { ordinal: citation.ordinal }))
  if (!moved) throw await stale(call, planId)
  await recordHistory(call, {
    entity,
    key: String(planId),
    action: 'move',
    before: { ordinal: citation.ordinal },
    after: { ordinal: other.ordinal },
  })
  return citation.version + 1
}

export const saveCitation: Actions['saveCitation'] = async (call, { params, body }) => {
  const found = await getCitation(call, params.year, params.citation)
  const { planId, citation } = found
  if (citation.version !== body.version) throw await stale(call, planId)
  if (body.move !== undefined) return { version: await move(call, found, body.move) }
  const { regulationId } = body
  const entry = (await registerOf(call)).find(({ id }) => id === regulationId)
  if (entry === undefined)
    throw new Refusal(
      'notFound',
      'Peraturan itu tidak ada dalam daftar peraturan kantor. Muat ulang daftarnya.',
    )
  const change = { regulationId: entry.id, asWritten: null }
  if (!(await updateCitation(call.tx, citation.id, body.version, change))) throw await stale(call, planId)
  await recordHistory(call, {
    entity,
    key: String(planId),
    action: 'save',
    before: { regulationId: citation.regulationId, asWritten: citation.asWritten },
    after: { ...change, text: regulationText(entry) },
  })
  return { version: body.version + 1 }
}

export const removeCitation: Actions['removeCitation'] = async (call, { params, query }) => {
  const { planId, citation } = await getCitation(call, params.year, params.citation)
  if (!(await deleteCitation(call.tx, citation.id, query.version))) throw await stale(call, planId)
  const { place, regulationId, asWritten } = citation
  const before = { place, regulationId, asWritten }
  await recordHistory(call, { entity, key: String(planId), action: 'remove', before })
  return { removed: true }
}
