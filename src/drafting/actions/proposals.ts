import { formatTrimmed } from '#lib/numerals.ts'
import { Refusal } from '#core/refusal.ts'
import { fromDecimalText, toDecimalText } from '#core/wire.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { listParents } from '#organisation/store/units.ts'
import type { proposalContract } from '../contract/proposals.ts'
import {
  decideProposal as storeDecision,
  insertProposal,
  listProposals as listRows,
  type Proposal,
} from '../store/proposals.ts'
import { getSpeaker } from '#plan/actions/discussion.ts'
import { takeProposal } from '#plan/actions/follow-months.ts'
import { getEditablePlan } from '#plan/actions/open-plan.ts'
import { getPlanned } from '#plan/actions/targets.ts'

type Actions = Handlers<typeof proposalContract>

export const listProposals: Actions['listProposals'] = async (call, { params }) =>
  readProposals(call, params.year)

async function readProposals(call: UnitCall, year: number) {
  const { tx, unit, today } = call
  const rows = await listRows(tx, unit.path, year, today)
  return {
    can: { propose: call.may('drafting.propose', unit.path), decide: call.may('drafting.edit', unit.path) },
    proposals: rows.map(({ unitId, unitName, figure, volume, submittedAt, ...row }) => ({
      ...row,
      unit: { id: unitId, name: unitName },
      figure: toDecimalText(figure),
      volume: toDecimalText(volume),
      submittedAt: submittedAt.toISOString(),
    })),
  }
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
  await recordHistory(call, { entity: 'drafting.proposal', key: String(id), action: 'create', after: body })
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
    entity: 'drafting.proposal',
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
