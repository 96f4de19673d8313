import { sql } from 'kysely'
import { rupiahOrNull, type Rupiah } from '#core/rupiah.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { removeAt, updateAt } from '#platform/database/versioned.ts'
import type { BudgetVersion, VersionKind } from '../rules/versions.ts'

/** A version as it is kept. */
export interface StoredVersion extends BudgetVersion {
  readonly dipaNumber: string | null
  readonly dipaDate: string | null
  /** The total that the DIPA states. */
  readonly statedTotal: Rupiah | null
  readonly basedOnId: number | null
  readonly reason: string | null
  readonly createdAt: string
  readonly createdBy: string
  readonly adoptedBy: string | null
  readonly version: number
}

const columns = [
  'id',
  'year',
  'ordinal',
  'kind',
  'name',
  'dipa_number',
  'dipa_date',
  'stated_total',
  'based_on_id',
  'reason',
  'created_at',
  'created_by',
  'adopted_at',
  'adopted_by',
  'version',
] as const

interface VersionRow {
  id: number
  year: number
  ordinal: number
  kind: string
  name: string
  dipa_number: string | null
  dipa_date: string | null
  stated_total: number | null
  based_on_id: number | null
  reason: string | null
  created_at: Date
  created_by: string
  adopted_at: Date | null
  adopted_by: string | null
  version: number
}

const toVersion = (row: VersionRow): StoredVersion => ({
  id: row.id,
  year: row.year,
  ordinal: row.ordinal,
  kind: row.kind as VersionKind,
  name: row.name,
  dipaNumber: row.dipa_number,
  dipaDate: row.dipa_date,
  statedTotal: rupiahOrNull(row.stated_total),
  basedOnId: row.based_on_id,
  reason: row.reason,
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
  adoptedAt: row.adopted_at?.toISOString() ?? null,
  adoptedBy: row.adopted_by,
  version: row.version,
})

/** The versions of the unit's budget of a year, first to last. */
export async function listVersions(tx: Tx, unitId: number, year: number): Promise<StoredVersion[]> {
  const rows = await tx
    .selectFrom('budget.budget_version')
    .select(columns)
    .where('satker_id', '=', unitId)
    .where('year', '=', year)
    .orderBy('ordinal')
    .execute()
  return rows.map(toVersion)
}

/** One version of the unit and year, held until the transaction ends, so that nobody adopts or changes it meanwhile. */
export async function lockVersion(
  tx: Tx,
  unitId: number,
  year: number,
  versionId: number,
): Promise<StoredVersion | undefined> {
  const row = await tx
    .selectFrom('budget.budget_version')
    .select(columns)
    .where('satker_id', '=', unitId)
    .where('year', '=', year)
    .where('id', '=', versionId)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : toVersion(row)
}

/** Years for which the unit has a budget, latest first. */
export async function listBudgetYears(tx: Tx, unitId: number): Promise<number[]> {
  const rows = await tx
    .selectFrom('budget.budget_version')
    .select('year')
    .distinct()
    .where('satker_id', '=', unitId)
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

export interface NewVersion {
  readonly kind: VersionKind
  readonly name: string
  readonly dipaNumber: string | null
  readonly dipaDate: string | null
  readonly statedTotal: Rupiah | null
  readonly basedOnId: number | null
  readonly reason: string | null
}

/** Adds a version after the others, without lines; undefined when somebody added one at the same moment. */
export async function insertVersion(
  tx: Tx,
  unit: UnitKey,
  year: number,
  version: NewVersion,
  actor: string,
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into budget.budget_version
      (satker_id, unit_path, year, ordinal, kind, name, dipa_number, dipa_date, stated_total, based_on_id, reason, created_by)
    select ${unit.id}, ${unit.path}, ${year}, coalesce(max(ordinal) + 1, 0), ${version.kind}, ${version.name},
      ${version.dipaNumber}, ${version.dipaDate}::date, ${version.statedTotal}::bigint, ${version.basedOnId}::bigint,
      ${version.reason}, ${actor}
    from budget.budget_version where satker_id = ${unit.id} and year = ${year}
    on conflict (satker_id, year, ordinal) do nothing returning id`.execute(tx)
  return rows[0]?.id
}

/** Saves what a version states of itself if it still is at `version`; false when somebody else was faster. */
export const updateVersion = (
  tx: Tx,
  unit: UnitKey,
  { id, version }: { readonly id: number; readonly version: number },
  facts: Pick<NewVersion, 'dipaNumber' | 'dipaDate' | 'statedTotal' | 'reason'>,
): Promise<boolean> =>
  updateAt(tx, 'budget.budget_version', { satker_id: unit.id, id }, version, {
    dipa_number: facts.dipaNumber,
    dipa_date: facts.dipaDate,
    stated_total: facts.statedTotal,
    reason: facts.reason,
  })

/** Brings a version into force if it still is at `version`; false when somebody else was faster. */
export const adoptVersion = (
  tx: Tx,
  unit: UnitKey,
  { id, version }: { readonly id: number; readonly version: number },
  at: Date,
  actor: string,
): Promise<boolean> =>
  updateAt(tx, 'budget.budget_version', { satker_id: unit.id, id }, version, {
    adopted_at: at,
    adopted_by: actor,
  })

/** Removes a version with its lines if it still is at `version`; false when somebody else was faster. */
export const deleteVersion = (tx: Tx, unit: UnitKey, id: number, version: number): Promise<boolean> =>
  removeAt(tx, 'budget.budget_version', { satker_id: unit.id, id }, version)
