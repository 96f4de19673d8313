import type { Finding } from '#core/finding.ts'

/** What is looked at, in the order of the cycle, with the screen on which it is put right. */
export const areas = {
  cards: { name: 'Kartu indikator', screen: 'kartu-indikator' },
  cascade: { name: 'Pohon kinerja', screen: 'pohon-kinerja' },
  plan: { name: 'RKT dan target', screen: 'rkt' },
  law: { name: 'Dasar hukum', screen: 'dasar-hukum' },
  budget: { name: 'Anggaran', screen: 'anggaran' },
  agreement: { name: 'Perjanjian kinerja', screen: 'perjanjian' },
} as const
export type Area = keyof typeof areas
export const areaKeys = Object.keys(areas) as readonly Area[]

/** What was found in one area of an office; `nothing` says why there was nothing to look at. */
export interface AreaResult {
  readonly area: Area
  readonly findings: readonly Finding[]
  readonly nothing: string | null
}

export interface FindingCounts {
  readonly errors: number
  readonly warnings: number
  readonly notes: number
}

/** How many findings of each weight there are. */
export const countFindings = (findings: readonly Finding[]): FindingCounts => ({
  errors: findings.filter(({ severity }) => severity === 'error').length,
  warnings: findings.filter(({ severity }) => severity === 'warning').length,
  notes: findings.filter(({ severity }) => severity === 'note').length,
})

const weights: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, note: 2 }

/** The same findings, those that must be put right first. */
export const byWeight = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => weights[a.severity] - weights[b.severity])
