import { beforeAll, expect, it } from 'vitest'
import type { PlanShape } from '#plan/contract/annual-plan.ts'
import { describeEachEngine } from '../support/engines.ts'
import { present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'
import { planAt, rowOf, rowsOf, unitIdOf } from './office.ts'

const last = planAt('bkhit-kalbar', 2025)
const next = planAt('bkhit-kalbar', 2026)
const later = planAt('bkhit-kalbar', 2027)

describeEachEngine('copying a plan into a new year', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  let before: PlanShape
  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.kalbar')
    await fillLastYear()
    await changeCards()
    before = await planner.send('GET', last)
  })

  /** Executing units, months that follow a pattern, and parameters under one indicator. */
  async function fillLastYear(): Promise<void> {
    const plan = await planner.send('GET', last)
    const unit = await unitIdOf(planner, 'bkhit-kalbar-entikong')
    const { indicatorId, version, target, split, quarters, remark } = rowOf(plan, 'IKSP 3')
    const body = { version, target, split, quarters, remark, executors: [unit] }
    await planner.send('PUT', `${last}/targets/${indicatorId}`, body)
    const eight = rowOf(plan, 'IKSP 4').indicatorId
    await planner.send('POST', `${last}/months/spread`, {
      method: 'working',
      rows: [{ indicatorId: eight, parameterId: 0 }],
    })
    const five = rowOf(plan, 'IKSP 5')
    const at = `${last}/targets/${five.indicatorId}/parameters` as const
    const row = {
      label: null,
      unitOfMeasure: 'dokumen',
      standard: null,
      isCumulative: true,
      combination: null,
    }
    await planner.send('PUT', at, {
      version: five.version,
      parameters: [
        { ...row, name: 'Jumlah', annual: '33', combination: { kind: 'sum' } },
        { ...row, name: 'Baru', annual: '11' },
        { ...row, name: 'Lama', annual: '22' },
      ],
    })
  }

  /** From 2026 on, IKSP 7 has ended and IKSP 6 has a new card with another code. */
  const changeCards = () =>
    office.db.inScope('/', async (tx) => {
      const old = await tx
        .updateTable('strategy.indicator')
        .set({ year_until: 2026 })
        .where('code', 'in', ['IKSP 6', 'IKSP 7'])
        .returningAll()
        .execute()
      const six = old.find(({ code }) => code === 'IKSP 6')
      if (six === undefined) throw new Error('IKSP 6 is not in the catalogue')
      const { id, year_until: _until, ...card } = six
      await tx
        .insertInto('strategy.indicator')
        .values({ ...card, code: 'IKSP 6a', year_from: 2026, previous_id: id })
        .execute()
    })

  const months = async (address: ReturnType<typeof planAt>, code: string) => {
    const { rows } = await planner.send('GET', `${address}/months`)
    const { indicatorId } = rowOf(await planner.send('GET', address), code)
    return rows.filter((row) => row.indicatorId === indicatorId)
  }

  it('PLN-67: before copying it is said what will come along and what has ended', async () => {
    const preview = await planner.send('GET', `${next}/copy?from=2025`)
    expect(preview.rows).toHaveLength(11)
    const of = (code: string) => preview.rows.find((row) => row.code === code)
    expect(of('IKSP 7')?.left).toContain('berakhir sebelum 2026')
    expect(of('IKSP 6')).toMatchObject({ left: null, renewed: 'kartu versi baru: kode menjadi IKSP 6a' })
    expect(of('IKSP 3')).toMatchObject({ left: null, renewed: null })
  })

  it('PLN-67: targets, splits, executing units, remarks, months and parameters come along, nothing lost', async () => {
    const { carried, notes } = await planner.send('POST', `${next}/copy`, { from: 2025 })
    const plan = await planner.send('GET', next)
    expect(carried).toBe(10)
    expect(notes.join(' ')).toMatch(/IKSP 7 tidak terbawa: kartunya berakhir sebelum 2026/)
    expect(notes.join(' ')).toContain('IKSP 6: kartu versi baru')
    for (const old of rowsOf(before).filter(({ code }) => !['IKSP 6', 'IKSP 7'].includes(code)))
      expect(rowOf(plan, old.code)).toMatchObject({
        target: old.target,
        split: old.split,
        quarters: old.quarters,
        remark: old.remark,
        executors: old.executors,
        background: expect.stringContaining('Disalin dari target 2025'),
      })
    expect(plan.plan).toMatchObject({ title: 'Rencana Kinerja Tahunan 2026', state: 'draft', revision: 0 })
    expect((await months(next, 'IKSP 4'))[0]?.months).toEqual((await months(last, 'IKSP 4'))[0]?.months)
    const rows = (await months(next, 'IKSP 5')).map(({ name, annual, role }) => [name, annual, role])
    expect(rows.slice(1)).toEqual([
      ['Jumlah', '33', 'total'],
      ['Baru', '11', 'part'],
      ['Lama', '22', 'part'],
    ])
    await planner.send('POST', `${next}/copy`, { from: 2025 }, 409)
  })

  it('PLN-67: raised by a percentage the rounding is stated, and all parts still add up', async () => {
    const codes = ['IKSP 3', 'IKSP 4', 'IKSP 5']
    const indicators = codes.map((code) => rowOf(before, code).indicatorId)
    const { notes } = await planner.send('POST', `${later}/copy`, { from: 2025, indicators, raise: '5' })
    const plan = await planner.send('GET', later)
    expect(rowsOf(plan).map(({ code }) => code)).toEqual(codes)
    expect(rowOf(plan, 'IKSP 3').target).toEqual({ kind: 'value', value: '27242' })
    expect(notes.join(' ')).toContain('IKSP 3 27.242,25 menjadi 27.242')
    const [four] = await months(later, 'IKSP 4')
    expect(four?.months.map(Number).reduce((a, b) => a + b)).toBe(10358)
    expect(four?.findings).toEqual([])
    const parameters = (await months(later, 'IKSP 5')).slice(1)
    expect(parameters.map(({ annual }) => annual)).toEqual(['35', '12', '23'])
    expect(parameters.flatMap(({ findings }) => findings)).toEqual([])
  })

  it('PLN-21, PLN-44: indicators are chosen, ordered, added and taken out while the plan is a draft', async () => {
    const choices = await planner.send('GET', `${later}/choices`)
    const all = choices.objectives.flatMap(({ indicators }) => indicators)
    expect(all.filter(({ planned }) => planned)).toHaveLength(3)
    const id = (code: string) => present(all.find((row) => row.code === code)).indicatorId
    const indicators = [id('IKSP 9'), id('IKSP 3'), id('IKSP 1')]
    await planner.send('PUT', `${later}/contents`, { version: choices.version, indicators })
    const plan = await planner.send('GET', later)
    expect(rowsOf(plan).map(({ code }) => code)).toEqual(['IKSP 9', 'IKSP 3', 'IKSP 1'])
    expect(rowOf(plan, 'IKSP 3').target).toEqual({ kind: 'value', value: '27242' })
    await planner.send('PUT', `${later}/contents`, { version: choices.version, indicators }, 409)
    const ended = rowOf(before, 'IKSP 7').indicatorId
    const refused = await planner.send('PUT', `${later}/contents`, { version: 2, indicators: [ended] }, 422)
    expect(refused.detail).toContain('katalog yang berlaku pada 2027')
  })

  it('a year without a plan cannot be copied, and says so', async () => {
    const refused = await planner.send('GET', `${next}/copy?from=2019`, undefined, 404)
    expect(refused.detail).toContain('RKT 2019 belum ada')
    await planner.send('POST', `${planAt('bkhit-kalbar', 2028)}/copy`, { from: 2025, raise: '5000' }, 422)
  })
})
