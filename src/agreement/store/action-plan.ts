import { sql } from 'kysely'
import { decimal, type Decimal } from '#lib/decimal.ts'
import type { Quarter } from '#core/period.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { recordTable, type StoredIn } from '#platform/database/record-table.ts'
import type { PlanKey } from '#plan/read/plan-key.ts'
import { plannedIndicators } from '#plan/read/targets.ts'
import { ownedBy, removeAt, saveAt } from '#platform/database/versioned.ts'

/** The steps of an office's year, in order of time within their indicator. */
export const stepTable = recordTable(
  'agreement.action_step',
  [
    'indicatorId',
    'name',
    'startMonth',
    'endMonth',
    'isMilestone',
    'output',
    'personInCharge',
    'chargeUnitId',
  ],
  ['indicatorId', 'startMonth', 'endMonth', 'id'],
)

export type StoredStep = StoredIn<typeof stepTable>

/** A quarter for which the action plan has a target of its own. */
export interface OwnTarget {
  readonly indicatorId: number
  readonly quarter: Quarter
  readonly target: Decimal
  readonly reason: string
  readonly version: number
}

export async function listOwnTargets(tx: Tx, unitId: number, year: number): Promise<OwnTarget[]> {
  const rows = await tx
    .selectFrom('agreement.action_target')
    .select(['indicator_id as indicatorId', 'quarter', 'target', 'reason', 'version'])
    .where('satker_id', '=', unitId)
    .where('year', '=', year)
    .orderBy('indicator_id')
    .orderBy('quarter')
    .execute()
  return rows.map((row) => ({ ...row, quarter: row.quarter as Quarter, target: decimal(row.target) }))
}

interface TargetKey {
  readonly year: number
  readonly indicatorId: number
  readonly quarter: Quarter
}

const targetRow = (unit: UnitKey, { year, indicatorId, quarter }: TargetKey) => ({
  ...ownedBy(unit),
  year,
  indicator_id: indicatorId,
  quarter,
})

/** Sets a target of a quarter if it still is at `version` (0: none yet); false when somebody else was faster. */
export const saveOwnTarget = (
  tx: Tx,
  unit: UnitKey,
  at: TargetKey,
  { target, reason }: { readonly target: Decimal; readonly reason: string },
  version: number,
): Promise<boolean> =>
  saveAt(tx, 'agreement.action_target', targetRow(unit, at), version, { target: target.toFixed(), reason })

/** Takes back a target of a quarter if it still is at `version`; false when somebody else was faster. */
export const deleteOwnTarget = (tx: Tx, unit: UnitKey, at: TargetKey, version: number): Promise<boolean> =>
  removeAt(tx, 'agreement.action_target', targetRow(unit, at), version)

/**
 * Copies the steps of the year before to indicators of a plan that have none yet; an indicator is the same, or one whose card replaced it.
 * Answers how many indicators and steps were filled.
 */
export async function copySteps(
  tx: Tx,
  unit: UnitKey,
  year: number,
  plan: PlanKey,
): Promise<{ readonly indicators: number; readonly steps: number }> {
  const { rows } = await sql<{ indicatorId: number }>`
    insert into agreement.action_step
      (satker_id, unit_path, year, indicator_id, name, start_month, end_month, is_milestone, output, person_in_charge, charge_unit_id)
    select ${unit.id}, ${unit.path}, ${year}, i.id, s.name, s.start_month, s.end_month, s.is_milestone, s.output, s.person_in_charge,
      s.charge_unit_id
    from ${plannedIndicators(plan)} i
    join agreement.action_step s on s.satker_id = ${unit.id} and s.year = ${year - 1} and s.indicator_id in (i.id, i.previous_id)
    where not exists (
      select from agreement.action_step own where own.satker_id = ${unit.id} and own.year = ${year} and own.indicator_id = i.id)
    order by i.ordinal, s.id
    returning indicator_id as "indicatorId"`.execute(tx)
  return { indicators: new Set(rows.map(({ indicatorId }) => indicatorId)).size, steps: rows.length }
}
