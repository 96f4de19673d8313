import { beforeAll, expect, it } from 'vitest'
import type { CellChange, CellResult } from '#core/cell-batch.ts'
import { describeEachEngine } from '../support/engines.ts'
import { only, present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'
import { addActivities, sentOutput } from '../budget/activities.ts'

const office = '/api/units/bkhit-kalbar'
const year = '/api/units/bkhit-kalbar/years/2025'
const spendingUrl = `${year}/budget/spending` as const

type TypedCell = Pick<CellChange, 'before' | 'value'>

describeEachEngine('cells of a grid', (open) => {
  let samples: SampleOffice
  let planner: DemoClient
  let finance: DemoClient
  let versionId: number
  let outputId: number
  let output: { activityId: number; classCode: string; outputCode: string }
  beforeAll(async () => {
    samples = await openSamples(open)
    planner = await samples.as('perencana.kalbar')
    finance = await samples.as('keuangan.kalbar')
    const { support } = await addActivities(samples.db)
    versionId = (await planner.send('POST', `${year}/budget/versions`, { kind: 'ceiling' })).id
    const url = `${year}/budget/versions/${versionId}/outputs` as const
    outputId = (await planner.send('POST', url, sentOutput(support))).id
    output = { activityId: support, classCode: 'EBD', outputCode: '952' }
  })
  const spending = (month: number, before: string | null, value: string | null, outputCode = '952') =>
    ({ ...output, outputCode, type: '52', month, before, value }) as const
  const spend = async (client: DemoClient, ...changes: ReturnType<typeof spending>[]) =>
    (await client.send('PUT', spendingUrl, { changes })).results
  const spentIn = async (month: number) =>
    (await planner.send('GET', spendingUrl)).rows.find((row) => row.month === month)?.amount
  const historyOf = (entity: string, key: string) =>
    samples.db.inScope('/', (tx) =>
      tx
        .selectFrom('platform.history')
        .select(['action', 'actor', 'before', 'after'])
        .where('entity', '=', entity)
        .where('entity_key', '=', key)
        .orderBy('id')
        .execute(),
    )
  const keyOf = (month: number) => `2025/${output.activityId}/EBD/952/52/${month}`

  it('who comes second is told who was first and what stands there now; nothing is lost', async () => {
    expect(await spend(planner, spending(3, null, '36000000'))).toEqual([
      { outcome: 'saved', value: '36000000', message: null },
    ])
    const late = only(await spend(finance, spending(3, null, '1')))
    expect(late).toMatchObject({ outcome: 'conflict', value: '36000000' })
    expect(late.message).toMatch(/^Sel ini sudah diubah oleh Perencana Kalbar menjadi 36\.000\.000\. Periksa/)
    expect(await spentIn(3)).toBe(36_000_000)
    const looked = only(await spend(finance, spending(3, late.value, '1')))
    expect(looked.outcome).toBe('saved')
    expect(await spentIn(3)).toBe(1)
  })

  it('the same value once more is no conflict, and nothing new in the history', async () => {
    await spend(planner, spending(4, null, '5'))
    const again = [
      await spend(planner, spending(4, null, '5')),
      await spend(finance, spending(4, '9', '5.0')),
    ]
    expect(again.flat()).toEqual([
      { outcome: 'saved', value: '5', message: null },
      { outcome: 'saved', value: '5', message: null },
    ])
    expect(await historyOf('budget.expenditure', keyOf(4))).toHaveLength(1)
  })

  it('a refused cell does not hold up the others, a row that is not there neither', async () => {
    const results = await spend(
      planner,
      spending(5, null, '0.5'),
      spending(5, '3', '7', '999'),
      spending(5, null, '7'),
      spending(5, '7', '8'),
    )
    expect(results).toEqual([
      { outcome: 'refused', value: null, message: expect.stringContaining('rupiah bulat') },
      { outcome: 'refused', value: '3', message: expect.stringContaining('tidak ada dalam anggaran') },
      { outcome: 'saved', value: '7', message: null },
      { outcome: 'saved', value: '8', message: null },
    ])
    expect(await spentIn(5)).toBe(8)
  })

  it('history says of each cell what it held before and after', async () => {
    await spend(planner, spending(6, null, '10'))
    await spend(finance, spending(6, '10', null))
    expect(await historyOf('budget.expenditure', keyOf(6))).toEqual([
      { action: 'enter', actor: 'Perencana Kalbar', before: { amount: null }, after: { amount: '10' } },
      {
        action: 'save',
        actor: expect.stringContaining('Kalbar'),
        before: { amount: '10' },
        after: { amount: null },
      },
    ])
  })

  it('two at one cell at the same moment: one is saved, the other told, in every grid', async () => {
    const { indicatorId } = present((await planner.send('GET', `${year}/actuals`)).rows[0])
    const next = '/api/units/bkhit-kalbar/years/2026/plan'
    await planner.send('POST', next)
    const plan = await planner.send('POST', `${office}/strategic-plans`, {
      title: 'Renstra BKHIT Kalbar 2025-2029',
      yearFrom: 2025,
      yearUntil: 2030,
    })
    const enter: Readonly<Record<string, (cell: TypedCell) => Promise<{ results: CellResult[] }>>> = {
      spending: (cell) =>
        planner.send('PUT', spendingUrl, { changes: [{ ...output, type: '53', month: 1, ...cell }] }),
      outputResults: (cell) =>
        planner.send('PUT', `${year}/budget/output-results`, { changes: [{ ...output, ...cell }] }),
      ledger: (cell) =>
        planner.send('PUT', `${year}/budget/versions/${versionId}/cells`, {
          changes: [{ outputId, cell: 'month:12', ...cell }],
        }),
      actuals: (cell) =>
        planner.send('PUT', `${year}/actuals`, { changes: [{ indicatorId, period: 'M11', ...cell }] }),
      months: (cell) =>
        planner.send('PUT', `${next}/months`, {
          changes: [{ indicatorId, parameterId: 0, column: '11', ...cell }],
        }),
      strategicTargets: (cell) =>
        planner.send('PUT', `${office}/strategic-plans/${plan.id}/targets`, {
          changes: [{ indicatorId, year: 2027, ...cell }],
        }),
    }
    for (const [grid, send] of Object.entries(enter)) {
      const answers = await Promise.all(['11', '12', '13'].map((value) => send({ before: null, value })))
      const results = answers.map((answer) => only(answer.results))
      const saved = only(results.filter(({ outcome }) => outcome === 'saved'))
      const others = results.filter((result) => result !== saved)
      expect(others, grid).toEqual(
        others.map(() => ({ outcome: 'conflict', value: saved.value, message: expect.any(String) })),
      )
    }
  })
})
