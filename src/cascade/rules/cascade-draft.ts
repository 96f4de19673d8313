import { levelRank, type CascadeLevel, cascadeLevels } from './cascade.ts'
import type { ObjectiveLevel } from '#strategy/index.ts'

/** An objective of the year's plan with the indicators that the plan has for it. */
export interface PlannedObjective {
  readonly id: number
  readonly parentId: number | null
  readonly level: ObjectiveLevel
  readonly statement: string
  readonly indicatorIds: readonly number[]
}
/** A condition that a unit above has for an objective already. */
export interface ConditionAbove {
  readonly nodeId: number
  readonly objectiveId: number
  readonly level: CascadeLevel
}
export interface DraftedNode {
  readonly objectiveId: number
  readonly condition: string
  readonly level: CascadeLevel
  /** An objective that is drafted too, or a condition of a unit above; null for the top. */
  readonly below: { readonly objectiveId: number } | { readonly nodeId: number } | null
  readonly indicatorIds: readonly number[]
}

const usual: Readonly<Record<ObjectiveLevel, CascadeLevel>> = {
  strategic: 'ultimate',
  program: 'intermediate',
  activity: 'immediate',
  performance: 'output',
}
const under = (level: CascadeLevel): CascadeLevel => cascadeLevels[levelRank(level) + 1] ?? 'output'

/**
 * A first cascade from the objectives and indicators of the year's plan, so that nobody begins empty: each objective becomes a
 * condition, below the condition that a unit above has for the same objective, else below the objective above it, else at the top. The
 * parents come first.
 *
 * @source PermenPANRB 89/2021, step 5 read backwards: from planning components to conditions [INF]
 */
export function draftCascade(
  objectives: readonly PlannedObjective[],
  above: readonly ConditionAbove[],
): readonly DraftedNode[] {
  const byId = new Map(objectives.map((objective) => [objective.id, objective]))
  const drafted = new Map<number, DraftedNode>()
  const draft = (objective: PlannedObjective, line: readonly number[]): DraftedNode => {
    const known = drafted.get(objective.id)
    if (known !== undefined) return known
    const same = above.find(({ objectiveId }) => objectiveId === objective.id)
    const parent =
      objective.parentId === null || line.includes(objective.parentId)
        ? undefined
        : byId.get(objective.parentId)
    const parentNode = same === undefined && parent ? draft(parent, [...line, objective.id]) : undefined
    const parentAbove = above.find(({ objectiveId }) => objectiveId === objective.parentId)
    const node: DraftedNode = {
      objectiveId: objective.id,
      condition: objective.statement,
      level: same ? under(same.level) : usual[objective.level],
      below: same
        ? { nodeId: same.nodeId }
        : parentNode
          ? { objectiveId: parentNode.objectiveId }
          : parentAbove
            ? { nodeId: parentAbove.nodeId }
            : null,
      indicatorIds: objective.indicatorIds,
    }
    drafted.set(objective.id, node)
    return node
  }
  for (const objective of objectives) draft(objective, [])
  return [...drafted.values()]
}
