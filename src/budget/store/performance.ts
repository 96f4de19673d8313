import { sql } from 'kysely'
import { decimal, decimalOrNull, type Decimal } from '#lib/decimal.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { ownedBy, saveAt } from '#platform/database/versioned.ts'
import { putRow } from '#platform/database/put-row.ts'
import type { StatedScores } from '../rules/performance.ts'

/** Which output of a year is meant, whatever version of the budget it stands in. */
export interface OutputResultKey {
  readonly activityId: number
  readonly classCode: string
  readonly outputCode: string
}
/** The volume that an output reached. */
export interface StoredOutputResult extends OutputResultKey {
  readonly volume: Decimal
}

/** What the outputs of the unit reached in the year. */
export async function listOutputResults(tx: Tx, unitId: number, year: number): Promise<StoredOutputResult[]> {
  const rows = await tx
    .selectFrom('budget.output_result')
    .select(['activity_id', 'class_code', 'output_code', 'volume'])
    .where('satker_id', '=', unitId)
    .where('year', '=', year)
    .execute()
  return rows.map((row) => ({
    activityId: row.activity_id,
    classCode: row.class_code,
    outputCode: row.output_code,
    volume: decimal(row.volume),
  }))
}

/** Writes what an output reached; null takes it away. Whoever calls it holds the year and has compared what the person saw. */
export async function saveOutputResult(
  tx: Tx,
  unit: UnitKey,
  year: number,
  change: OutputResultKey & { readonly volume: Decimal | null },
  actor: string,
): Promise<void> {
  const key = {
    satker_id: unit.id,
    year,
    activity_id: change.activityId,
    class_code: change.classCode,
    output_code: change.outputCode,
  }
  const figure = change.volume && {
    unit_path: unit.path,
    volume: change.volume.toFixed(),
    changed_by: actor,
    changed_at: sql`now()`,
  }
  await putRow(tx, 'budget.output_result', key, figure)
}

/** Scores that others computed, with where they come from. */
export interface StatedPerformance extends StatedScores {
  readonly origin: string | null
}

/** What was stated of the year; version 0 where nobody stated anything. */
export async function getStatedPerformance(
  tx: Tx,
  unitId: number,
  year: number,
): Promise<StatedPerformance & { readonly version: number }> {
  const row = await tx
    .selectFrom('budget.performance')
    .select(['planning', 'execution', 'outcome', 'origin', 'version'])
    .where('satker_id', '=', unitId)
    .where('year', '=', year)
    .executeTakeFirst()
  return {
    planning: decimalOrNull(row?.planning),
    execution: decimalOrNull(row?.execution),
    outcome: decimalOrNull(row?.outcome),
    origin: row?.origin ?? null,
    version: row?.version ?? 0,
  }
}

/** Saves what is stated if it still is at `version` (0: nothing yet); false when somebody else was faster. */
export const saveStatedPerformance = (
  tx: Tx,
  unit: UnitKey,
  year: number,
  { planning, execution, outcome, origin }: StatedPerformance,
  version: number,
  actor: string,
): Promise<boolean> =>
  saveAt(tx, 'budget.performance', { ...ownedBy(unit), year }, version, {
    planning: planning?.toFixed() ?? null,
    execution: execution?.toFixed() ?? null,
    outcome: outcome?.toFixed() ?? null,
    origin,
    changed_at: sql`now()`,
    changed_by: actor,
  })
