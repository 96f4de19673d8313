import { formatTrimmed } from '#lib/numerals.ts'
import { Refusal } from '#core/refusal.ts'
import { fromDecimalText, toDecimalText } from '#core/wire.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordsOf } from '#platform/records.ts'
import { refuseMissing } from '#platform/refuse.ts'
import { listParents } from '#organisation/store/units.ts'
import { saveTarget } from '#plan/commands/targets.ts'
import { getEditablePlan } from '#plan/read/open-plan.ts'
import { getSpeaker } from '#plan/read/speaker.ts'
import { getPlanned } from '#plan/read/version.ts'
import type { proposalContract } from '../contract/proposals.ts'
import {
  insertProposal,
  listProposals as listRows,
  updateDecision,
  type Decided,
  type NewProposal,
  type Proposal,
} from '../store/proposals.ts'

type Actions = Handlers<typeof proposalContract>

const proposals = recordsOf<NewProposal & Decided>({
  entity: 'drafting.proposal',
  label: ({ title }) => `Usulan "${title}"`,
  facts: ({ title, body, indicatorId, figure, volume, unitOfMeasure, amount, decision, decisionReason }) => ({
    title,
    body,
    indicatorId,
    figure: toDecimalText(figure),
    volume: toDecimalText(volume),
    unitOfMeasure,
    amount,
    decision,
    decisionReason,
  }),
})
const undecided: Decided = { decision: null, decisionReason: null, decidedBy: null }

/** The office whose plan a unit's proposal is for: the unit itself, or the nearest office above it; null for a unit above offices. */
async function findOffice({ tx, unit, today }: UnitCall): Promise<number | null> {
  if (unit.kind === 'office') return unit.id
  const parents = await listParents(tx, unit.path, today)
  return parents.findLast(({ kind }) => kind === 'office')?.id ?? null
}

async function readProposals(call: UnitCall, year: number): Promise<readonly Proposal[]> {
  const officeId = await findOffice(call)
  return listRows(call.tx, { path: call.unit.path, officeId, year }, call.today)
}

export const listProposals: Actions['listProposals'] = async (call, { params }) => {
  const rows = await readProposals(call, params.year)
  const { path } = call.unit
  return {
    can: { propose: call.may('drafting.propose', path), decide: call.may('drafting.edit', path) },
    proposals: rows.map(({ officeId: _office, unitId, unitName, figure, volume, submittedAt, ...row }) => ({
      ...row,
      unit: { id: unitId, name: unitName },
      figure: toDecimalText(figure),
      volume: toDecimalText(volume),
      submittedAt: submittedAt.toISOString(),
    })),
  }
}

export const addProposal: Actions['addProposal'] = async (call, { params, body }) => {
  const { fromUnit, ...fields } = body
  const speaker = await getSpeaker(call, fromUnit)
  const proposal = {
    ...fields,
    figure: fromDecimalText(fields.figure),
    volume: fromDecimalText(fields.volume),
    submittedBy: call.actor.name,
  }
  const officeId = (await findOffice(call)) ?? call.unit.id
  const id = await insertProposal(call.tx, speaker, officeId, params.year, proposal)
  return proposals.added(call, id, { ...proposal, ...undecided })
}

export const decideProposal: Actions['decideProposal'] = async (call, { params, body }) => {
  const { decision, reason, useFigure, version } = body
  const all = await readProposals(call, params.year)
  const before = refuseMissing(
    all.find(({ id }) => id === params.proposal),
    'Usulan itu',
  )
  if (before.decision !== null)
    throw new Refusal('conflict', `Usulan "${before.title}" sudah diputuskan. Muat ulang untuk melihatnya.`)
  const decided = { decision, decisionReason: reason, decidedBy: call.actor.name }
  const saved = await updateDecision(call.tx, before, version, decided, call.now)
  if (decision === 'accepted' && before.indicatorId !== null)
    await takeIntoPlan(call, params.year, before, before.indicatorId, useFigure)
  const after = { ...before, ...decided }
  return proposals.changed(call, { before, after, version, saved, action: decision, reason })
}

/** Takes what a unit proposed into the background of the target, and its figure into the target when it shall count. */
async function takeIntoPlan(
  call: UnitCall,
  year: number,
  { title, figure, unitName }: Proposal,
  indicatorId: number,
  useFigure: boolean,
): Promise<void> {
  const plan = await getEditablePlan(call, year)
  const before = await getPlanned(call.tx, plan, indicatorId)
  const said = `Usulan ${unitName}: ${title}${figure === null ? '' : ` (${formatTrimmed(figure, 10)})`}.`
  await saveTarget(call, plan, before, {
    background: before.background === null ? said : `${before.background}\n${said}`,
    ...(useFigure && figure !== null ? { target: { kind: 'value', value: figure } } : {}),
  })
}
