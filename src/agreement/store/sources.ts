import { sql } from 'kysely'
import { rupiahOrNull } from '#core/rupiah.ts'
import type { Tx } from '#platform/database/database.ts'
import { fullName } from '#organisation/index.ts'
import type { AgreedVersion, BudgetLine } from '../rules/snapshot.ts'

/** The latest budget version that was adopted, with the day of the year's first DIPA; undefined where none was. */
export async function findAdoptedBudget(
  tx: Tx,
  unitId: number,
  year: number,
): Promise<AgreedVersion | undefined> {
  const { rows } = await sql<Omit<AgreedVersion, 'statedTotal'> & { readonly statedTotal: string | null }>`
    select v.id as "versionId", v.name as "versionName", v.dipa_number as "dipaNumber", v.stated_total as "statedTotal",
      (select d.dipa_date from budget.budget_version d where d.satker_id = v.satker_id and d.year = v.year
        and d.kind = 'dipa' and d.adopted_at is not null order by d.ordinal limit 1) as "dipaDate"
    from budget.budget_version v
    where v.satker_id = ${unitId} and v.year = ${year} and v.adopted_at is not null
    order by v.ordinal desc limit 1`.execute(tx)
  const [row] = rows
  return row && { ...row, statedTotal: rupiahOrNull(row.statedTotal) }
}

/** The outputs of a version, each once, under programme and activity; only those in charge of units at or below `chargePath`, if given. */
export async function listBudgetLines(
  tx: Tx,
  unitId: number,
  versionId: number,
  chargePath: string | null,
): Promise<BudgetLine[]> {
  const { rows } = await sql<{
    programId: number
    programCode: string | null
    programName: string
    activityId: number
    activityCode: string | null
    activityName: string
    amount: string | null
  }>`
    select p.id as "programId", p.code as "programCode", p.name as "programName",
      a.id as "activityId", a.code as "activityCode", a.name as "activityName", o.amount
    from budget.output o
    join strategy.activity a on a.id = o.activity_id
    join strategy.work_program p on p.id = a.work_program_id
    left join organisation.unit c on c.id = o.charge_unit_id
    where o.satker_id = ${unitId} and o.budget_version_id = ${versionId} and (${chargePath}::text is null or starts_with(c.path, ${chargePath}))
    order by p.code, p.name, p.id, a.code, a.name, a.id, o.ordinal`.execute(tx)
  return rows.map((row) => ({
    program: { id: row.programId, code: row.programCode, name: row.programName },
    activity: { id: row.activityId, code: row.activityCode, name: row.activityName },
    amount: rupiahOrNull(row.amount),
  }))
}

/** Which of the indicators of a plan their cards call routine; the others are main indicators (IKU). */
export async function listRoutineIndicators(
  tx: Tx,
  unitId: number,
  planId: number,
): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ id: number }>`
    select i.id from plan.target t join strategy.indicator i on i.id = t.indicator_id
    where t.satker_id = ${unitId} and t.annual_plan_id = ${planId} and i.relevance = 'routine'`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

/** A commitment that was written down while the plan was drafted. */
export interface DraftedCommitment {
  readonly body: string
  /** With titles; null where the entry names no official. */
  readonly official: string | null
  readonly on: string | null
}

/** Commitments of heads of units among the material of the plans of the year. */
export async function listDraftedCommitments(
  tx: Tx,
  unitId: number,
  year: number,
): Promise<DraftedCommitment[]> {
  const { rows } = await sql<{
    body: string
    on: string | null
    name: string | null
    titleBefore: string | null
    titleAfter: string | null
  }>`
    select m.body, m.on_date as "on", o.name, o.title_before as "titleBefore", o.title_after as "titleAfter"
    from drafting.material m
    join plan.annual_plan p on p.satker_id = m.satker_id and p.id = m.annual_plan_id
    left join organisation.official o on o.id = m.official_id
    where m.kind = 'commitment' and m.satker_id = ${unitId} and p.year = ${year}
    order by p.revision, m.ordinal, m.id`.execute(tx)
  return rows.map(({ body, on, name, ...titles }) => ({
    body,
    on,
    official: name === null ? null : fullName({ name, ...titles }),
  }))
}
