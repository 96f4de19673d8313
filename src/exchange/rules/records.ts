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
  const conflicts: Conflict[] = []
  const records = groupClaims(claims).map(({ entity, key, fields: told }) => {
    const fields: Record<string, string> = {}
    const places: Record<string, Place> = {}
    for (const claimed of told) {
      const settled = settleField(claimed, context, fields['amount'])
      if ('conflict' in settled) conflicts.push(settled.conflict)
      const value = 'value' in settled ? settled.value : settle(settled.conflict, decisions)
      if (value === null) continue
      fields[claimed.field] = value
      const place = claimed.claims.find((claim) => claim.value === value)?.place ?? claimed.claims[0]?.place
      if (place !== undefined) places[claimed.field] = place
    }
    return { entity, key, fields, places }
  })
  return { records, conflicts }
}

/** Conflicts that still wait for a choice. */
export const openConflicts = (conflicts: readonly Conflict[], decisions: Decisions): readonly Conflict[] =>
  conflicts.filter((conflict) => chosen(conflict, decisions) === null)
