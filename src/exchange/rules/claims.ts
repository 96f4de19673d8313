import type { Entity } from './kind.ts'
import type { Place } from './places.ts'

/** What one place of a workbook says about one thing. */
export interface Claim {
  readonly entity: Entity
  readonly key: string
  readonly field: string
  readonly value: string
  readonly place: Place
}

/** All claims about one field of one thing, in the order of the workbook. */
export interface ClaimedField {
  readonly entity: Entity
  readonly key: string
  readonly field: string
  readonly claims: readonly Claim[]
}

export const claimId = ({ entity, key, field }: Pick<Claim, 'entity' | 'key' | 'field'>): string =>
  `${entity}/${key}/${field}`

/** Claims grouped by what they are about. */
export function groupClaims(claims: readonly Claim[]): ReadonlyMap<string, ClaimedField> {
  const groups = new Map<string, { entity: Entity; key: string; field: string; claims: Claim[] }>()
  for (const claim of claims) {
    const id = claimId(claim)
    const group = groups.get(id)
    if (group === undefined)
      groups.set(id, { entity: claim.entity, key: claim.key, field: claim.field, claims: [claim] })
    else group.claims.push(claim)
  }
  return groups
}
