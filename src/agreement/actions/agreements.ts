import { formatLongDate, isoDate } from '#lib/dates.ts'
import { Refusal } from '#core/refusal.ts'
import { decide } from '#core/workflow.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordsOf } from '#platform/records.ts'
import { refuseUnlessAllowed } from '#platform/refuse.ts'
import type { agreementsContract } from '../contract/agreements.ts'
import { indicatorsOf, loadSources, makeSnapshot } from '../read/make-snapshot.ts'
import { compareAgreements as compare } from '../rules/differences.ts'
import { agreementName, decideNewAgreement, decideParty, lastSigning, stateOf } from '../rules/state.ts'
import { agreementWorkflow } from '../rules/workflow.ts'
import {
  deleteAgreement,
  insertAgreement,
  listAgreements,
  updateAgreement,
  type Agreement,
  type AgreementPaper,
} from '../store/agreements.ts'
import { findingsOf, nameOf, presentAgreement, seriesOf, summarise } from '../present.ts'
import { getApprovedPlan, getParty, getOwnAgreement } from './open.ts'

type Actions = Handlers<typeof agreementsContract>

type Kept = AgreementPaper &
  Pick<Agreement, 'year' | 'revision' | 'snapshot'> & { readonly signedBy?: string | null }

/** History keeps of an agreement what people write, and whom and what it names. */
export const records = recordsOf<Kept>({
  entity: 'agreement.agreement',
  label: ({ year, revision }) => agreementName(year, revision),
  facts: ({ number, place, date, snapshot, signedBy = null }) => ({
    number,
    place,
    date,
    first: snapshot.first.name,
    second: snapshot.second?.name ?? null,
    plan: snapshot.plan.revision,
    budget: snapshot.budget?.versionName ?? null,
    total: snapshot.budget?.total ?? null,
    ...(signedBy === null ? {} : { signedBy }),
  }),
})

/** An agreement of the office with its name and state, as the workflow asks for it. */
export async function openAgreement(call: UnitCall, params: { year: number; agreement: number }) {
  const own = await getOwnAgreement(call, params)
  const all = await listAgreements(call.tx, call.unit.id, params.year)
  const series = seriesOf(own, all)
  const { signedAt = null, signedBy = null } = lastSigning(own, series) ?? {}
  const since =
    signedAt === null ? null : { at: formatLongDate(isoDate(call.dayOf(signedAt))), actor: signedBy ?? '' }
  const situation = { name: nameOf(own), state: stateOf(own, series), since }
  return { own, all, series, situation }
}

/** What the rules remark on an agreement that was just made from today's data. */
export async function remarksOn({ tx, unit }: UnitCall, year: number, id: number) {
  const all = await listAgreements(tx, unit.id, year)
  return all.flatMap((own) => (own.id === id ? findingsOf(own, all, own.snapshot) : []))
}

export const getAgreement: Actions['getAgreement'] = async (call, { params }) =>
  presentAgreement(call, await getOwnAgreement(call, params))

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
  const findings = await remarksOn(call, year, id)
  return records.added(call, id, { ...draft, year, revision: 0 }, { findings })
}

export const saveAgreement: Actions['saveAgreement'] = async (call, { params, body }) => {
  const { own, situation } = await openAgreement(call, params)
  refuseUnlessAllowed(decide(agreementWorkflow, 'save', situation))
  const plan = await getApprovedPlan(call, params.year)
  const sources = await loadSources(call, plan, body.date)
  const party = sources.units.find(({ id }) => id === own.partyUnitId)
  refuseUnlessAllowed(
    decideParty(own.snapshot.first.unitName, party ? indicatorsOf(sources, party).length : 0),
    'invalid',
  )
  const snapshot = await makeSnapshot(call, sources, own.kind, party ?? sources.office)
  const { version, ...paper } = body
  const after = { ...own, ...paper, snapshot }
  const saved = await updateAgreement(call.tx, call.unit, own.id, version, after)
  const findings = await remarksOn(call, own.year, own.id)
  return records.changed(call, { before: own, after, version, saved, findings })
}

export const removeAgreement: Actions['removeAgreement'] = async (call, { params, query }) => {
  const { own, situation } = await openAgreement(call, params)
  refuseUnlessAllowed(decide(agreementWorkflow, 'remove', situation))
  const { version, reason } = query
  const removed = await deleteAgreement(call.tx, call.unit, own.id, version)
  return records.removed(call, { before: own, version, removed, reason })
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
