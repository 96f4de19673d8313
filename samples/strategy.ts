import type { Tx } from '#platform/database/database.ts'
import { saveObjectiveLinks } from '#strategy/store/objectives.ts'
import { insertActivity, insertProgram } from '#strategy/store/programs.ts'
import { insertStatement, type StatementFields } from '#strategy/store/statements.ts'
import { insertStrategicPlan } from '#strategy/store/strategic-plans.ts'
import type { SampleUnits } from './organisation.ts'
import { get, recordSample } from './record.ts'
import data from './strategy.json' with { type: 'json' }

interface PlanData {
  readonly unit: string
  readonly key: string
  readonly parent?: string
  readonly title: string
  readonly yearFrom: number
  readonly yearUntil: number
  readonly decree?: string
  readonly source: string
}
interface StatementData {
  readonly kind: StatementFields['kind']
  readonly body: string
  readonly code?: string
  readonly yearFrom: number
  readonly yearUntil?: number
  readonly source: string
  readonly key?: string
  /** Key of the statement above, of the same unit, or `unit:key`. */
  readonly parent?: string
  readonly parts?: readonly {
    readonly kind: StatementFields['kind']
    readonly code: string
    readonly body: string
    readonly source: string
  }[]
}
interface ProgramData {
  readonly unit: string
  readonly key: string
  readonly name: string
  readonly yearFrom: number
  readonly source: string
  readonly activities: readonly { readonly key: string; readonly name: string; readonly source: string }[]
}
/** Keys of what was loaded, for what is loaded afterwards. */
export interface LoadedStrategy {
  readonly statements: ReadonlyMap<string, number>
  readonly programs: ReadonlyMap<string, number>
  readonly activities: ReadonlyMap<string, number>
}

/** Loads strategic plans, statements, programmes and activities of the sample units, and ties the objectives of the agency to them. */
export async function loadStrategy(tx: Tx, units: SampleUnits): Promise<LoadedStrategy> {
  await loadPlans(tx, units)
  const statements = await loadStatements(tx, units)
  const loaded = { statements, ...(await loadPrograms(tx, units)) }
  for (const tie of data.ties) {
    const owner = get(units, tie.owner)
    const { id } = await tx
      .updateTable('strategy.objective')
      .set({
        work_program_id: get(loaded.programs, tie.program),
        activity_id: get(loaded.activities, tie.activity),
      })
      .where('unit_id', '=', owner.id)
      .where('code', '=', tie.code)
      .where('year_until', 'is', null)
      .returning('id')
      .executeTakeFirstOrThrow()
    await linkObjective(tx, units, statements, id, tie.links)
    const after = { program: tie.program, activity: tie.activity, links: tie.links }
    await recordSample(tx, owner, 'strategy.objective', String(id), after, data.tiesSource)
  }
  return loaded
}

/** Says what an objective serves: keys of statements by the unit that says so. */
export async function linkObjective(
  tx: Tx,
  units: SampleUnits,
  statements: ReadonlyMap<string, number>,
  objectiveId: number,
  links: Readonly<Record<string, readonly string[] | undefined>>,
): Promise<void> {
  for (const [slug, keys = []] of Object.entries(links)) {
    const ids = keys.map((key) => get(statements, `${slug}:${key}`))
    await saveObjectiveLinks(tx, get(units, slug), objectiveId, ids)
  }
}

async function loadPlans(tx: Tx, units: SampleUnits): Promise<void> {
  const ids = new Map<string, number>()
  for (const plan of data.plans as PlanData[]) {
    const unit = get(units, plan.unit)
    const fields = {
      title: plan.title,
      yearFrom: plan.yearFrom,
      yearUntil: plan.yearUntil,
      parentId: plan.parent === undefined ? null : get(ids, plan.parent),
      decree: plan.decree ?? null,
      note: `Sumber: ${plan.source}`,
    }
    const id = await insertStrategicPlan(tx, unit, fields)
    if (id === undefined) throw new Error(`The samples hold the plan ${plan.key} twice.`)
    ids.set(plan.key, id)
    await recordSample(tx, unit, 'strategy.strategicPlan', String(id), fields, plan.source)
  }
}

async function loadStatements(tx: Tx, units: SampleUnits): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>()
  for (const [slug, statements] of Object.entries(data.statements as Record<string, StatementData[]>)) {
    const unit = get(units, slug)
    const ordinals = new Map<string, number>()
    const insert = async (statement: StatementData, parentId: number | null): Promise<number> => {
      const place = `${statement.kind}/${parentId}/${statement.yearFrom}`
      const ordinal = (ordinals.get(place) ?? 0) + 1
      ordinals.set(place, ordinal)
      const { kind, body, source, yearFrom, yearUntil = null, code = null } = statement
      const fields = { kind, body, source, yearFrom, yearUntil, code, parentId, ordinal }
      const id = await insertStatement(tx, unit, fields)
      await recordSample(tx, unit, 'strategy.statement', String(id), fields, source)
      return id
    }
    for (const statement of statements) {
      const { key, parent, parts = [], yearFrom, yearUntil } = statement
      const above = parent === undefined || parent.includes(':') ? parent : `${slug}:${parent}`
      const id = await insert(statement, above === undefined ? null : get(ids, above))
      if (key !== undefined) ids.set(`${slug}:${key}`, id)
      const years = yearUntil === undefined ? { yearFrom } : { yearFrom, yearUntil }
      for (const part of parts) await insert({ ...part, ...years }, id)
    }
  }
  return ids
}

async function loadPrograms(
  tx: Tx,
  units: SampleUnits,
): Promise<{ programs: Map<string, number>; activities: Map<string, number> }> {
  const [programs, activities] = [new Map<string, number>(), new Map<string, number>()]
  for (const {
    unit: slug,
    key,
    name,
    yearFrom,
    source,
    activities: parts,
  } of data.programs as ProgramData[]) {
    const unit = get(units, slug)
    const years = { yearFrom, yearUntil: null, code: null }
    const id = await insertProgram(tx, unit, { name, ...years })
    if (id === undefined) throw new Error(`The samples hold the programme ${key} twice.`)
    programs.set(key, id)
    await recordSample(tx, unit, 'strategy.workProgram', String(id), { name, yearFrom }, source)
    for (const part of parts) {
      const activityId = await insertActivity(tx, unit, { name: part.name, workProgramId: id, ...years })
      if (activityId === undefined) throw new Error(`The samples hold the activity ${part.key} twice.`)
      activities.set(part.key, activityId)
      await recordSample(tx, unit, 'strategy.activity', String(activityId), { name: part.name }, part.source)
    }
  }
  return { programs, activities }
}
