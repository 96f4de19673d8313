import { createHash } from 'node:crypto'
import { isoDate } from '#lib/dates.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { budgetLimitsOn } from '#budget/index.ts'
import { findUnitCostJump } from '#budget/store/settings.ts'
import { getUnitTitle } from '#organisation/store/title.ts'
import { nameForUnit } from '#strategy/index.ts'
import { listAvailable } from '#strategy/read/indicators.ts'
import type { Context } from '../rules/context.ts'
import { entities, type Entity } from '../rules/kind.ts'
import { getKind } from '../rules/kinds.ts'
import type { Staged } from '../rules/staged.ts'
import { loadLedgerCodes } from './records/ledger.ts'
import { listPlacements } from './records/people.ts'
import { recordStores } from './records/stores.ts'
import { loadTargets } from './records/targets.ts'

/** The kinds of records that tables tell of: their own, and those that they name beside. */
export function entitiesOf({ tables }: Staged): readonly Entity[] {
  const own = new Set(tables.map(({ kind }) => getKind(kind).entity))
  const beside = new Set<Entity>([
    ...(own.has('output') || own.has('parameter') ? (['target'] as const) : []),
    ...(own.has('component') ? (['output'] as const) : []),
    ...(own.has('training') ? (['staff'] as const) : []),
  ])
  return entities.filter((entity) => own.has(entity) || beside.has(entity))
}

/** What the database holds of the kinds of records that an import tells of. */
export async function loadContext(
  tx: Tx,
  unit: UnitKey,
  year: number,
  wanted: readonly Entity[],
): Promise<Context> {
  const codes = await loadLedgerCodes(tx, unit, year)
  const ownJump = await findUnitCostJump(tx, unit.id, year)
  const current: Partial<Record<Entity, Context['current'][Entity]>> = {}
  for (const entity of wanted) {
    current[entity] = await recordStores[entity].load(tx, unit, year)
  }
  return {
    year,
    indicators: await loadIndicators(tx, unit, year),
    activities: codes.activities,
    placements: (await listPlacements(tx, unit, year)).map(({ name }) => name),
    ledger: { codes, limits: budgetLimitsOn(isoDate(`${year}-01-01`), ownJump?.percent ?? null) },
    current,
  }
}

async function loadIndicators(tx: Tx, unit: UnitKey, year: number): Promise<Context['indicators']> {
  const { name: office } = await getUnitTitle(tx, unit.id, `${year}-12-31`)
  const planned = (await loadTargets(tx, unit, year)).map(({ indicator }) => indicator)
  const all = planned.length > 0 ? planned : await listAvailable(tx, unit, year)
  return all.map((card) => ({ code: card.code, name: nameForUnit(card.name, office), card }))
}

/** Stands for the records that a preview was made from: other records, other fingerprint. */
export function fingerprintOf({ current, indicators, activities }: Context): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([indicators.map(({ code }) => code), activities]))
  for (const [entity, records] of Object.entries(current))
    hash.update(
      JSON.stringify([
        entity,
        [...(records ?? [])].map(([key, fields]) => [key, Object.entries(fields).toSorted()]),
      ]),
    )
  return hash.digest('hex').slice(0, 32)
}
