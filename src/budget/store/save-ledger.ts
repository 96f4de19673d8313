import { sql } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { removeAt, updateAt } from '#platform/database/versioned.ts'
import { outputKey, type LedgerEntry } from '../rules/ledger.ts'

/** An entry with the id of its output. */
interface Placed {
  readonly id: number
  readonly entry: LedgerEntry
}

const text = (value: { toFixed(): string } | null): string | null => value?.toFixed() ?? null

/** Inserts or updates the outputs of a version by their codes, and answers their ids by key. All in one statement. */
async function upsertOutputs(
  tx: Tx,
  unit: UnitKey,
  versionId: number,
  entries: readonly LedgerEntry[],
): Promise<ReadonlyMap<string, number>> {
  const column = <T>(read: (entry: LedgerEntry) => T): T[] => entries.map(read)
  const { rows } = await sql<{
    id: number
    activityId: number
    classCode: string
    outputCode: string | null
  }>`
    insert into budget.output as o (satker_id, unit_path, budget_version_id, activity_id, class_code, output_code, name, ordinal,
      volume, unit_of_measure, amount, location, person_in_charge, charge_unit_id)
    select ${unit.id}, ${unit.path}, ${versionId}, e.* from unnest(
      ${column((e) => e.activityId)}::int[], ${column((e) => e.classCode)}::text[], ${column((e) => e.outputCode)}::text[],
      ${column((e) => e.name)}::text[], ${entries.map((_, index) => index + 1)}::int[], ${column((e) => text(e.volume))}::numeric[],
      ${column((e) => e.unitOfMeasure)}::text[], ${column((e) => e.amount)}::bigint[], ${column((e) => e.location)}::text[],
      ${column((e) => e.personInCharge)}::text[], ${column((e) => e.chargeUnitId)}::int[]) as e
    on conflict (satker_id, budget_version_id, activity_id, class_code, output_code) do update set name = excluded.name,
      ordinal = excluded.ordinal, volume = excluded.volume, unit_of_measure = excluded.unit_of_measure, amount = excluded.amount,
      location = excluded.location, person_in_charge = excluded.person_in_charge, charge_unit_id = excluded.charge_unit_id,
      version = o.version + 1
    returning id, activity_id as "activityId", class_code as "classCode", output_code as "outputCode"`.execute(
    tx,
  )
  return new Map(rows.map(({ id, ...row }) => [outputKey(row), id]))
}

const deleteParts = async (tx: Tx, unit: UnitKey, ids: readonly number[]): Promise<void> => {
  for (const table of [
    'budget.component',
    'budget.funding',
    'budget.forward_estimate',
    'budget.disbursement',
    'budget.output_indicator',
  ] as const)
    await tx
      .deleteFrom(table)
      .where('satker_id', '=', unit.id)
      .where(sql<boolean>`output_id = any(${[...ids]}::bigint[])`)
      .execute()
}

async function insertComponents(tx: Tx, unit: UnitKey, outputs: readonly Placed[]): Promise<void> {
  const all = outputs.flatMap(({ id, entry }) =>
    entry.components.map((part, index) => ({ id, ...part, ordinal: index + 1 })),
  )
  if (all.length === 0) return
  const column = <T>(read: (part: (typeof all)[number]) => T): T[] => all.map(read)
  await sql`
    insert into budget.component (satker_id, unit_path, output_id, component_code, subcomponent_code, account_code, ordinal, name, amount)
    select ${unit.id}, ${unit.path}, p.* from unnest(${column((p) => p.id)}::bigint[], ${column((p) => p.componentCode)}::text[],
      ${column((p) => p.subcomponentCode)}::text[], ${column((p) => p.accountCode)}::text[], ${column((p) => p.ordinal)}::int[],
      ${column((p) => p.name)}::text[], ${column((p) => p.amount)}::bigint[]) as p`.execute(tx)
}

async function insertFunding(tx: Tx, unit: UnitKey, outputs: readonly Placed[]): Promise<void> {
  const all = outputs.flatMap(({ id, entry }) => entry.funding.map((part) => ({ id, ...part })))
  if (all.length === 0) return
  await sql`
    insert into budget.funding (satker_id, unit_path, output_id, source, amount)
    select ${unit.id}, ${unit.path}, p.* from unnest(${all.map(({ id }) => id)}::bigint[],
      ${all.map(({ source }) => source)}::text[], ${all.map(({ amount }) => amount)}::bigint[]) as p`.execute(
    tx,
  )
}

async function insertForward(tx: Tx, unit: UnitKey, outputs: readonly Placed[]): Promise<void> {
  const all = outputs.flatMap(({ id, entry }) => entry.forward.map((part) => ({ id, ...part })))
  if (all.length === 0) return
  await sql`
    insert into budget.forward_estimate (satker_id, unit_path, output_id, year, volume, amount, reason)
    select ${unit.id}, ${unit.path}, p.* from unnest(${all.map(({ id }) => id)}::bigint[], ${all.map(({ year }) => year)}::int[],
      ${all.map(({ volume }) => text(volume))}::numeric[], ${all.map(({ amount }) => amount)}::bigint[],
      ${all.map(({ reason }) => reason)}::text[]) as p`.execute(tx)
}

async function insertMonths(tx: Tx, unit: UnitKey, outputs: readonly Placed[]): Promise<void> {
  const all = outputs.flatMap(({ id, entry }) => entry.months.map((part) => ({ id, ...part })))
  if (all.length === 0) return
  await sql`
    insert into budget.disbursement (satker_id, unit_path, output_id, month, amount)
    select ${unit.id}, ${unit.path}, p.* from unnest(${all.map(({ id }) => id)}::bigint[],
      ${all.map(({ month }) => month)}::int[], ${all.map(({ amount }) => amount)}::bigint[]) as p`.execute(tx)
}

async function insertLinks(tx: Tx, unit: UnitKey, outputs: readonly Placed[]): Promise<void> {
  const all = outputs.flatMap(({ id, entry }) => entry.indicators.map((part) => ({ id, ...part })))
  if (all.length === 0) return
  await sql`
    insert into budget.output_indicator (satker_id, unit_path, output_id, indicator_id, share)
    select ${unit.id}, ${unit.path}, p.* from unnest(${all.map(({ id }) => id)}::bigint[],
      ${all.map(({ indicatorId }) => indicatorId)}::int[], ${all.map(({ share }) => text(share))}::numeric[]) as p`.execute(
    tx,
  )
}

async function replaceParts(tx: Tx, unit: UnitKey, outputs: readonly Placed[]): Promise<void> {
  await deleteParts(
    tx,
    unit,
    outputs.map(({ id }) => id),
  )
  await insertComponents(tx, unit, outputs)
  await insertFunding(tx, unit, outputs)
  await insertForward(tx, unit, outputs)
  await insertMonths(tx, unit, outputs)
  await insertLinks(tx, unit, outputs)
}

/**
 * Makes the ledger of a version exactly these entries, in their order: outputs are matched by their codes and keep their ids, others go.
 * A few statements whatever the number of rows. The caller has locked the version (`lockVersion`), checked the entries (`checkEntry`,
 * `checkRepeated`) and writes the history.
 */
export async function saveLedger(
  tx: Tx,
  unit: UnitKey,
  versionId: number,
  entries: readonly LedgerEntry[],
): Promise<void> {
  const ids = await upsertOutputs(tx, unit, versionId, entries)
  await tx
    .deleteFrom('budget.output')
    .where('satker_id', '=', unit.id)
    .where('budget_version_id', '=', versionId)
    .where(sql<boolean>`id <> all(${[...ids.values()]}::bigint[])`)
    .execute()
  const placed = entries.map((entry) => ({ id: ids.get(outputKey(entry)) ?? 0, entry }))
  await replaceParts(tx, unit, placed)
}

/** Adds one output at the end of a version; undefined when one with its codes is there already. */
export async function insertOutput(
  tx: Tx,
  unit: UnitKey,
  versionId: number,
  entry: LedgerEntry,
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into budget.output (satker_id, unit_path, budget_version_id, activity_id, class_code, output_code, name, ordinal,
      volume, unit_of_measure, amount, location, person_in_charge, charge_unit_id)
    select ${unit.id}, ${unit.path}, ${versionId}, ${entry.activityId}, ${entry.classCode}, ${entry.outputCode}, ${entry.name},
      (select coalesce(max(ordinal) + 1, 1) from budget.output where satker_id = ${unit.id}
        and budget_version_id = ${versionId}),
      ${text(entry.volume)}::numeric, ${entry.unitOfMeasure}, ${entry.amount}::bigint, ${entry.location},
      ${entry.personInCharge}, ${entry.chargeUnitId}::int
    on conflict do nothing returning id`.execute(tx)
  const id = rows[0]?.id
  if (id !== undefined) await replaceParts(tx, unit, [{ id, entry }])
  return id
}

/** Saves one output with all its parts if it still is at `version`; false when somebody else was faster. */
export async function updateOutput(
  tx: Tx,
  unit: UnitKey,
  { id, version }: { readonly id: number; readonly version: number },
  entry: LedgerEntry,
): Promise<boolean> {
  const saved = await updateAt(tx, 'budget.output', { satker_id: unit.id, id }, version, {
    activity_id: entry.activityId,
    class_code: entry.classCode,
    output_code: entry.outputCode,
    name: entry.name,
    volume: text(entry.volume),
    unit_of_measure: entry.unitOfMeasure,
    amount: entry.amount,
    location: entry.location,
    person_in_charge: entry.personInCharge,
    charge_unit_id: entry.chargeUnitId,
  })
  if (saved) await replaceParts(tx, unit, [{ id, entry }])
  return saved
}

/** Removes one output with its parts if it still is at `version`; false when somebody else was faster. */
export const deleteOutput = (tx: Tx, unit: UnitKey, id: number, version: number): Promise<boolean> =>
  removeAt(tx, 'budget.output', { satker_id: unit.id, id }, version)
