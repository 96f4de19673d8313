import { groupBy } from '#lib/group.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { Refusal } from '#core/refusal.ts'
import { fromDecimalText, toDecimalText, toTargetText } from '#core/wire.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { listParents, listSeenUnits } from '#organisation/store/units.ts'
import type { DiscussionShape, negotiationContract } from '../contract/negotiation.ts'
import { loadVersion } from '../load-version.ts'
import { discussionState } from '../rules/discussion.ts'
import { isInForce, planName, planStateNames } from '../rules/way.ts'
import { insertDiscussion, listDiscussion as listSaid } from '../store/discussion.ts'
import {
  decideProposal as storeDecision,
  insertProposal,
  listProposals as listRows,
  type Proposal,
} from '../store/proposals.ts'
import { findPlan } from '../store/plan-way.ts'
import { takeProposal } from './follow-months.ts'
import { getEditablePlan, holdLatestPlan } from './open-plan.ts'
import { getPlanned } from './targets.ts'

type Actions = Handlers<typeof negotiationContract>

export const listProposals: Actions['listProposals'] = async (call, { params }) =>
  readProposals(call, params.year)

async function readProposals(call: UnitCall, year: number) {
  const { tx, unit, today } = call
  const rows = await listRows(tx, unit.path, year, today)
  return {
    can: { propose: call.may('plan.propose', unit.path), decide: call.may('plan.edit', unit.path) },
    proposals: rows.map(({ unitId, unitName, figure, volume, submittedAt, ...row }) => ({
      ...row,
      unit: { id: unitId, name: unitName },
      figure: toDecimalText(figure),
      volume: toDecimalText(volume),
      submittedAt: submittedAt.toISOString(),
    })),
  }
}

/** The unit that speaks: the one of the address, or one below it. */
async function getSpeaker(call: UnitCall, id: number | undefined) {
  const own = await listSeenUnits(call.tx, [call.unit.path], call.today)
  const speaker = own.find((one) => one.id === (id ?? call.unit.id))
  if (!speaker)
    throw new Refusal(
      'invalid',
      'Unit itu bukan bagian dari kantor ini. Pilih kantor ini atau unit di bawahnya.',
    )
  return speaker
}

/** The office whose plan a unit's proposal is for: the unit itself, or the nearest office above it. */
async function officeOf({ tx, unit, today }: UnitCall): Promise<number> {
  if (unit.kind === 'office') return unit.id
  const parents = await listParents(tx, unit.path, today)
  return parents.findLast(({ kind }) => kind === 'office')?.id ?? unit.id
}

export const addProposal: Actions['addProposal'] = async (call, { params, body }) => {
  const { fromUnit, ...proposal } = body
  const speaker = await getSpeaker(call, fromUnit)
  const id = await insertProposal(call.tx, { ...speaker, officeId: await officeOf(call) }, params.year, {
    ...proposal,
    figure: fromDecimalText(proposal.figure),
    volume: fromDecimalText(proposal.volume),
    submittedBy: call.actor.name,
  })
  await recordHistory(call, { entity: 'plan.proposal', key: String(id), action: 'create', after: body })
  return readProposals(call, params.year)
}

export const decideProposal: Actions['decideProposal'] = async (call, { params, body }) => {
  const proposal = await getProposal(call, params.year, params.proposal)
  const { decision, reason, useFigure, version } = body
  const decided = { decision, reason, by: call.actor.name, at: call.now }
  if (!(await storeDecision(call.tx, proposal.id, version, decided)))
    throw new Refusal('conflict', `Usulan "${proposal.title}" sudah diputuskan. Muat ulang untuk melihatnya.`)
  if (decision === 'accepted' && proposal.indicatorId !== null)
    await takeIntoPlan(call, params.year, proposal, proposal.indicatorId, useFigure)
  await recordHistory(call, {
    entity: 'plan.proposal',
    key: String(proposal.id),
    action: decision,
    after: { useFigure },
    reason,
  })
  return readProposals(call, params.year)
}

async function getProposal(call: UnitCall, year: number, id: number): Promise<Proposal> {
  const proposal = (await listRows(call.tx, call.unit.path, year, call.today)).find((one) => one.id === id)
  if (!proposal) throw new Refusal('notFound', 'Usulan itu tidak ada.')
  return proposal
}

async function takeIntoPlan(
  call: UnitCall,
  year: number,
  { title, figure, unitName }: Proposal,
  indicatorId: number,
  useFigure: boolean,
): Promise<void> {
  const plan = await getEditablePlan(call, year)
  const planned = await getPlanned(call, plan, indicatorId)
  const said = `Usulan ${unitName}: ${title}${figure === null ? '' : ` (${formatTrimmed(figure, 10)})`}.`
  const why = await takeProposal(call, plan, planned, {
    background: planned.background === null ? said : `${planned.background}\n${said}`,
    figure: useFigure ? figure : null,
  })
  if (why !== null) throw new Refusal('invalid', `Angka usulan tidak dapat dijadikan target. ${why}`)
}

export const listDiscussion: Actions['listDiscussion'] = async (call, { params }) =>
  readDiscussion(call, params.year)

async function readDiscussion(call: UnitCall, year: number): Promise<DiscussionShape> {
  const plan = await findPlan(call.tx, call.unit.id, year)
  const whole = plan ? await loadVersion(call, plan) : []
  const said = groupBy(await listSaid(call.tx, call.unit.id, year), ({ indicatorId }) => indicatorId)
  const names = new Map(
    (await listSeenUnits(call.tx, [call.unit.path], call.today)).map(({ id, shortName }) => [id, shortName]),
  )
  return {
    can: {
      speak: plan !== undefined && !isInForce(plan.state) && call.may('plan.discuss', call.unit.path),
    },
    indicators: whole.map(({ planned: { indicator, target, background } }) => {
      const entries = said.get(indicator.indicatorId) ?? []
      const { state, agreed } = discussionState(entries)
      return {
        indicatorId: indicator.indicatorId,
        code: indicator.code,
        name: indicator.name,
        unitOfMeasure: indicator.unitOfMeasure,
        polarity: indicator.polarity,
        target: toTargetText(target),
        background,
        state,
        agreed: toDecimalText(agreed),
        said: entries.map(({ id, kind, fromUnitId, figure, message, at, actor }) => ({
          id,
          kind,
          unit: { id: fromUnitId, name: names.get(fromUnitId) ?? 'Unit di luar kantor ini' },
          figure: toDecimalText(figure),
          message,
          at: at.toISOString(),
          actor,
        })),
      }
    }),
  }
}

export const addDiscussion: Actions['addDiscussion'] = async (call, { params, body }) => {
  const plan = await holdLatestPlan(call, params.year)
  if (isInForce(plan.state))
    throw new Refusal(
      'locked',
      `${planName(plan.year, plan.revision)} sudah ${planStateNames[plan.state].toLowerCase()}, sehingga negosiasinya selesai. Buat revisi bila target perlu dibicarakan lagi.`,
    )
  await getPlanned(call, plan, params.indicator)
  const speaker = await getSpeaker(call, body.fromUnit)
  const entry = {
    indicatorId: params.indicator,
    kind: body.kind,
    fromUnitId: speaker.id,
    figure: fromDecimalText(body.figure),
    message: body.message,
    actor: call.actor.name,
  }
  await insertDiscussion(call.tx, call.unit, plan.year, entry)
  await recordHistory(call, {
    entity: 'plan.targetDiscussion',
    key: `${plan.id}/${params.indicator}`,
    action: body.kind,
    after: { from: speaker.shortName, figure: body.figure, message: body.message },
  })
  return readDiscussion(call, params.year)
}
