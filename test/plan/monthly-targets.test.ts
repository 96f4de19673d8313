import { beforeAll, expect, it } from 'vitest'
import { describeEachEngine } from '../support/engines.ts'
import { present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'
import { planAt, rowOf } from './office.ts'

const address = planAt('bkhit-kalbar', 2026)

describeEachEngine('targets of months', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.kalbar')
    await planner.send('POST', address)
  })
  const plan = () => planner.send('GET', address)
  const idOf = async (code: string): Promise<number> => rowOf(await plan(), code).indicatorId
  const gridRow = async (code: string, parameterId = 0) => {
    const { rows } = await planner.send('GET', `${address}/months`)
    const indicatorId = await idOf(code)
    return present(rows.find((row) => row.indicatorId === indicatorId && row.parameterId === parameterId))
  }
  const enter = async (code: string, cells: Record<string, string | null>, parameterId = 0) => {
    const { annual, months, quarters } = await gridRow(code, parameterId)
    const indicatorId = await idOf(code)
    const changes = Object.entries(cells).map(([column, value]) => ({
      indicatorId,
      parameterId,
      column,
      value,
      before:
        column === 'annual'
          ? annual
          : ((column.startsWith('Q') ? quarters[Number(column[1]) - 1] : months[Number(column) - 1]) ?? null),
    }))
    return planner.send('PUT', `${address}/months`, { changes })
  }
  const twelve = (values: readonly (string | null)[]) =>
    Object.fromEntries(values.map((value, index) => [String(index + 1), value]))

  it('PLN-30, PLN-31: months are entered in a block, and the quarters follow from them', async () => {
    await enter('IKSP 1', {
      annual: '78',
      ...twelve(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']),
    })
    expect(await gridRow('IKSP 1')).toMatchObject({
      annual: '78',
      quarters: ['6', '15', '24', '33'],
      findings: [],
    })
    const row = rowOf(await plan(), 'IKSP 1')
    expect(row).toMatchObject({ split: 'months', quarters: ['6', '15', '24', '33'] })
    expect(row.explanation).toContain('mengikuti target bulanan')
  })

  it('PLN-31: once months are entered the quarterly form cannot contradict them', async () => {
    const row = rowOf(await plan(), 'IKSP 1')
    const body = { version: row.version, target: row.target, split: 'even' } as const
    const refused = await planner.send('PUT', `${address}/targets/${row.indicatorId}`, body, 422)
    expect(refused.detail).toContain('triwulannya mengikuti bulan')
    const kept = { ...body, split: 'months' } as const
    await planner.send('PUT', `${address}/targets/${row.indicatorId}`, kept)
    expect(rowOf(await plan(), 'IKSP 1').quarters).toEqual(['6', '15', '24', '33'])
    await enter('IKSP 1', twelve(Array.from({ length: 12 }, () => null)))
    expect(rowOf(await plan(), 'IKSP 1')).toMatchObject({ split: 'even', quarters: ['19', '19', '20', '20'] })
  })

  it('VAL-22: a dash, zero and an empty month are three things', async () => {
    await enter('IKSP 2', { '1': '-', '2': '0', '3': '4' })
    const { months } = await gridRow('IKSP 2')
    expect(months.slice(0, 4)).toEqual(['-', '0', '4', null])
    await enter('IKSP 2', { '2': null })
    expect((await gridRow('IKSP 2')).months.slice(0, 4)).toEqual(['-', null, '4', null])
  })

  it('VAL-21: months that miss the year are told, and block the submission', async () => {
    const { results } = await enter('IKSP 2', {
      annual: '5',
      ...twelve(Array.from({ length: 12 }, () => '1')),
    })
    expect(results.every(({ outcome }) => outcome === 'saved')).toBe(true)
    expect((await gridRow('IKSP 2')).findings).toMatchObject([{ rule: 'months.sum', severity: 'error' }])
    const { findings } = await planner.send('GET', `${address}/checks`)
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'months.sum', place: 'IKSP 2' }))
  })

  it('bad cells are refused one by one with a sentence; the others are saved', async () => {
    const { results } = await enter('IKSP 4', { '1': '-5', '2': '1.5', '3': '10000000000000000', '4': '7' })
    expect(results.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused', 'saved'])
    expect(results[1]?.message).toContain('memuat 1 desimal, sedangkan IKSP 4 memakai 0')
    expect((await gridRow('IKSP 4')).months.slice(0, 4)).toEqual([null, null, null, '7'])
  })

  it('two people in the same cell: the second one is told what stands there now', async () => {
    const indicatorId = await idOf('IKSP 4')
    const change = { indicatorId, parameterId: 0, column: '5', value: '9', before: null }
    await planner.send('PUT', `${address}/months`, { changes: [change] })
    const { results } = await planner.send('PUT', `${address}/months`, {
      changes: [{ ...change, value: '8' }],
    })
    expect(results[0]).toMatchObject({
      outcome: 'conflict',
      value: '9',
      message: expect.stringMatching(/^Sel ini sudah diubah oleh .+ menjadi 9\. /),
    })
    const again = await planner.send('PUT', `${address}/months`, { changes: [change] })
    expect(again.results[0]?.outcome).toBe('saved')
  })

  it('PLN-30: all rows with a year are spread in one go, nothing lost, what cannot be is named', async () => {
    for (const [code, annual] of Object.entries({ 'IKSP 3': '25945', 'IKSP 5': '33', 'IKSP 9': '81' }))
      await enter(code, { annual })
    const answer = await planner.send('POST', `${address}/months/spread`, { method: 'working' })
    const codes = answer.spread.map(({ code }) => code)
    expect(codes).toEqual(['IKSP 1', 'IKSP 3', 'IKSP 5', 'IKSP 9'])
    expect(answer.skipped).toContainEqual(
      expect.objectContaining({ code: 'IKSP 2', why: 'Target bulanannya sudah diisi.' }),
    )
    const row = await gridRow('IKSP 3')
    expect(row.months.map(Number).reduce((a, b) => a + b)).toBe(25945)
    expect(row.quarters.map(Number).reduce((a, b) => a + b)).toBe(25945)
    expect(answer.spread[1]?.explanation).toMatch(/hari kerja .*Jumlahnya tepat 25\.945\./)
    expect((await gridRow('IKSP 9')).months).toEqual(Array.from({ length: 12 }, () => '81'))
  })

  it('PLN-24, VAL-09: parameters below an indicator, with a total that follows by a factor', async () => {
    const indicator = await idOf('IKSP 8')
    const at = `${address}/targets/${indicator}/parameters` as const
    const { version } = await planner.send('GET', at)
    const part = {
      label: null,
      unitOfMeasure: 'titik',
      standard: '≤ 1',
      annual: null,
      isCumulative: true,
      combination: null,
    }
    const parameters = [
      { ...part, name: 'Jumlah', annual: '97', combination: { kind: 'factor' as const, factor: '0.97' } },
      { ...part, label: '1', name: 'Bandara', annual: '60' },
      { ...part, label: '2', name: 'Pelabuhan', annual: '40' },
    ]
    await planner.send('PUT', at, { version, parameters })
    const saved = await planner.send('GET', at)
    expect(saved.parameters).toMatchObject([
      { name: 'Jumlah', combination: { kind: 'factor', factor: '0.97' } },
      { label: '1', name: 'Bandara', standard: '≤ 1' },
      { label: '2', name: 'Pelabuhan' },
    ])
    const rows = saved.parameters.map(({ id }) => ({
      indicatorId: indicator,
      parameterId: id,
    }))
    await planner.send('POST', `${address}/months/spread`, { method: 'even', rows })
    const totalId = present(saved.parameters[0]).id
    const total = await gridRow('IKSP 8', totalId)
    expect(total).toMatchObject({ role: 'total', nature: 'cumulative', findings: [] })
    expect(total.months[11]).toBe('97')
    await enter('IKSP 8', { '6': '50' }, totalId)
    const { findings } = await planner.send('GET', at)
    expect(findings).toMatchObject([
      { rule: 'parameters.total', message: expect.stringContaining('Juni: tercatat 50') },
    ])
    await planner.send('PUT', at, { version, parameters }, 409)
    const formula = [
      { ...parameters[0], combination: { kind: 'formula', formula: 'p1 + p7' } },
      ...parameters.slice(1),
    ]
    const refused = await planner.send('PUT', at, { version: saved.version, parameters: formula }, 422)
    expect(refused.findings).toMatchObject([{ rule: 'parameters.formula' }])
  })

  it('PLN-24, PLN-30, PLN-31: a block of quarters is pasted; months share it, the total of the rows follows', async () => {
    const indicator = await idOf('IKSP 7')
    const at = `${address}/targets/${indicator}/parameters` as const
    const { version } = await planner.send('GET', at)
    const part = {
      label: null,
      unitOfMeasure: 'kasus',
      standard: null,
      isCumulative: false,
      combination: null,
    }
    await planner.send('PUT', at, {
      version,
      parameters: [
        { ...part, name: 'Jumlah', combination: { kind: 'sum' } },
        { ...part, name: 'P21', annual: '40' },
        { ...part, name: 'SP3', annual: '4' },
      ],
    })
    const saved = await planner.send('GET', at)
    const [total, first, second] = saved.parameters.map(({ id }) => id)
    const { results } = await enter('IKSP 7', { Q1: '10', Q2: '0', Q3: '-', Q4: '30' }, first)
    expect(results.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 4 }, () => 'saved'))
    expect(await gridRow('IKSP 7', first)).toMatchObject({
      months: ['3', '3', '4', '0', '0', '0', '-', '-', '-', '10', '10', '10'],
      quarters: ['10', '0', '-', '30'],
    })
    await enter('IKSP 7', { annual: '44' }, total)
    await enter('IKSP 7', { annual: '5', ...twelve(Array.from({ length: 12 }, () => '1')) }, second)
    expect(await gridRow('IKSP 7', total)).toMatchObject({
      annual: '45',
      months: ['4', '4', '5', '1', '1', '1', '1', '1', '1', '11', '11', '11'],
      quarters: ['13', '3', '3', '33'],
    })
    const kept = await planner.send('GET', at)
    const rows = kept.parameters.map(({ annual: _annual, ...row }) => row)
    await planner.send('PUT', at, { version: kept.version, parameters: rows })
    const again = await planner.send('GET', at)
    expect(again.parameters.map(({ annual }) => annual)).toEqual(['45', '40', '5'])
    const own = await enter('IKSP 7', { Q1: '3' })
    expect(own.results[0]).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('triwulan diubah pada layar RKT'),
    })
  })

  it('PLN-25: an absolute target stands beside the relative one', async () => {
    const row = rowOf(await plan(), 'IKSP 11')
    const body = {
      version: row.version,
      target: { kind: 'value', value: '82.5' },
      split: 'yearEnd',
      absolute: '1152699',
    } as const
    await planner.send('PUT', `${address}/targets/${row.indicatorId}`, body)
    expect(rowOf(await plan(), 'IKSP 11')).toMatchObject({ target: { value: '82.5' }, absolute: '1152699' })
  })

  it('a reader sees the months and changes none', async () => {
    const reader = await office.as('pembaca.kalbar')
    expect((await reader.send('GET', `${address}/months`)).can).toEqual({ edit: false })
    await reader.send('PUT', `${address}/months`, { changes: [] }, 403)
  })
})
