import { formatLongDate, isoDate } from '#lib/dates.ts'
import { Refusal } from '#core/refusal.ts'
import type { Quarter } from '#core/period.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import type { measurementContract } from '../contract.ts'
import { quarterState } from '../present.ts'
import { checkReadiness } from '../rules/results.ts'
import { decideFinalise, decideReopen, type Decision, type QuarterEvent } from '../rules/workflow.ts'
import {
  insertQuarterEvent,
  listQuarterEvents,
  lockYear,
  type QuarterEvent as StoredEvent,
} from '../store.ts'
import { loadQuarter } from '../year.ts'

type Actions = Handlers<typeof measurementContract>

/** What the rules need to know of a quarter's past. */
export const eventsOf = (
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

function obey(decision: Decision): void {
  if (!decision.allowed) throw new Refusal('locked', `${decision.reason} ${decision.next}`)
}

export const finaliseQuarter: Actions['finaliseQuarter'] = async (call, { params }) => {
  const quarter = params.quarter as Quarter
  await lockYear(call.tx, call.unit.id, params.year)
  const past = await listQuarterEvents(call.tx, call.unit.id, params.year)
  const { plan, results } = await loadQuarter(call.tx, call.unit, params.year, quarter)
  if (!plan)
    throw new Refusal('notFound', `RKT ${params.year} belum ada, sehingga belum ada yang dapat ditetapkan.`)
  const findings = checkReadiness(results)
  const decision = decideFinalise(quarter, eventsOf(call, past, quarter), findings.length)
  if (!decision.allowed && findings.length > 0)
    throw new Refusal('invalid', `${decision.reason} ${decision.next}`, { findings })
  obey(decision)
  return appendEvent(call, params.year, quarter, 'finalise', null)
}

export const reopenQuarter: Actions['reopenQuarter'] = async (call, { params, body }) => {
  const quarter = params.quarter as Quarter
  await lockYear(call.tx, call.unit.id, params.year)
  const past = await listQuarterEvents(call.tx, call.unit.id, params.year)
  obey(decideReopen(quarter, eventsOf(call, past, quarter), body.reason))
  return appendEvent(call, params.year, quarter, 'reopen', body.reason)
}

async function appendEvent(
  call: UnitCall,
  year: number,
  quarter: Quarter,
  action: 'finalise' | 'reopen',
  reason: string | null,
) {
  const { tx, unit, actor } = call
  await insertQuarterEvent(tx, unit, { year, quarter, action, reason, actor: actor.name })
  const key = `${year}/Q${quarter}`
  await recordHistory(call, { entity: 'measurement.quarter', key, action, after: { state: action }, reason })
  return quarterState(await listQuarterEvents(tx, unit.id, year), quarter)
}
