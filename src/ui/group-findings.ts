import type { Finding } from '#core/finding.ts'

/** Findings of one rule, so that a table of eleven rows with one gap does not fill the page. */
interface FindingGroup {
  readonly rule: string
  readonly findings: readonly Finding[]
}

/** The same findings by rule and weight, in the order in which the first of each stands. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.severity}`
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups].map(([rule, own]) => ({ rule, findings: own }))
}
