import { sql } from 'kysely'
import type { IsoDate } from '#lib/dates.ts'
import { decimal, decimalOrNull, type Decimal } from '#lib/decimal.ts'
import type { EntryPeriod, Quarter } from '#core/period.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { putRow } from '#platform/database/put-row.ts'
import { ownedBy, updateAt } from '#platform/database/versioned.ts'
import type { FinalFigures } from './rules/final-figures.ts'
import type { Policy, PolicySetting } from './rules/policy.ts'

/** A figure as somebody entered it. */
export interface Cell {
  readonly indicatorId: number
  readonly period: EntryPeriod
  readonly value: Decimal | null
  readonly changedAt: Date
  readonly changedBy: string
}

export interface Explanation {
  readonly indicatorId: number
  readonly cause: string | null
  readonly followUp: string | null
  readonly version: number
}

/** The latest thing that happened to a quarter; a quarter without one is a draft. */
export interface QuarterEvent {
  readonly quarter: Quarter
  readonly action: 'finalise' | 'reopen'
  readonly at: Date
  readonly actor: string
  readonly reason: string | null
  /** What was final: kept when a quarter is finalised, so that a later change shows. */
  readonly figures: readonly FinalFigures[] | null
}

export async function listCells(tx: Tx, unitId: number, year: number): Promise<Cell[]> {
  const rows = await tx
    .selectFrom('measurement.actual')
    .select(['indicator_id', 'period', 'value', 'changed_at', 'changed_by'])
    .where('satker_id', '=', unitId)
    .where('year', '=', year)
    .execute()
  return rows.map((row) => ({
    indicatorId: row.indicator_id,
    period: row.period as EntryPeriod,
    value: decimalOrNull(row.value),
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  }))
}

/** Writes one cell; whoever calls it holds the year and has compared what the person saw. */
export async function saveCell(
  tx: Tx,
  unit: UnitKey,
  year: number,
  { indicatorId, period, value }: Pick<Cell, 'indicatorId' | 'period' | 'value'>,
  actor: string,
): Promise<void> {
  await putRow(
    tx,
    'measurement.actual',
    { satker_id: unit.id, year, indicator_id: indicatorId, period },
    { unit_path: unit.path, value: value?.toFixed() ?? null, changed_by: actor, changed_at: sql`now()` },
  )
}

/** What people wrote to the results of a year, of every quarter. */
export async function listExplanations(
  tx: Tx,
  unitId: number,
  year: number,
): Promise<(Explanation & { readonly quarter: number })[]> {
  return tx
    .selectFrom('measurement.explanation')
    .select(['quarter', 'indicator_id as indicatorId', 'cause', 'follow_up as followUp', 'version'])
    .where('satker_id', '=', unitId)
    .where('year', '=', year)
    .execute()
}

/** Saves an explanation if it still is at `version` (0: none yet); false when somebody else was faster. */
export async function saveExplanation(
  tx: Tx,
  unit: UnitKey,
  at: { year: number; quarter: Quarter; indicatorId: number },
  change: { cause: string | null; followUp: string | null; version: number },
  actor: string,
): Promise<boolean> {
  const key = { satker_id: unit.id, year: at.year, quarter: at.quarter, indicator_id: at.indicatorId }
  const words = { cause: change.cause, follow_up: change.followUp, changed_by: actor }
  if (change.version === 0) {
    const added = await tx
      .insertInto('measurement.explanation')
      .values({ ...key, ...words, unit_path: unit.path })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return added.numInsertedOrUpdatedRows === 1n
  }
  return updateAt(tx, 'measurement.explanation', key, change.version, { ...words, changed_at: sql`now()` })
}

/** The latest event of each quarter of the year that has one. */
export async function listQuarterEvents(tx: Tx, unitId: number, year: number): Promise<QuarterEvent[]> {
  const rows = await tx
    .selectFrom('measurement.quarter_event')
    .distinctOn('quarter')
    .select(['quarter', 'action', 'at', 'actor', 'reason', 'figures'])
    .where('satker_id', '=', unitId)
    .where('year', '=', year)
    .orderBy('quarter')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    quarter: row.quarter as Quarter,
    action: row.action as QuarterEvent['action'],
    figures: row.figures as QuarterEvent['figures'],
  }))
}

/** The quarters that are final now, of the unit at `path` and of every unit below it. */
export async function listFinalQuarters(
  tx: Tx,
  path: string,
): Promise<readonly { readonly year: number; readonly quarter: Quarter }[]> {
  const rows = await tx
    .selectFrom('measurement.quarter_event')
    .distinctOn(['satker_id', 'year', 'quarter'])
    .select(['year', 'quarter', 'action'])
    .where('unit_path', '>=', path)
    .where('unit_path', '<', `${path}~`)
    .orderBy('satker_id')
    .orderBy('year')
    .orderBy('quarter')
    .orderBy('id', 'desc')
    .execute()
  return rows
    .filter(({ action }) => action === 'finalise')
    .map(({ year, quarter }) => ({ year, quarter: quarter as Quarter }))
}

export async function insertQuarterEvent(
  tx: Tx,
  unit: UnitKey,
  event: Omit<QuarterEvent, 'at'> & { readonly year: number },
): Promise<void> {
  const figures = event.figures === null ? null : JSON.stringify(event.figures)
  await tx
    .insertInto('measurement.quarter_event')
    .values({ ...ownedBy(unit), ...event, figures })
    .execute()
}

/** A unit's decision on its policy as it is kept. */
export interface PolicyRow extends PolicySetting {
  readonly unitId: number
  readonly note: string | null
  readonly version: number
}

/** The policies that the unit at `path` and the units above it ever set. */
export async function listPolicies(tx: Tx, path: string): Promise<PolicyRow[]> {
  const rows = await tx
    .selectFrom('measurement.policy')
    .selectAll()
    .where(sql<boolean>`starts_with(${path}, unit_path)`)
    .execute()
  return rows.map((row) => ({
    unitId: row.unit_id,
    unitPath: row.unit_path,
    validFrom: row.valid_from as IsoDate,
    policy: {
      cap: decimalOrNull(row.cap),
      anomalyThreshold: decimal(row.anomaly_threshold),
      notDue: row.not_due as Policy['notDue'],
      zeroTarget: row.zero_target as Policy['zeroTarget'],
    },
    note: row.note,
    version: row.version,
  }))
}

export async function savePolicy(
  tx: Tx,
  unit: UnitKey,
  validFrom: string,
  policy: Policy,
  note: string | null,
): Promise<void> {
  const values = {
    cap: policy.cap?.toFixed() ?? null,
    anomaly_threshold: policy.anomalyThreshold.toFixed(),
    not_due: policy.notDue,
    zero_target: policy.zeroTarget,
    note,
  }
  await tx
    .insertInto('measurement.policy')
    .values({ unit_id: unit.id, unit_path: unit.path, valid_from: validFrom, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['unit_id', 'valid_from'])
        .doUpdateSet((eb) => ({ ...values, version: eb('measurement.policy.version', '+', 1) })),
    )
    .execute()
}
