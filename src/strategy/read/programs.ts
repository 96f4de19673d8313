import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#platform/database/database.ts'

export interface NamedProgram {
  readonly id: number
  readonly code: string | null
  readonly name: string
  readonly objectives: readonly string[]
}
export interface NamedActivity extends NamedProgram {
  readonly programId: number
}
/** Programmes in force in the year of the unit or the units above, with their objectives. */
export async function listPrograms(tx: Tx, path: string, year: number): Promise<NamedProgram[]> {
  const { rows } = await sql<NamedProgram>`
    select p.id, p.code, p.name, coalesce((select array_agg(o.statement order by o.code) from strategy.objective o
      where o.work_program_id = p.id and o.activity_id is null and starts_with(${path}, o.unit_path)
        and o.year_from <= ${year} and (o.year_until is null or o.year_until > ${year})), '{}') as objectives
    from strategy.work_program p
    where starts_with(${path}, p.unit_path) and p.year_from <= ${year} and (p.year_until is null or p.year_until > ${year})
    order by p.id`.execute(tx)
  return rows
}

/** Activities in force in the year of the unit or the units above, with their objectives. */
export async function listActivities(tx: Tx, path: string, year: number): Promise<NamedActivity[]> {
  const { rows } = await sql<NamedActivity>`
    select a.id, a.work_program_id as "programId", a.code, a.name,
      coalesce((select array_agg(o.statement order by o.code) from strategy.objective o
        where o.activity_id = a.id and starts_with(${path}, o.unit_path)
          and o.year_from <= ${year} and (o.year_until is null or o.year_until > ${year})), '{}') as objectives
    from strategy.activity a
    where starts_with(${path}, a.unit_path) and a.year_from <= ${year} and (a.year_until is null or a.year_until > ${year})
    order by a.work_program_id, a.id`.execute(tx)
  return rows
}

/** Joins the activity of that id as `a` and its programme as `p`. */
export const joinActivity = (id: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  join strategy.activity a on a.id = ${id} join strategy.work_program p on p.id = a.work_program_id`
