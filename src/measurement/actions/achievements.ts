import { Refusal } from '#core/refusal.ts'
import type { Quarter } from '#core/period.ts'
import { lockYear } from '#platform/database/lock-year.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import { refuseUnlessAllowed } from '#platform/refuse.ts'
import { findCard } from '#strategy/store/cards.ts'
import type { measurementContract } from '../contract.ts'
import { presentInputs, presentResult, presentSources, quarterState } from '../present.ts'
import type { QuarterResult } from '../rules/results.ts'
import { saveExplanation as storeExplanation } from '../store.ts'
import { loadQuarter, type MeasuredQuarter } from '../read/year.ts'
import { policyText } from './policy.ts'
import { closingsOf } from './states.ts'
import { decideCellEdit } from '../rules/workflow.ts'

type Actions = Handlers<typeof measurementContract>

export const listAchievements: Actions['listAchievements'] = async (call, { params }) => {
  const { tx, unit } = call
  const measured = await loadQuarter(tx, unit, params.year, params.quarter as Quarter)
  return {
    state: quarterState(measured.events, measured.quarter),
    policy: await policyText(tx, measured.inForce),
    can: {
      explain: call.may('measurement.enter', unit.path),
      finalise: call.may('measurement.finalise', unit.path),
      reopen: call.may('measurement.reopen', unit.path),
    },
    findings: [...measured.finalFindings],
    rows: measured.results.map(presentResult),
  }
}

export const explainAchievement: Actions['explainAchievement'] = async (call, { params }) => {
  const { measured, result } = await getResult(call, params)
  const card = await findCard(call.tx, params.indicator)
  return {
    result: presentResult(result),
    steps: result.achievement.steps.map((step) => ({ ...step })),
    inputs: presentInputs(measured, result),
    evidence: card?.evidence ?? null,
    sources: presentSources(result),
    policy: await policyText(call.tx, measured.inForce),
  }
}

export const saveExplanation: Actions['saveExplanation'] = async (call, { params, body }) => {
  const { tx, unit, actor } = call
  await lockYear(tx, unit.id, params.year)
  const { measured, result } = await getResult(call, params)
  const closings = closingsOf(call, measured.events).filter(({ quarter }) => quarter === result.quarter)
  const decision = decideCellEdit({ period: `Q${result.quarter}`, closings, mayEnter: true })
  refuseUnlessAllowed(decision)
  const at = { year: params.year, quarter: result.quarter, indicatorId: params.indicator }
  const record = {
    entity: 'measurement.explanation',
    key: `${params.year}/Q${result.quarter}/${params.indicator}`,
  }
  const change = { cause: body.cause || null, followUp: body.followUp || null, version: body.version }
  if (!(await storeExplanation(tx, unit, at, change, actor.name)))
    throw await staleRefusal(call, { ...record, name: `Penjelasan ${result.indicator.code}` })
  const { version: _, ...after } = change
  await recordHistory(call, {
    ...record,
    action: 'save',
    before: { cause: result.explanation.cause, followUp: result.explanation.followUp },
    after,
  })
  return presentResult((await getResult(call, params)).result)
}

async function getResult(
  call: UnitCall,
  params: { year: number; quarter: number; indicator: number },
): Promise<{ measured: MeasuredQuarter; result: QuarterResult }> {
  const measured = await loadQuarter(call.tx, call.unit, params.year, params.quarter as Quarter)
  const result = measured.results.find(({ indicator }) => indicator.indicatorId === params.indicator)
  if (!result) throw new Refusal('notFound', `Indikator itu tidak ada dalam RKT ${params.year} kantor ini.`)
  return { measured, result }
}
