import type { StatementKind } from './statements.ts'

interface LinkedStatement {
  readonly id: number
  readonly kind: StatementKind
  readonly parentId: number | null
}
interface LinkedObjective {
  readonly id: number
  readonly parentId: number | null
  readonly workProgramId: number | null
  readonly activityId: number | null
  readonly statementIds: readonly number[]
}
export interface Lineage<O, S> {
  /** The objectives above, nearest first. */
  readonly parents: readonly O[]
  /** Goals, policy objectives and whatever else the objective or one above it serves. */
  readonly serves: readonly S[]
  readonly missions: readonly S[]
  readonly visions: readonly S[]
  /** The programme and activity of the objective, or of the nearest above that names one. */
  readonly workProgramId: number | null
  readonly activityId: number | null
}

/** An item and everything above it, nearest first; stops where a circle closes. */
function upwards<T extends { readonly id: number; readonly parentId: number | null }>(
  byId: ReadonlyMap<number, T>,
  start: T | undefined,
): readonly T[] {
  const line: T[] = []
  let at = start
  while (at !== undefined && !line.includes(at)) {
    line.push(at)
    at = at.parentId === null ? undefined : byId.get(at.parentId)
  }
  return line
}

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)]

/**
 * What does an objective of an annual plan serve? From it through the objectives above to the goals and policy objectives that they are
 * tied to, and from these to missions and visions.
 *
 * @source seed 001 lines 780-782: each figure of a target is tied to the vision and mission of the unit [SEED]
 */
export function lineageOf<O extends LinkedObjective, S extends LinkedStatement>(
  objective: O,
  objectives: readonly O[],
  statements: readonly S[],
): Lineage<O, S> {
  const line = upwards(new Map(objectives.map((one) => [one.id, one])), objective)
  const byId = new Map(statements.map((one) => [one.id, one]))
  const all = unique(
    line.flatMap(({ statementIds }) => statementIds).flatMap((id) => upwards(byId, byId.get(id))),
  )
  const tied = new Set(line.flatMap(({ statementIds }) => statementIds))
  const kind = (...kinds: readonly StatementKind[]): readonly S[] =>
    all.filter((one) => kinds.includes(one.kind))
  return {
    parents: line.slice(1),
    serves: all.filter((one) => tied.has(one.id) || one.kind === 'goal' || one.kind === 'policyObjective'),
    missions: kind('mission'),
    visions: kind('vision', 'presidentVision'),
    workProgramId: line.find(({ workProgramId }) => workProgramId !== null)?.workProgramId ?? null,
    activityId: line.find(({ activityId }) => activityId !== null)?.activityId ?? null,
  }
}
