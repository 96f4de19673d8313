import { Refusal } from '#core/refusal.ts'
import type { EntryPeriod } from '#core/period.ts'
import { fromDecimalText, toDecimalText } from '#core/wire.ts'
import type { z } from 'zod'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { groupBy } from '#lib/group.ts'
import type { cellChange, GridRowShape, measurementContract } from '../contract.ts'
import { presentRow, quarterStates } from '../present.ts'
import { checkEntry } from '../rules/entry.ts'
import { decideCellEdit } from '../rules/workflow.ts'
import { listQuarterEvents, lockYear, saveCell, type Cell, type QuarterEvent } from '../store.ts'
import {
  lastDayOf,
  loadYear,
  measuredIndicators,
  policyInForce,
  resultsOfYear,
  type MeasuredYear,
} from '../year.ts'
import { policyText } from './policy.ts'
import { closingsOf } from './states.ts'

type Actions = Handlers<typeof measurementContract>
type Change = z.infer<typeof cellChange>
type Outcome = Change & { outcome: 'saved' | 'conflict' | 'refused'; message: string | null }

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
  await lockYear(tx, unit.id, params.year)
  const measured = await loadYear(tx, unit, params.year)
  if (!measured.plan)
    throw new Refusal('notFound', `RKT ${params.year} belum ada. Susun RKT dahulu, lalu isi realisasinya.`)
  const events = await listQuarterEvents(tx, unit.id, params.year)
  const cells: Outcome[] = []
  for (const change of body.changes) cells.push(await applyChange(call, measured, events, change))
  const touched = new Set(body.changes.map(({ indicatorId }) => indicatorId))
  return { cells, rows: presentRows(await loadYear(tx, unit, params.year), touched) }
}

async function applyChange(
  call: UnitCall,
  measured: MeasuredYear,
  events: readonly QuarterEvent[],
  change: Change,
): Promise<Outcome> {
  const refused = (message: string): Outcome => ({ ...change, outcome: 'refused', message })
  const period = change.period as EntryPeriod
  const planned = measured.targets.find(({ indicator }) => indicator.indicatorId === change.indicatorId)
  if (!planned) return refused(`Indikator itu tidak ada dalam RKT ${measured.year} kantor ini.`)
  const decision = decideCellEdit({
    period,
    closings: closingsOf(call, events),
    mayEnter: true,
  })
  if (!decision.allowed) return refused(`${decision.reason} ${decision.next}`)
  const value = fromDecimalText(change.value)
  const [problem] = checkEntry(value, planned.indicator)
  if (problem) return refused(`${problem.message} ${problem.next}`)
  const entry = { indicatorId: change.indicatorId, period, value, version: change.version }
  const saved = await saveCell(call.tx, call.unit, measured.year, entry, call.actor.name)
  const before = measured.cells.find(
    (cell) => cell.indicatorId === change.indicatorId && cell.period === period,
  )
  if (!saved) return { ...change, outcome: 'conflict', message: conflictSentence(before) }
  await recordEntry(call, measured.year, saved, before)
  return { ...change, version: saved.version, outcome: 'saved', message: null }
}

const conflictSentence = (before: Cell | undefined): string =>
  before
    ? `Sel ini sudah diubah oleh ${before.changedBy} menjadi ${before.value?.toFixed().replace('.', ',') ?? 'kosong'}. ` +
      'Periksa isinya, lalu ketik ulang bila angka Anda yang benar.'
    : 'Sel ini sudah berubah sejak halaman dibuka. Muat ulang, lalu ketik ulang angkanya.'

async function recordEntry(
  call: UnitCall,
  year: number,
  saved: Cell,
  before: Cell | undefined,
): Promise<void> {
  await recordHistory(call, {
    entity: 'measurement.actual',
    key: `${year}/${saved.indicatorId}/${saved.period}`,
    action: before ? 'change' : 'enter',
    before: before ? { value: toDecimalText(before.value) } : undefined,
    after: { value: toDecimalText(saved.value) },
  })
}
