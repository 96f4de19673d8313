import { beforeAll, expect, it } from 'vitest'
import type { PlanShape, PlannedIndicatorShape } from '#plan/contract/annual-plan.ts'
import { describeEachEngine } from '../support/engines.ts'
import { present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'
import { rowOf } from './office.ts'

const kalbar = '/api/units/bkhit-kalbar/years/2025/plan'

describeEachEngine('annual plan', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  let plan: PlanShape
  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.kalbar')
    plan = await planner.send('GET', kalbar)
  })
  const rows = (from: PlanShape): PlannedIndicatorShape[] =>
    from.objectives.flatMap(({ indicators }) => indicators)
  const row = (code: string): PlannedIndicatorShape => {
    const found = rows(plan).find((indicator) => indicator.code === code)
    if (found === undefined) throw new Error(`${code} is not in the plan`)
    return found
  }
  const target = (code: string, value: string, split: 'even' | 'profile' | 'yearEnd') => {
    const { indicatorId, version } = row(code)
    const body = { version, target: { kind: 'value', value }, split } as const
    return ['PUT', `${kalbar}/targets/${indicatorId}`, body] as const
  }

  it('PLN-01: the annual plan of a unit and year has a title, its unit and its year', () => {
    expect(plan).toMatchObject({
      unit: { name: 'Balai Karantina Hewan, Ikan dan Tumbuhan Kalimantan Barat' },
      year: 2025,
      plan: { title: 'Rencana Kinerja Tahunan 2025' },
      years: [2025],
    })
  })

  it('PLN-20, PLN-22: objectives have a level and one or more indicators', () => {
    expect(plan.objectives.map(({ code, level, indicators }) => [code, level, indicators.length])).toEqual([
      ['SP 1', 'program', 4],
      ['SP 2', 'program', 3],
      ['SP 3', 'program', 2],
      ['SP 4', 'program', 1],
      ['SP 5', 'program', 1],
    ])
  })

  it('PLN-21, PLN-26, PLN-27: every indicator has code, text, unit of measure and the target of the year', () => {
    const facts = rows(plan).map(({ code, unitOfMeasure, target }) => [
      code,
      unitOfMeasure,
      target?.kind === 'value' ? target.value : null,
    ])
    expect(facts).toEqual([
      ['IKSP 1', 'jenis', '3'],
      ['IKSP 2', 'jenis', '3'],
      ['IKSP 3', 'sertifikat', '25945'],
      ['IKSP 4', 'sertifikat', '9865'],
      ['IKSP 5', 'dokumen', '33'],
      ['IKSP 6', 'dokumen', '33'],
      ['IKSP 7', 'dokumen', '0'],
      ['IKSP 8', 'publikasi', '36'],
      ['IKSP 9', 'nilai', '81'],
      ['IKSP 10', 'nilai', '81'],
      ['IKSP 11', 'nilai', '81'],
    ])
  })

  it('VAL-16: the name of an indicator comes from the catalogue with the name of the office', () => {
    expect(row('IKSP 10').name).toBe(
      'Nilai kinerja anggaran Balai Karantina Hewan, Ikan dan Tumbuhan Kalimantan Barat',
    )
  })

  it('PLN-31, VAL-21: the printed quarters stay as the office split them, and the missing one is said', () => {
    const released = row('IKSP 3')
    expect(released.quarters).toEqual(['6486', '6486', '6486', '6486'])
    expect(released.findings).toMatchObject([{ rule: expect.stringMatching(/sum/i), severity: 'warning' }])
    expect(released.findings[0]?.message).toContain('25.944')
    expect(row('IKSP 8').findings).toEqual([])
  })

  it('PLN-31: an even split of 25.945 adds up, and the screen says where the odd one went', async () => {
    const { findings } = await planner.send(...target('IKSP 3', '25945', 'even'))
    expect(findings).toEqual([])
    const saved = rowOf(await planner.send('GET', kalbar), 'IKSP 3')
    expect(saved.quarters.map(Number).reduce((a, b) => a + b)).toBe(25945)
    expect(saved.explanation).toMatch(/TW IV|Triwulan IV/)
    expect(saved.findings).toEqual([])
  })

  it('PLN-29: a target may be a percentage with decimals where the card allows them', async () => {
    await planner.send(...target('IKSP 11', '82.55', 'yearEnd'))
    const saved = rowOf(await planner.send('GET', kalbar), 'IKSP 11')
    expect(saved.quarters).toEqual([null, null, null, '82.55'])
    const refused = await planner.send(...target('IKSP 1', '3.5', 'even'), 422)
    expect(refused.findings).toMatchObject([{ rule: 'target.decimals' }])
  })

  it('VAL-22: a dash is no target, zero is a target, and nothing set is neither', async () => {
    const maluku = await office.as('perencana.maluku')
    const dashed = await maluku.send('GET', '/api/units/bkhit-maluku/years/2024/plan')
    const of = (code: string) => rows(dashed).find((indicator) => indicator.code === code)
    expect(of('IKSP 7')).toMatchObject({ target: { kind: 'none' }, quarters: [null, null, null, null] })
    expect(of('IKSP 1')).toMatchObject({
      target: { kind: 'value', value: '0' },
      quarters: ['0', '0', '0', '0'],
    })
    await maluku.send('POST', '/api/units/bkhit-maluku/years/2026/plan')
    const made = await maluku.send('GET', '/api/units/bkhit-maluku/years/2026/plan')
    expect(rows(made).map(({ target }) => target)).toEqual(Array.from({ length: 11 }, () => null))
  })

  it('refuses a second plan of the same year and a save that somebody else overtook', async () => {
    await planner.send('POST', kalbar, undefined, 409)
    const stale = await planner.send(...target('IKSP 3', '1', 'even'), 409)
    expect(stale.detail).toContain('sudah diubah oleh Perencana Kalbar')
  })

  it('the history of a target keeps the weights that its quarters came from', async () => {
    const [method, url, body] = target('IKSP 8', '40', 'profile')
    await planner.send(method, url, { ...body, profile: ['1', '1', '1', '2'] })
    const key = `${present(plan.plan).id}/${row('IKSP 8').indicatorId}`
    const query = new URLSearchParams({ entity: 'plan.target', key })
    const { entries } = await planner.send('GET', `/api/units/bkhit-kalbar/history?${query}`)
    expect(entries[0]?.after).toMatchObject({
      profile: ['1', '1', '1', '2'],
      quarters: ['8', '8', '8', '16'],
    })
  })

  it('one of two people who make the same plan at once is told that it exists', async () => {
    const make = () =>
      planner.send('POST', '/api/units/bkhit-kalbar/years/2027/plan').then(
        () => 'made',
        (error: Error) => error.message,
      )
    const answers = (await Promise.all([make(), make()])).toSorted()
    expect(answers).toEqual([expect.stringContaining('answered 409'), 'made'])
  })

  it('a year without a plan answers an empty plan that says who may make one', async () => {
    const empty = await planner.send('GET', '/api/units/bkhit-kalbar/years/2026/plan')
    expect(empty).toMatchObject({ plan: null, objectives: [], can: { edit: true }, years: [2027, 2025] })
    const reader = await office.as('pembaca.kalbar')
    expect(await reader.send('GET', '/api/units/bkhit-kalbar/years/2026/plan')).toMatchObject({
      can: { edit: false },
    })
  })
})
