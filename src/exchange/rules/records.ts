import { groupClaims, type Claim } from './claims.ts'
import { chosen, settle, type Conflict, type Decisions } from './conflict.ts'
import type { Context, Fields } from './context.ts'
import type { Entity } from './kind.ts'
import type { Place } from './places.ts'
import { settleField } from './value-conflicts.ts'

/** A thing as the workbook tells it after the choices. */
export interface ImportedRecord {
  readonly entity: Entity
  readonly key: string
  readonly fields: Fields
  /** Where each field stands; the place of the chosen value. */
  readonly places: Readonly<Record<string, Place>>
}

export interface Settled {
  readonly records: readonly ImportedRecord[]
  readonly conflicts: readonly Conflict[]
}

/** Brings all claims together, one record for each thing, in the order of the workbook. Suggestions stand in until somebody chooses. */
export function settleClaims(claims: readonly Claim[], decisions: Decisions, context: Context): Settled {
  const records = new Map<
    string,
    { entity: Entity; key: string; fields: Record<string, string>; places: Record<string, Place> }
  >()
  const conflicts: Conflict[] = []
  for (const claimed of groupClaims(claims).values()) {
    const { entity, key, field } = claimed
    const id = `${entity}/${key}`
    const record = records.get(id) ?? { entity, key, fields: {}, places: {} }
    records.set(id, record)
    const settled = settleField(claimed, context, record.fields['amount'])
    if ('conflict' in settled) conflicts.push(settled.conflict)
    const value = 'value' in settled ? settled.value : settle(settled.conflict, decisions)
    if (value === null) continue
    record.fields[field] = value
    const place = claimed.claims.find((claim) => claim.value === value)?.place ?? claimed.claims[0]?.place
    if (place !== undefined) record.places[field] = place
  }
  return { records: [...records.values()], conflicts }
}

/** Conflicts that still wait for a choice. */
export const openConflicts = (conflicts: readonly Conflict[], decisions: Decisions): readonly Conflict[] =>
  conflicts.filter((conflict) => chosen(conflict, decisions) === null)
