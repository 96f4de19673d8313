/** How sure we are of a rule: read in the law, in a secondary source, checked on data, read in a seed, memory, inference, not found. */
export const certainties = ['SRC', 'SEC', 'DATA', 'SEED', 'MEM', 'INF', 'GAP'] as const
export type Certainty = (typeof certainties)[number]

/** The address of a rule: regulation or document, place in it, and how sure we are. */
export interface Source {
  readonly id: string
  readonly place: string
  readonly certainty: Certainty
}
/** Rules that rest on memory or inference are settings, and screens say that the office must confirm them. */
export const mustBeConfirmed = (source: Source): boolean =>
  source.certainty === 'MEM' || source.certainty === 'INF' || source.certainty === 'GAP'
