import type { StatementData } from '../documents/plan/data.ts'
import type { StatementRow } from '../store/plan-data.ts'

/**
 * The statements that documents print: of every kind those of the office itself, or where it holds none those of the nearest unit above,
 * each with what stands below it.
 */
export function toStatements(rows: readonly StatementRow[]): readonly StatementData[] {
  const nearest = new Map<string, number>()
  for (const { kind, depth } of rows) nearest.set(kind, Math.max(nearest.get(kind) ?? 0, depth))
  const own = rows.filter(({ kind, depth }) => depth === nearest.get(kind))
  const ids = new Set(own.map(({ id }) => id))
  const build = ({ id, kind, code, body }: StatementRow): StatementData => ({
    kind,
    code,
    body,
    children: own.filter(({ parentId }) => parentId === id).map(build),
  })
  return own.filter(({ parentId }) => parentId === null || !ids.has(parentId)).map(build)
}
