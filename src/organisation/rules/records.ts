import type { Capacity, Employment, PositionKind } from './words.ts'

/** What rules need to know of the records of the organisation. Dates are `yyyy-mm-dd`. */
export interface UnitName {
  /** Holds until the next name begins. */
  readonly validFrom: string
  readonly name: string
  readonly shortName: string
  readonly class: string | null
  readonly satkerCode: string | null
  readonly legalBasis: string | null
}

/** A name and the titles that stand around it. */
export interface TitledName {
  readonly titleBefore: string | null
  readonly name: string
  readonly titleAfter: string | null
}
export interface Official extends TitledName {
  readonly id: number
  readonly employment: Employment
  readonly nip: string | null
}

export interface Position {
  readonly id: number
  readonly title: string
  readonly kind: PositionKind
}

/** The time for which somebody holds a position, and as what. */
export interface Tenure {
  readonly capacity: Capacity
  readonly validFrom: string
  /** Exclusive; null while it lasts. */
  readonly validUntil: string | null
}
export interface Assignment extends Tenure {
  readonly id: number
  readonly positionId: number
  readonly officialId: number
}
