import { formatLongDate, isoDate } from '#lib/dates.ts'
import type { Decision } from '#core/decision.ts'
import { Refusal } from '#core/refusal.ts'
import type { Quarter } from '#core/period.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import type { measurementContract } from '../contract.ts'
import { quarterState } from '../present.ts'
import { checkReadiness } from '../rules/results.ts'
import { finalFiguresOf } from '../rules/final-figures.ts'
import { decideFinalise, decideReopen, type Closing, type QuarterEvent } from '../rules/workflow.ts'
import {
  insertQuarterEvent,
  listQuarterEvents,
  lockYear,
  type QuarterEvent as StoredEvent,
} from '../store.ts'
import { loadQuarter } from '../year.ts'

type Actions = Handlers<typeof measurementContract>

/** What the rules need to know of a quarter's past. */
const eventsOf = (
  call: UnitCall,
  events: readonly StoredEvent[],
  quarter: Quarter,
): readonly QuarterEvent[] =>
  events
    .filter((event) => event.quarter === quarter)
    .map(({ action, at, actor }) => ({
      action,
      actor,
      at: formatLongDate(isoDate(call.dayOf(at))),
    }))

/** The final quarters of a year, as the rules of editing want them. */
export const closingsOf = (call: UnitCall, events: readonly StoredEvent[]): readonly Closing[] =>
  events
    .filter(({ action }) => action === 'finalise')
    .map(({ quarter, at, actor }) => ({ quarter, actor, at: formatLongDate(isoDate(call.dayOf(at))) }))

function obey(decision: Decision): void {
  if (!decision.allowed) throw new Refusal('locked', `${decision.reason} ${decision.next}`)
}

export const finaliseQuarter: Actions['finaliseQuarter'] = async (call, { params }) => {
  const quarter = params.quarter as Quarter
  await lockYear(call.tx, call.unit.id, params.year)
  const { plan, results, events: past } = await loadQuarter(call.tx, call.unit, params.year, quarter)
  if (!plan)
    throw new Refusal('notFound', `RKT ${params.year} belum ada, sehingga belum ada yang dapat ditetapkan.`)
  const findings = checkReadiness(results)
  const decision = decideFinalise(quarter, eventsOf(call, past, quarter), findings.length)
  if (!decision.allowed && findings.length > 0)
    throw new Refusal('invalid', `${decision.reason} ${decision.next}`, { findings })
  obey(decision)
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
  obey(decideReopen(quarter, eventsOf(call, past, quarter), body.reason))
  return appendEvent(call, params.year, { quarter, action: 'reopen', reason: body.reason, figures: null })
}

async function appendEvent(call: UnitCall, year: number, event: Omit<StoredEvent, 'at' | 'actor'>) {
  const { tx, unit, actor } = call
  const { quarter, action, reason } = event
  await insertQuarterEvent(tx, unit, { year, ...event, actor: actor.name })
  const key = `${year}/Q${quarter}`
  await recordHistory(call, { entity: 'measurement.quarter', key, action, after: { state: action }, reason })
  return quarterState(await listQuarterEvents(tx, unit.id, year), quarter)
}
