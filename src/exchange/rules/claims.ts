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

/** All claims about one thing, by its fields in the order in which they are told. */
export interface ClaimedRecord {
  readonly entity: Entity
  readonly key: string
  readonly fields: readonly ClaimedField[]
}
interface Growing {
  readonly entity: Entity
  readonly key: string
  readonly fields: { entity: Entity; key: string; field: string; claims: Claim[] }[]
}

/** Claims grouped by what they are about. Claims of one row follow each other, so that most of them are the record before. */
export function groupClaims(claims: readonly Claim[]): readonly ClaimedRecord[] {
  const records = new Map<string, Growing>()
  let last: Growing | undefined
  for (const claim of claims) {
    const { entity, key, field } = claim
    if (last?.key !== key || last.entity !== entity) {
      const id = `${entity}/${key}`
      last = records.get(id) ?? { entity, key, fields: [] }
      records.set(id, last)
    }
    const known = last.fields.find((one) => one.field === field)
    if (known === undefined) last.fields.push({ entity, key, field, claims: [claim] })
    else known.claims.push(claim)
  }
  return [...records.values()]
}
