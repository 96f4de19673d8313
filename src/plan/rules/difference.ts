/** An indicator of a version as a set of facts in words: the field, and what stands in it. */
export interface VersionRow {
  readonly indicatorId: number
  readonly code: string
  readonly name: string
  readonly facts: Readonly<Record<string, string | null>>
}

export interface FieldChange {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}
export interface RowChange {
  readonly code: string
  readonly name: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly changes: readonly FieldChange[]
}
export interface Difference {
  readonly rows: readonly RowChange[]
  /** How many indicators both versions hold alike. */
  readonly same: number
}

type Facts = VersionRow['facts']

/** Fields in the order of the later version, then those that only the earlier one has; nothing on both sides is no change. */
function changesOf(before: Facts, after: Facts): FieldChange[] {
  const fields = new Set([...Object.keys(after), ...Object.keys(before)])
  return [...fields].flatMap((field) => {
    const [old, now] = [before[field] ?? null, after[field] ?? null]
    return old === now ? [] : [{ field, before: old, after: now }]
  })
}

/**
 * What changed from one version of a plan to another? Indicators that were added, removed or changed, with every field that differs,
 * in the order of the later version; removed ones stand at the end.
 */
export function comparePlanVersions(from: readonly VersionRow[], to: readonly VersionRow[]): Difference {
  const earlier = new Map(from.map((row) => [row.indicatorId, row]))
  const later = new Set(to.map(({ indicatorId }) => indicatorId))
  const kept = to.map(({ indicatorId, code, name, facts }): RowChange => {
    const old = earlier.get(indicatorId)
    return { code, name, kind: old ? 'changed' : 'added', changes: changesOf(old?.facts ?? {}, facts) }
  })
  const removed = from
    .filter(({ indicatorId }) => !later.has(indicatorId))
    .map(({ code, name, facts }): RowChange => ({
      code,
      name,
      kind: 'removed',
      changes: changesOf(facts, {}),
    }))
  const rows = [...kept.filter(({ kind, changes }) => kind === 'added' || changes.length > 0), ...removed]
  return { rows, same: kept.length - rows.length + removed.length }
}
