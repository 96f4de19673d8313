import { formatLongDate, isoDate } from '#lib/dates.ts'
import { Refusal } from '#core/refusal.ts'
import { quarterName, type Quarter } from '#core/period.ts'
import { decide, stateAfter, type Situation } from '#core/workflow.ts'
import { lockYear } from '#platform/database/lock-year.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { refuseUnlessAllowed } from '#platform/refuse.ts'
import type { measurementContract } from '../contract.ts'
import { quarterState } from '../present.ts'
import { checkReadiness } from '../rules/results.ts'
import { finalFiguresOf } from '../rules/final-figures.ts'
import { quarterWorkflow, type Closing } from '../rules/workflow.ts'
import { insertQuarterEvent, listQuarterEvents, type QuarterEvent } from '../store.ts'
import { loadQuarter } from '../read/year.ts'

type Actions = Handlers<typeof measurementContract>

/** Where a quarter stands, as rules and sentences speak of it. */
function situationOf(
  call: UnitCall,
  events: readonly QuarterEvent[],
  quarter: Quarter,
): Situation<'draft' | 'final'> {
  const last = events.find((event) => event.quarter === quarter)
  return {
    name: quarterName(quarter),
    state: stateAfter(quarterWorkflow, last?.action ?? null),
    since:
      last === undefined ? null : { at: formatLongDate(isoDate(call.dayOf(last.at))), actor: last.actor },
  }
}

/** The final quarters of a year, as the rules of editing want them. */
export const closingsOf = (call: UnitCall, events: readonly QuarterEvent[]): readonly Closing[] =>
  events
    .filter(({ action }) => action === 'finalise')
    .map(({ quarter, at, actor }) => ({ quarter, actor, at: formatLongDate(isoDate(call.dayOf(at))) }))

export const finaliseQuarter: Actions['finaliseQuarter'] = async (call, { params }) => {
  const quarter = params.quarter as Quarter
  await lockYear(call.tx, call.unit.id, params.year)
  const { plan, results, events: past } = await loadQuarter(call.tx, call.unit, params.year, quarter)
  if (!plan)
    throw new Refusal('notFound', `RKT ${params.year} belum ada, sehingga belum ada yang dapat ditetapkan.`)
  const situation = situationOf(call, past, quarter)
  refuseUnlessAllowed(decide(quarterWorkflow, 'finalise', situation))
  const findings = checkReadiness(results)
  refuseUnlessAllowed(decide(quarterWorkflow, 'finalise', situation, { findings }), 'invalid', findings)
  return appendEvent(call, params.year, {
    quarter,
    action: 'finalise',
    reason: null,
    figures: finalFiguresOf(results),
  })
}

export const reopenQuarter: Actions['reopenQuarter'] = async (call, { params, body }) => {
  const quarter = params.quarter as Quarter
  await lockYear(call.tx, call.unit.id, params.year)
  const past = await listQuarterEvents(call.tx, call.unit.id, params.year)
  refuseUnlessAllowed(decide(quarterWorkflow, 'reopen', situationOf(call, past, quarter), body))
  return appendEvent(call, params.year, { quarter, action: 'reopen', reason: body.reason, figures: null })
}

async function appendEvent(call: UnitCall, year: number, event: Omit<QuarterEvent, 'at' | 'actor'>) {
  const { tx, unit, actor } = call
  const { quarter, action, reason } = event
  await insertQuarterEvent(tx, unit, { year, ...event, actor: actor.name })
  const key = `${year}/Q${quarter}`
  await recordHistory(call, { entity: 'measurement.quarter', key, action, after: { state: action }, reason })
  return quarterState(await listQuarterEvents(tx, unit.id, year), quarter)
}
