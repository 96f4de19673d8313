import { beforeAll, expect, it } from 'vitest'
import type { PlanShape } from '#plan/contract/annual-plan.ts'
import { listBlocks } from '#documents/text.ts'
import { composeQuarterlyReport } from '#report/documents/lkj-triwulan/compose.ts'
import { loadPlanDocument } from '#report/load/plan-document.ts'
import { loadQuarterlyReport } from '#report/load/quarterly.ts'
import { describeEachEngine } from '../support/engines.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'
import { treeText } from './tree-text.ts'

const unit = '/api/units/bkhit-kalbar'
const ours = 'Terlayaninya lintas batas darat'

/** The agency and the office both have an objective with the code SP 1. */
describeEachEngine('two objectives with one code', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  let plan: PlanShape
  const sample = async <T>(read: (place: Parameters<typeof loadPlanDocument>[0]) => Promise<T>): Promise<T> =>
    office.db.inScope('/', async (tx) => {
      const place = await tx
        .selectFrom('organisation.unit')
        .select(['id', 'path', 'slug', 'kind'])
        .where('slug', '=', 'bkhit-kalbar')
        .executeTakeFirstOrThrow()
      return read({ tx, unit: place })
    })

  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.kalbar')
    const objective = { level: 'activity', code: 'SP 1', statement: ours, yearFrom: 2026 } as const
    const { id } = await planner.send('POST', `${unit}/objectives`, objective)
    await planner.send('POST', `${unit}/indicators`, {
      objectiveId: id,
      code: 'IK LB',
      name: 'Jumlah pelintas yang dilayani',
      unitOfMeasure: 'orang',
      decimals: 0,
      polarity: 'maximize',
      aggregation: 'sum',
      measuringPeriod: 'quarter',
      yearFrom: 2026,
    })
    await planner.send('POST', `${unit}/years/2026/plan`)
    plan = await planner.send('GET', `${unit}/years/2026/plan`)
  })

  it('PLN-20, PLN-22: stay two on the form, each with its own indicators', () => {
    const same = plan.objectives.filter(({ code }) => code === 'SP 1')
    expect(same.map(({ statement }) => statement)).toEqual([expect.not.stringContaining(ours), ours])
    expect(same.map(({ indicators }) => indicators.map(({ code }) => code))).toEqual([
      expect.not.arrayContaining(['IK LB']),
      ['IK LB'],
    ])
  })

  it('PLN-43: stay two when indicators are chosen', async () => {
    const { objectives } = await planner.send('GET', `${unit}/years/2026/plan/choices`)
    expect(objectives.filter(({ objective }) => objective.code === 'SP 1')).toHaveLength(2)
  })

  it('PRN-06: stay two in the printed plan', async () => {
    const data = (await sample((place) => loadPlanDocument(place, { year: 2026, date: '2026-01-30' }))).data
    const same = data.objectives.filter(({ code }) => code === 'SP 1')
    expect(same.map(({ indicators }) => indicators.length)).toEqual([expect.any(Number), 1])
    expect(same[1]).toMatchObject({ statement: ours, level: 'activity' })
  })

  it('REP-01: stay two in the quarterly report, and no indicator is said twice', async () => {
    const { data } = await sample((place) => loadQuarterlyReport(place, 2026, 1))
    if (data === undefined) throw new Error('the plan of 2026 is missing')
    const tree = composeQuarterlyReport(data)
    expect(treeText(tree)).toContain(`SP 1: ${ours}.`)
    const summary = listBlocks(tree).find((block) => block.kind === 'table' && block.id === 'tabel-ikhtisar')
    expect(summary).toMatchObject({ kind: 'table', body: { length: data.results.length } })
  })
})
