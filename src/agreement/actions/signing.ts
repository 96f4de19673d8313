import { Refusal } from '#core/refusal.ts'
import { decide } from '#core/workflow.ts'
import type { Handlers } from '#platform/http/call.ts'
import { refuseUnlessAllowed } from '#platform/refuse.ts'
import type { agreementsContract } from '../contract/agreements.ts'
import { findingsOf, nameOf, remake } from '../present.ts'
import { indicatorsOf, loadSources, makeSnapshot } from '../read/make-snapshot.ts'
import { compareAgreements } from '../rules/differences.ts'
import { decideAgreementRevision, decideNewAgreement, decideParty, decideSigningDay } from '../rules/state.ts'
import { agreementWorkflow } from '../rules/workflow.ts'
import { insertAgreement, saveSigning } from '../store/agreements.ts'
import { openAgreement, records, remarksOn } from './agreements.ts'
import { getApprovedPlan } from './open.ts'

type Actions = Handlers<typeof agreementsContract>

export const signAgreement: Actions['signAgreement'] = async (call, { params, body }) => {
  const { own, all, situation } = await openAgreement(call, params)
  refuseUnlessAllowed(decide(agreementWorkflow, 'sign', situation))
  refuseUnlessAllowed(decideSigningDay(situation.name, own.date, call.today))
  const findings = findingsOf(own, all, await remake(call, own))
  refuseUnlessAllowed(decide(agreementWorkflow, 'sign', situation, { findings }), 'invalid', findings)
  const { version } = body
  const signing = { at: call.now, by: call.actor.name }
  const saved = await saveSigning(call.tx, call.unit, own.id, version, signing)
  return records.changed(call, {
    before: own,
    after: { ...own, signedBy: signing.by },
    version,
    saved,
    findings,
    action: 'sign',
  })
}

export const reviseAgreement: Actions['reviseAgreement'] = async (call, { params, body }) => {
  const { own, series, situation } = await openAgreement(call, params)
  refuseUnlessAllowed(
    decideNewAgreement(`${own.snapshot.first.unitName} tahun ${own.year}`, series),
    'conflict',
  )
  refuseUnlessAllowed(decide(agreementWorkflow, 'revise', situation))
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
  const after = { ...draft, year: own.year, revision: own.revision + 1 }
  const findings = await remarksOn(call, own.year, id)
  return records.added(call, id, after, { action: 'revise', reason: body.reason, findings })
}
