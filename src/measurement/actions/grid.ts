import { groupBy } from '#lib/group.ts'
import { whyNot } from '#core/decision.ts'
import { firstError } from '#core/finding.ts'
import type { EntryPeriod } from '#core/period.ts'
import { fromDecimalText, toDecimalText } from '#core/wire.ts'
import { recordCells, saveCells } from '#platform/cells.ts'
import type { RecordName } from '#platform/conflict.ts'
import { lockYear } from '#platform/database/lock-year.ts'
import type { Handlers } from '#platform/http/call.ts'
import { refuseMissing } from '#platform/refuse.ts'
import type { Indicator } from '#strategy/index.ts'
import type { ActualChange, GridRowShape, measurementContract } from '../contract.ts'
import { presentRow, quarterStates } from '../present.ts'
import { checkEntry } from '../rules/entry.ts'
import { decideCellEdit, type Closing } from '../rules/workflow.ts'
import { listQuarterEvents, saveCell } from '../store.ts'
import {
  lastDayOf,
  loadYear,
  measuredIndicators,
  policyInForce,
  resultsOfYear,
  type MeasuredYear,
} from '../read/year.ts'
import { policyText } from './policy.ts'
import { closingsOf } from './states.ts'

type Actions = Handlers<typeof measurementContract>

export const getGrid: Actions['getGrid'] = async (call, { params }) => {
  const { tx, unit } = call
  const measured = await loadYear(tx, unit, params.year)
  const events = await listQuarterEvents(tx, unit.id, params.year)
  const inForce = policyInForce(measured.policies, unit.path, lastDayOf(params.year, 4))
  return {
    unit: { slug: unit.slug, ...measured.title },
    year: params.year,
    hasPlan: measured.plan !== undefined,
    can: {
      enter: call.may('measurement.enter', unit.path),
      finalise: call.may('measurement.finalise', unit.path),
      reopen: call.may('measurement.reopen', unit.path),
      editPolicy: call.may('policy.edit', unit.path),
    },
    quarters: quarterStates(events),
    policy: await policyText(tx, inForce),
    rows: presentRows(measured),
  }
}

function presentRows(measured: MeasuredYear, only?: ReadonlySet<number>): GridRowShape[] {
  const cells = groupBy(measured.cells, (cell) => cell.indicatorId)
  return measuredIndicators(measured)
    .filter(({ indicator }) => only === undefined || only.has(indicator.indicatorId))
    .flatMap(
      (item) => presentRow(resultsOfYear(item, measured), cells.get(item.indicator.indicatorId) ?? []) ?? [],
    )
}

export const saveActuals: Actions['saveActuals'] = async (call, { params, body }) => {
  const { tx, unit } = call
  const { year } = params
  await lockYear(tx, unit.id, year)
  const measured = await loadYear(tx, unit, year)
  refuseMissing(measured.plan, `RKT ${year}`)
  const closings = closingsOf(call, await listQuarterEvents(tx, unit.id, year))
  const held = new Map(measured.cells.map((cell) => [cellKey(cell), toDecimalText(cell.value)]))
  const nameOf = (change: ActualChange): RecordName => ({
    entity: 'measurement.actual',
    key: `${year}/${cellKey(change)}`,
  })
  const { results, saved } = await saveCells(call, body.changes, {
    missing: `Indikator itu tidak ada dalam RKT ${year} kantor ini.`,
    find(change) {
      const planned = measured.targets.find(({ indicator }) => indicator.indicatorId === change.indicatorId)
      if (planned === undefined) return undefined
      return {
        held: held.get(cellKey(change)) ?? null,
        records: [nameOf(change)],
        async put() {
          const refused = refuseActual(planned.indicator, closings, change)
          if (refused !== null) return refused
          await saveCell(tx, unit, year, readChange(change), call.actor.name)
          held.set(cellKey(change), change.value)
          return null
        },
      }
    },
  })
  await recordCells(call, saved, (change) => ({ ...nameOf(change), field: 'value' }))
  const touched = new Set(body.changes.map(({ indicatorId }) => indicatorId))
  return { results, rows: presentRows(await loadYear(tx, unit, year), touched) }
}

const cellKey = ({ indicatorId, period }: Pick<ActualChange, 'indicatorId' | 'period'>): string =>
  `${indicatorId}/${period}`
const readChange = ({ indicatorId, period, value }: ActualChange) => ({
  indicatorId,
  period: period as EntryPeriod,
  value: fromDecimalText(value),
})

/** Why a figure cannot stand in its cell; null when it can. */
function refuseActual(
  indicator: Indicator,
  closings: readonly Closing[],
  change: ActualChange,
): string | null {
  const { period, value } = readChange(change)
  return (
    whyNot(decideCellEdit({ period, closings, mayEnter: true })) ?? firstError(checkEntry(value, indicator))
  )
}
