import type { Finding } from '#core/finding.ts'
import type { Reading } from '#platform/http/call.ts'
import { checkPlan } from '../rules/plan-checks.ts'
import { planName } from '../rules/workflow.ts'
import { calendarTable } from '../store/calendar.ts'
import type { AnnualPlan } from './annual-plans.ts'
import { loadChecked } from './version.ts'

/** Everything that stands against this version of a plan on the day of reading. */
export async function listPlanFindings(
  { tx, today }: Pick<Reading, 'tx' | 'today'>,
  plan: AnnualPlan,
): Promise<readonly Finding[]> {
  const calendar = await calendarTable.list(tx, plan.unit, { year: plan.year })
  return checkPlan({
    name: planName(plan.year, plan.revision),
    indicators: await loadChecked(tx, plan),
    calendarEntries: calendar.length,
    overdue: calendar.filter(({ doneAt, dueOn }) => doneAt === null && dueOn < today).map(({ name }) => name),
  })
}
