import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import type { Reading } from '#platform/http/call.ts'
import type { Regulation } from '#organisation/index.ts'
import { listRegulations, nearestEntries } from '#organisation/store/regulations.ts'
import { checkCitationList, type CheckedCitation, type PlanCitation } from '../rules/citation-list.ts'
import type { PlanKey } from './plan-key.ts'

/** A citation as it is stored. */
export interface Citation extends PlanCitation {
  readonly id: number
  readonly version: number
  readonly ordinal: number
}

/** The citations of a plan: its list of legal bases in order, then those of its text. */
export async function listCitations(tx: Tx, { unit, id }: PlanKey): Promise<readonly Citation[]> {
  const { rows } = await sql<Citation>`
    select id, version, ordinal, place, regulation_id as "regulationId", as_written as "asWritten"
    from plan.citation where satker_id = ${unit.id} and annual_plan_id = ${id}
    order by place is not null, ordinal, id`.execute(tx)
  return rows
}

/** The regulations that the office may cite. */
export const listCitable = async ({
  tx,
  unit,
}: Pick<Reading, 'tx' | 'unit'>): Promise<readonly Regulation[]> =>
  nearestEntries(await listRegulations(tx, unit.path))

/** The citations of a plan with what is wrong with them on a day. */
export async function listCitationsOn(
  call: Pick<Reading, 'tx' | 'unit'>,
  plan: PlanKey | undefined,
  on: string,
): Promise<readonly CheckedCitation<Citation>[]> {
  const rows = plan === undefined ? [] : await listCitations(call.tx, plan)
  return checkCitationList(rows, await listCitable(call), on)
}

/** The moment of the last approval of a plan; undefined while it has none. */
async function findApproval(tx: Tx, { unit, id }: PlanKey): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('plan.plan_event')
    .select('at')
    .where('satker_id', '=', unit.id)
    .where('annual_plan_id', '=', id)
    .where('action', '=', 'approve')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at
}

/** The same on the day asked for, else that of the plan's approval, else today. */
export async function listCheckedCitations(call: Reading, plan: PlanKey | undefined, wanted?: string) {
  const approval = plan && (await findApproval(call.tx, plan))
  const on = wanted ?? (approval === undefined ? call.today : call.dayOf(approval))
  const approved = wanted === undefined && approval !== undefined
  return { on, approved, citations: await listCitationsOn(call, plan, on) }
}
