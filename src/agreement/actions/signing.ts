import { Refusal } from '#core/refusal.ts'
import type { Handlers } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { refuseUnlessAllowed } from '#platform/refuse.ts'
import type { agreementsContract } from '../contract/agreements.ts'
import { findingsOf, nameOf, remake, seriesOf } from '../present.ts'
import { indicatorsOf, loadSources, makeSnapshot } from '../make-snapshot.ts'
import { compareAgreements } from '../rules/differences.ts'
import {
  decideAgreementRevision,
  decideNewAgreement,
  decideParty,
  decideSigning,
  stateOf,
} from '../rules/state.ts'
import { insertAgreement, listAgreements, saveSigning } from '../store/agreements.ts'
import { answerWith, entity, factsOf, staleAgreement } from './agreements.ts'
import { getApprovedPlan, getOwnAgreement } from './open.ts'

type Actions = Handlers<typeof agreementsContract>

export const signAgreement: Actions['signAgreement'] = async (call, { params, body }) => {
  const own = await getOwnAgreement(call, params)
  const all = await listAgreements(call.tx, call.unit.id, params.year)
  const situation = { name: nameOf(own), state: stateOf(own, seriesOf(own, all)), date: own.date }
  refuseUnlessAllowed(decideSigning(situation, call.today, []))
  const findings = findingsOf(own, all, await remake(call, own))
  refuseUnlessAllowed(decideSigning(situation, call.today, findings), 'invalid', findings)
  const signing = { at: call.now, by: call.actor.name }
  if (!(await saveSigning(call.tx, call.unit, own.id, body.version, signing)))
    throw await staleAgreement(call, own)
  await recordHistory(call, { entity, key: String(own.id), action: 'sign', after: factsOf(own) })
  return answerWith(call, params.year, own.id)
}

export const reviseAgreement: Actions['reviseAgreement'] = async (call, { params, body }) => {
  const own = await getOwnAgreement(call, params)
  const all = await listAgreements(call.tx, call.unit.id, params.year)
  const series = seriesOf(own, all)
  refuseUnlessAllowed(
    decideNewAgreement(`${own.snapshot.first.unitName} tahun ${own.year}`, series),
    'conflict',
  )
  if (stateOf(own, series) !== 'signed')
    throw new Refusal(
      'locked',
      `${nameOf(own)} sudah digantikan. Buat revisi dari perjanjian yang terakhir ditandatangani.`,
    )
  const plan = await getApprovedPlan(call, params.year)
  const sources = await loadSources(call, plan, body.date)
  const party = sources.units.find(({ id }) => id === own.partyUnitId)
  refuseUnlessAllowed(
    decideParty(own.snapshot.first.unitName, party ? indicatorsOf(sources, party).length : 0),
    'invalid',
  )
  const snapshot = await makeSnapshot(call, sources, own.kind, party ?? sources.office)
  refuseUnlessAllowed(
    decideAgreementRevision(nameOf(own), body.cause, compareAgreements(own.snapshot, snapshot)),
    'invalid',
  )
  const draft = { date: body.date, place: own.place, number: null, snapshot }
  const revision = {
    ...draft,
    year: own.year,
    kind: own.kind,
    partyUnitId: own.partyUnitId,
    revises: own,
    cause: body.cause,
    reason: body.reason,
  }
  const id = await insertAgreement(call.tx, call.unit, revision, call.actor.name)
  if (id === undefined)
    throw new Refusal('conflict', `Revisi ${nameOf(own)} baru saja dibuat orang lain. Muat ulang halaman.`)
  await recordHistory(call, {
    entity,
    key: String(id),
    action: 'revise',
    after: factsOf(draft),
    reason: body.reason,
  })
  return answerWith(call, params.year, id)
}
