import { Refusal } from '#core/refusal.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import { refuseUnlessAllowed } from '#platform/refuse.ts'
import type { agreementsContract } from '../contract/agreements.ts'
import { indicatorsOf, loadSources, makeSnapshot } from '../make-snapshot.ts'
import { compareAgreements as compare } from '../rules/differences.ts'
import { agreementName, decideAgreementChange, decideNewAgreement, decideParty } from '../rules/state.ts'
import {
  deleteAgreement,
  insertAgreement,
  listAgreements,
  updateAgreement,
  type Agreement,
  type AgreementPaper,
} from '../store/agreements.ts'
import { nameOf, presentAgreement, seriesOf, summarise } from '../present.ts'
import { getApprovedPlan, getParty, getOwnAgreement } from './open.ts'

type Actions = Handlers<typeof agreementsContract>

export const entity = 'agreement.agreement'

/** What history keeps of an agreement: what people write, and whom and what it names. */
export const factsOf = (
  agreement: AgreementPaper & Pick<Agreement, 'snapshot'>,
): Readonly<Record<string, unknown>> => {
  const { number, place, date, snapshot } = agreement
  return {
    number,
    place,
    date,
    first: snapshot.first.name,
    second: snapshot.second?.name ?? null,
    plan: snapshot.plan.revision,
    budget: snapshot.budget?.versionName ?? null,
    total: snapshot.budget?.total ?? null,
  }
}

/** The agreement as it now is, for the answer of a change. */
export async function answerWith(call: UnitCall, year: number, id: number) {
  return presentAgreement(call, await getOwnAgreement(call, { year, agreement: id }))
}

export const staleAgreement = (call: UnitCall, own: Agreement): Promise<Refusal> =>
  staleRefusal(call, { entity, key: String(own.id), name: nameOf(own) })

export const getAgreement: Actions['getAgreement'] = async (call, { params }) =>
  answerWith(call, params.year, params.agreement)

export const addAgreement: Actions['addAgreement'] = async (call, { params, body }) => {
  const { year } = params
  const plan = await getApprovedPlan(call, year)
  const party = await getParty(call, body.party, body.date)
  const kind = party.id === call.unit.id ? 'head' : 'team'
  const all = await listAgreements(call.tx, call.unit.id, year)
  const ofParty = all.filter(({ partyUnitId }) => partyUnitId === party.id)
  refuseUnlessAllowed(decideNewAgreement(`${party.name} tahun ${year}`, ofParty), 'conflict')
  const sources = await loadSources(call, plan, body.date)
  refuseUnlessAllowed(decideParty(party.name, indicatorsOf(sources, party).length), 'invalid')
  const { date, place, number } = body
  const draft = { date, place, number, snapshot: await makeSnapshot(call, sources, kind, party) }
  const fresh = {
    ...draft,
    year,
    kind,
    partyUnitId: party.id,
    revises: null,
    cause: null,
    reason: null,
  } as const
  const id = await insertAgreement(call.tx, call.unit, fresh, call.actor.name)
  if (id === undefined)
    throw new Refusal(
      'conflict',
      `${agreementName(year, 0)} ${party.name} baru saja dibuat orang lain. Muat ulang halaman.`,
    )
  await recordHistory(call, { entity, key: String(id), action: 'add', after: factsOf(draft) })
  return answerWith(call, year, id)
}

export const saveAgreement: Actions['saveAgreement'] = async (call, { params, body }) => {
  const own = await getOwnAgreement(call, params)
  refuseUnlessAllowed(decideAgreementChange(nameOf(own), own.signedAt === null ? 'draft' : 'signed'))
  const plan = await getApprovedPlan(call, params.year)
  const sources = await loadSources(call, plan, body.date)
  const party = sources.units.find(({ id }) => id === own.partyUnitId)
  refuseUnlessAllowed(
    decideParty(own.snapshot.first.unitName, party ? indicatorsOf(sources, party).length : 0),
    'invalid',
  )
  const snapshot = await makeSnapshot(call, sources, own.kind, party ?? sources.office)
  const { date, place, number } = body
  const change = { date, place, number, snapshot }
  if (!(await updateAgreement(call.tx, call.unit, own.id, body.version, change)))
    throw await staleAgreement(call, own)
  await recordHistory(call, {
    entity,
    key: String(own.id),
    action: 'save',
    before: factsOf(own),
    after: factsOf(change),
  })
  return answerWith(call, params.year, own.id)
}

export const removeAgreement: Actions['removeAgreement'] = async (call, { params, query }) => {
  const own = await getOwnAgreement(call, params)
  refuseUnlessAllowed(decideAgreementChange(nameOf(own), own.signedAt === null ? 'draft' : 'signed'))
  const { version, reason } = query
  if (!(await deleteAgreement(call.tx, call.unit, own.id, version))) throw await staleAgreement(call, own)
  await recordHistory(call, {
    entity,
    key: String(own.id),
    action: 'remove',
    before: factsOf(own),
    reason,
  })
  return { id: own.id, version, findings: [] }
}

export const compareAgreements: Actions['compareAgreements'] = async (call, { params, query }) => {
  const all = await listAgreements(call.tx, call.unit.id, params.year)
  const to = all.find(({ id }) => id === params.agreement)
  const series = to === undefined ? [] : seriesOf(to, all)
  const from = series.find(({ id }) => id === query.from)
  if (to === undefined || from === undefined)
    throw new Refusal(
      'notFound',
      'Dua perjanjian itu bukan dari pihak dan tahun yang sama. Pilih dari daftar revisinya.',
    )
  return {
    from: summarise(from, series),
    to: summarise(to, series),
    differences: [...compare(from.snapshot, to.snapshot)],
  }
}
