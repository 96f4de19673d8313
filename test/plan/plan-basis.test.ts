import { beforeAll, expect, it } from 'vitest'
import type { StrategyShape } from '#strategy/contract/strategy.ts'
import { describeEachEngine } from '../support/engines.ts'
import { present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'

describeEachEngine('where an annual plan comes from', (open) => {
  let office: SampleOffice
  let kalbar: DemoClient
  let centre: DemoClient
  let strategy: StrategyShape
  beforeAll(async () => {
    office = await openSamples(open)
    kalbar = await office.as('perencana.kalbar')
    centre = await office.as('pusat.barantin')
    strategy = await kalbar.send('GET', '/api/units/bkhit-kalbar/years/2025/strategy')
  })

  const basis = (client: DemoClient, unit: string, year: number) =>
    client.send('GET', `/api/units/${unit}/years/${year}/plan/basis`)

  it('PLN-03: every objective and programme of the annual plan points to its strategic plan', async () => {
    const maluku = await basis(await office.as('perencana.maluku'), 'bkhit-maluku', 2024)
    expect(maluku.lines).toHaveLength(11)
    for (const line of maluku.lines)
      expect(line).toMatchObject({
        plan: { title: 'Rencana Strategis Badan Karantina Indonesia Tahun 2024' },
        program: { name: expect.any(String) },
        activity: { name: expect.any(String) },
      })
  })

  it('PLN-57: each target figure leads through its objective and goal to a mission or the vision; a missing link is named', async () => {
    const { lines } = await basis(kalbar, 'bkhit-kalbar', 2025)
    const line = lines.find(({ code }) => code === 'IKSP 3')
    expect(line?.serves.map(({ owner }) => owner)).toContain('BKHIT Kalimantan Barat')
    expect(line?.missions[0]?.body).toContain('sistem perkarantinaan terintegrasi')
    expect(line?.visions.map(({ body }) => body.slice(0, 7))).toContain('Menjadi')
    expect(line?.findings).toEqual([])
    const { id, statementIds: before } = present(
      strategy.objectives.find(({ code, inForce }) => code === 'SP 3' && inForce),
    )
    const url = `/api/units/bkhit-kalbar/objectives/${id}/links` as const
    await kalbar.send('PUT', url, { statementIds: [], before: [] }, 409)
    await kalbar.send('PUT', url, { statementIds: [], before })
    const broken = await basis(kalbar, 'bkhit-kalbar', 2025)
    expect(broken.findings.map(({ rule, place }) => `${rule} ${place}`)).toEqual([
      'origin.vision IKSP 8',
      'origin.vision IKSP 9',
    ])
    await kalbar.send('PUT', url, { statementIds: before, before: [] })
  })

  it('PLN-75: the head of the plan names institution, units, programmes and activities with their objectives', async () => {
    const jambi = await office.as('perencana.jambi')
    const { header } = await basis(jambi, 'bkk-jambi', 2024)
    expect(header.institution).toBe('Kementerian Kesehatan')
    expect(header.units.at(-1)).toContain('Balai Kekarantinaan Kesehatan')
    expect(header.programs.map(({ name, objectives }) => [name, objectives.length])).toEqual([
      ['Dukungan Manajemen', 1],
      ['Pencegahan dan Pengendalian Penyakit', 5],
    ])
    expect(header.activities.map(({ objectives }) => objectives.map(({ code }) => code))).toEqual([
      ['SK 2'],
      ['SK 1'],
    ])
  })

  it('VAL-35: a programme that is not in force in the year of the plan is told, with those that are', async () => {
    const { id, name } = present(strategy.programs.find((one) => one.name === 'Dukungan Manajemen'))
    const url = `/api/units/barantin/programs/${id}` as const
    const body = { name, code: null, yearFrom: 2024 }
    await centre.send('PUT', url, { ...body, yearUntil: 2025, version: 1 })
    const { findings } = await basis(kalbar, 'bkhit-kalbar', 2025)
    const told = findings.filter(({ rule }) => rule === 'program.register')
    expect(told).toHaveLength(4)
    expect(told[0]?.next).toContain('Ketersediaan')
    await centre.send('PUT', url, { ...body, yearUntil: null, version: 2 })
    await kalbar.send(
      'POST',
      '/api/units/bkhit-kalbar/programs',
      { name: 'P', code: 'abc', yearFrom: 2025 },
      422,
    )
  })
})
