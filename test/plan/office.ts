import type { PlannedIndicatorShape, PlanShape } from '#plan/contract/annual-plan.ts'
import type { DemoClient } from '../support/sample-office.ts'

export const planAt = (unit: string, year: number) => `/api/units/${unit}/years/${year}/plan` as const

type PlanAddress = ReturnType<typeof planAt>

export const rowsOf = (plan: PlanShape): PlannedIndicatorShape[] =>
  plan.objectives.flatMap(({ indicators }) => indicators)

export function rowOf(plan: PlanShape, code: string): PlannedIndicatorShape {
  const found = rowsOf(plan).find((row) => row.code === code)
  if (found === undefined) throw new Error(`${code} is not in the plan`)
  return found
}

/** Fills every target of a new plan with a figure, the office as executing unit, a remark and a background. */
export async function completePlan(
  planner: DemoClient,
  address: PlanAddress,
  unitId: number,
): Promise<PlanShape> {
  const plan = await planner.send('GET', address)
  for (const row of rowsOf(plan))
    await planner.send('PUT', `${address}/targets/${row.indicatorId}`, {
      version: row.version,
      target: { kind: 'value', value: '80' },
      split: row.split === 'yearEnd' ? 'yearEnd' : 'even',
      remark: 'Mendukung sasaran program',
      background: 'Rata-rata tiga tahun terakhir',
      executors: [unitId],
    })
  return planner.send('GET', address)
}

/** The id of a unit, as the profile of the office tells it. */
export async function unitIdOf(client: DemoClient, slug: string): Promise<number> {
  const { id } = await client.send('GET', `/api/units/${slug}`)
  return id
}
