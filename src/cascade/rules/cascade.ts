import type { Decimal } from '#lib/decimal.ts'
import { finding, type Finding } from '#core/finding.ts'
import type { Polarity } from '#core/polarity.ts'

/** Levels of conditions, from the end that counts down to what is delivered. */
export const cascadeLevels = ['ultimate', 'intermediate', 'immediate', 'output'] as const
export type CascadeLevel = (typeof cascadeLevels)[number]

export const cascadeLevelNames: Readonly<Record<CascadeLevel, string>> = {
  ultimate: 'Kondisi akhir (ultimate outcome)',
  intermediate: 'Kondisi antara (intermediate outcome)',
  immediate: 'Kondisi awal (immediate outcome)',
  output: 'Keluaran (output)',
}
export const levelRank = (level: CascadeLevel): number => cascadeLevels.indexOf(level)

export const combinations = ['sum', 'mean'] as const
export type Combination = (typeof combinations)[number]
export const combinationNames: Readonly<Record<Combination, string>> = {
  sum: 'jumlah target di bawahnya',
  mean: 'rata-rata target di bawahnya',
}

export interface CascadeIndicatorFacts {
  /** An indicator of the catalogue, or null for one written for a team or person. */
  readonly indicatorId: number | null
  readonly name: string
  /** The target that holds: that of the node, else that of the annual plan; null when there is none. */
  readonly target: Decimal | null
  /** The target of the annual plan, where the node has one of its own too. */
  readonly planTarget: Decimal | null
  readonly unitOfMeasure: string | null
  readonly polarity: Polarity | null
  readonly combination: Combination | null
}

/** A condition of a cascade as the rules see it. */
export interface CascadeNodeFacts {
  readonly id: number
  readonly parentId: number | null
  readonly level: CascadeLevel
  readonly condition: string
  /** Of the unit whose tree is checked; conditions of units above are shown and not checked here. */
  readonly own: boolean
  readonly isSuccessFactor: boolean
  readonly isCrosscutting: boolean
  /** The reviewer's tick. */
  readonly isSufficient: boolean
  readonly ownerUnitId: number | null
  readonly ownerPositionId: number | null
  readonly ownerNote: string | null
  /** Whether the owner lies outside the unit whose tree this is. */
  readonly ownedOutside: boolean
  readonly indicators: readonly CascadeIndicatorFacts[]
}

/** A finding at a condition; the screen finds the node by its place. */
export const nodeFinding = (
  node: Pick<CascadeNodeFacts, 'id'>,
  rule: string,
  severity: Finding['severity'],
  message: string,
  next: string,
): Finding => finding(severity, `cascade.${rule}`, `node/${node.id}`, message, next)

export const childrenOf = <N extends Pick<CascadeNodeFacts, 'id' | 'parentId'>>(
  nodes: readonly N[],
  id: number,
): readonly N[] => nodes.filter((node) => node.parentId === id)

/** The nodes from a node up to its root, itself first; stops where a cycle closes. */
export function lineOf<N extends Pick<CascadeNodeFacts, 'id' | 'parentId'>>(
  nodes: readonly N[],
  start: N,
): readonly N[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const line: N[] = []
  for (let at: N | undefined = start; at !== undefined && !line.includes(at);) {
    line.push(at)
    at = at.parentId === null ? undefined : byId.get(at.parentId)
  }
  return line
}
