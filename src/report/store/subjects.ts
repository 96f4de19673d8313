import { sql } from 'kysely'
import { nameOnDay } from '#organisation/store/units.ts'
import type { Tx } from '#platform/database/database.ts'

/** What the documents of a year are of. */
export interface SubjectRow {
  readonly kind: 'rkt' | 'renstra' | 'pk'
  /** Revision of the plan, id of the strategic plan, or id of the agreement. */
  readonly subject: number
  /** What the strategic plan or the party of the agreement is called. */
  readonly name: string
  /** Of an agreement, and of a plan. */
  readonly revision: number
}

/** The strategic plans in force, annual plans and agreements of the unit in the year. */
export async function listSubjects(tx: Tx, unitId: number, year: number): Promise<SubjectRow[]> {
  const { rows } = await sql<SubjectRow>`
    select 'renstra' as kind, id as subject, title as name, 0 as revision from plan.strategic_plan
      where unit_id = ${unitId} and year_from <= ${year} and year_until > ${year}
    union all select 'rkt', revision, title, revision from plan.annual_plan where satker_id = ${unitId} and year = ${year}
    union all select 'pk', a.id, coalesce(n.short_name, u.slug), a.revision
      from agreement.agreement a join organisation.unit u on u.id = a.party_unit_id
      left join ${nameOnDay(`${year}-12-31`)}
      where a.satker_id = ${unitId} and a.year = ${year}
    order by kind, subject`.execute(tx)
  return rows
}

/** Whether the unit has a cascade in the year. */
export async function hasCascade(tx: Tx, path: string, year: number): Promise<boolean> {
  const { rows } = await sql`
    select 1 from plan.cascade_node where starts_with(${path}, unit_path) and year = ${year} limit 1`.execute(
    tx,
  )
  return rows.length > 0
}
