import { sql } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
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
  /** The day of an agreement. */
  readonly date: string | null
}

/** The strategic plan in force (the unit's own, else that of the nearest unit above), annual plans and agreements of the year. */
export async function listSubjects(tx: Tx, unit: UnitKey, year: number): Promise<SubjectRow[]> {
  const unitId = unit.id
  const { rows } = await sql<SubjectRow>`
    (select 'renstra' as kind, id as subject, title as name, 0 as revision, null as date from strategy.strategic_plan
      where starts_with(${unit.path}, unit_path) and year_from <= ${year} and year_until > ${year}
      order by length(unit_path) desc limit 1)
    union all select 'rkt', revision, title, revision, null from plan.annual_plan where satker_id = ${unitId} and year = ${year}
    union all select 'pk', a.id, coalesce(n.short_name, u.slug), a.revision, a.agreement_date::text
      from agreement.agreement a join organisation.unit u on u.id = a.party_unit_id
      left join ${nameOnDay(`${year}-12-31`)}
      where a.satker_id = ${unitId} and a.year = ${year}
    order by kind, subject`.execute(tx)
  return rows
}
