import { beforeAll, expect, it } from 'vitest'
import type { StrategicTargetsShape, StrategyShape } from '#strategy/contract/strategy.ts'
import { describeEachEngine } from '../support/engines.ts'
import { present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'

describeEachEngine('strategic plan', (open) => {
  let office: SampleOffice
  let kalbar: DemoClient
  let centre: DemoClient
  let strategy: StrategyShape
  const read = (client: DemoClient, unit: string, year: number): Promise<StrategyShape> =>
    client.send('GET', `/api/units/${unit}/years/${year}/strategy`)
  beforeAll(async () => {
    office = await openSamples(open)
    kalbar = await office.as('perencana.kalbar')
    centre = await office.as('pusat.barantin')
    strategy = await read(kalbar, 'bkhit-kalbar', 2025)
  })
  type Kind = StrategyShape['statements'][number]['kind']
  const stated = (from: StrategyShape, kind: Kind) =>
    from.statements.filter((statement) => statement.kind === kind && statement.inForce)

  it('PLN-09, PLN-10: the visions of the President and of the agency stand with their periods', async () => {
    const of = (from: StrategyShape) =>
      [...stated(from, 'presidentVision'), ...stated(from, 'vision')].map(({ body, yearFrom, yearUntil }) => [
        body.slice(0, 24),
        yearFrom,
        yearUntil,
      ])
    expect(of(strategy)).toEqual([
      ['Bersama Indonesia Maju, ', 2025, 2030],
      ['Menjadi karantina yang k', 2025, null],
    ])
    expect(of(await read(kalbar, 'bkhit-kalbar', 2024))).toEqual([
      ['Indonesia Maju yang Berd', 2020, 2025],
      ['Menjadi Karantina yang k', 2023, 2025],
    ])
  })

  it('PLN-11, PLN-12: missions and goals of the office, and the goal of the agency as inherited', () => {
    expect(stated(strategy, 'mission')).toHaveLength(3)
    expect(stated(strategy, 'goal').map(({ inherited, owner }) => [owner.slug, inherited])).toEqual([
      ['barantin', true],
      ['bkhit-kalbar', false],
      ['bkhit-kalbar', false],
    ])
  })

  it('PLN-13: policy objectives, and the objectives of programmes that serve them', async () => {
    const maluku = await read(await office.as('perencana.maluku'), 'bkhit-maluku', 2024)
    const policies = stated(maluku, 'policyObjective')
    expect(policies.map(({ body }) => body)).toHaveLength(4)
    const served = maluku.objectives
      .filter(({ inForce }) => inForce)
      .map(({ code, statementIds }) => [
        code,
        policies.filter(({ id }) => statementIds.includes(id)).map((one) => one.code),
      ])
    expect(served).toContainEqual(['SP 1', ['3.']])
    expect(served).toContainEqual(['SP 2', ['4.']])
  })

  it('PLN-14: four pillars with their lettered items in 2024, three in 2025', async () => {
    const before = await read(kalbar, 'bkhit-kalbar', 2024)
    const pillars = stated(before, 'strategyPillar')
    const items = stated(before, 'strategyItem')
    expect(
      pillars.map(({ id }) =>
        items
          .filter(({ parentId }) => parentId === id)
          .map(({ code }) => code)
          .join(''),
      ),
    ).toEqual(['a.b.c.d.e.', 'a.b.c.', 'a.b.c.d.', 'a.b.c.d.'])
    expect(stated(strategy, 'strategyPillar').map(({ body }) => body)).toEqual([
      'Peningkatan Sumber Daya Manusia (SDM)',
      'Revitalisasi Laboratorium',
      'Digitalisasi Layanan',
    ])
  })

  it('PLN-15, PLN-16, PLN-17: tasks with functions, priority places, main activities with sub-items', () => {
    const [agency, own] = stated(strategy, 'task')
    const functions = stated(strategy, 'function')
    expect(functions.filter(({ parentId }) => parentId === agency?.id)).toHaveLength(6)
    expect(functions.filter(({ parentId }) => parentId === own?.id)).toHaveLength(10)
    expect(stated(strategy, 'priorityPlace')).toHaveLength(4)
    expect(stated(strategy, 'mainActivity')).toHaveLength(5)
    expect(stated(strategy, 'mainActivityItem')).toHaveLength(9)
  })

  it('PLN-18, PLN-19: programmes with their activities', () => {
    const rows = strategy.programs.map(({ id, name }) => [
      name,
      strategy.activities
        .filter(({ workProgramId }) => workProgramId === id)
        .map((activity) => activity.name),
    ])
    expect(rows).toEqual([
      [
        'Dukungan Manajemen',
        ['Dukungan Manajemen dan Dukungan Teknis Lainnya pada Badan Karantina Indonesia'],
      ],
      ['Ketersediaan, Akses dan Konsumsi Pangan Berkualitas', ['Penyelenggaraan Layanan Karantina']],
    ])
  })

  it('PLN-07: what comes from above is marked and cannot be changed by the office', async () => {
    const vision = present(stated(strategy, 'vision')[0])
    expect(vision).toMatchObject({ inherited: true, can: { edit: false }, owner: { slug: 'barantin' } })
    const change = { kind: 'vision', ordinal: 1, body: 'Lain', yearFrom: 2025, version: 1 }
    const refused = await kalbar.send('PUT', `/api/units/bkhit-kalbar/statements/${vision.id}`, change, 403)
    expect(refused.detail).toContain('milik unit lain')
    await kalbar.send('PUT', `/api/units/barantin/statements/${vision.id}`, change, 404)
  })

  it('PLN-12: a goal is added, changed, refused when stale, and removed while nothing leans on it', async () => {
    const mission = present(stated(strategy, 'mission')[0]).id
    const goal = {
      kind: 'goal',
      parentId: mission,
      ordinal: 3,
      body: 'Tujuan ketiga',
      yearFrom: 2025,
    } as const
    const { id } = await kalbar.send('POST', '/api/units/bkhit-kalbar/statements', goal)
    const url = `/api/units/bkhit-kalbar/statements/${id}` as const
    await kalbar.send('PUT', url, { ...goal, body: 'Tujuan baru', version: 1 })
    const stale = await kalbar.send('PUT', url, { ...goal, version: 1 }, 409)
    expect(stale.detail).toContain('sudah diubah oleh Perencana Kalbar')
    const wrong = await kalbar.send('PUT', url, { ...goal, yearUntil: 2024, version: 2 }, 422)
    expect(wrong.errors).toMatchObject([{ field: 'body.yearUntil' }])
    const leaning = await kalbar.send(
      'DELETE',
      `/api/units/bkhit-kalbar/statements/${mission}?version=1`,
      undefined,
      409,
    )
    expect(leaning.detail).toContain('dirujuk')
    await kalbar.send('DELETE', `${url}?version=2`)
    const query = new URLSearchParams({ entity: 'strategy.statement', key: String(id) })
    const { entries } = await kalbar.send('GET', `/api/units/bkhit-kalbar/history?${query}`)
    expect(entries.map(({ action }) => action)).toEqual(['remove', 'save', 'add'])
  })

  it('PLN-20: an objective of the office stands below one of the agency, at a lower level, with its activity', async () => {
    const parent = present(strategy.objectives.find(({ code, inForce }) => code === 'SP 1' && inForce))
    const activity = present(strategy.activities[0]).id
    const body = {
      level: 'activity',
      code: 'SK A',
      statement: 'Terlayaninya lintas batas',
      parentId: parent.id,
      activityId: activity,
      yearFrom: 2025,
    } as const
    const { id, findings } = await kalbar.send('POST', '/api/units/bkhit-kalbar/objectives', body)
    expect(findings).toEqual([])
    const after = await read(kalbar, 'bkhit-kalbar', 2025)
    expect(after.objectives.find((one) => one.id === id)).toMatchObject({
      parentId: parent.id,
      activityId: activity,
      inherited: false,
    })
    const wrong = await kalbar.send(
      'POST',
      '/api/units/bkhit-kalbar/objectives',
      { ...body, code: 'SK B', level: 'strategic' },
      422,
    )
    expect(wrong.errors).toMatchObject([{ field: 'body.parentId' }])
    await kalbar.send('POST', '/api/units/bkhit-kalbar/objectives', body, 409)
  })

  it('PLN-06: the register names every unit that owes a strategic plan and has none', async () => {
    const register = await centre.send('GET', '/api/units/barantin/years/2025/strategic-plans')
    const rows = register.rows.map(({ unit, plan, findings }) => [
      unit.slug,
      plan?.title ?? findings[0]?.rule,
    ])
    expect(rows).toContainEqual(['barantin', 'Rencana Strategis Badan Karantina Indonesia 2025-2029'])
    expect(rows).toContainEqual(['bkhit-kalbar', 'strategicPlan.missing'])
    expect(rows.some(([slug]) => slug === 'bkhit-kalbar-entikong')).toBe(false)
    const own = await kalbar.send('GET', '/api/units/bkhit-kalbar/years/2025/strategic-plans')
    expect(own.rows.map(({ unit }) => unit.slug)).toEqual(['bkhit-kalbar'])
  })

  it('PLN-04, PLN-05, PLN-07: the plan of an office hangs below that of its agency, and its annual plans are held against it', async () => {
    const parentId = present(strategy.plans.find(({ yearFrom }) => yearFrom === 2025)).id
    const body = { title: 'Renstra BKHIT Kalbar', yearFrom: 2025, yearUntil: 2030 }
    const alone = await kalbar.send('POST', '/api/units/bkhit-kalbar/strategic-plans', body)
    expect(alone.findings).toMatchObject([{ rule: 'strategicPlan.parent' }])
    const url = `/api/units/bkhit-kalbar/strategic-plans/${alone.id}` as const
    expect((await kalbar.send('PUT', url, { ...body, parentId, version: 1 })).findings).toEqual([])

    const targets = () => kalbar.send('GET', `${url}/targets`)
    const before = await targets()
    expect(before).toMatchObject({
      years: [2025, 2026, 2027, 2028, 2029],
      yearsWithoutPlan: [2026, 2027, 2028, 2029],
    })
    const row = (from: StrategicTargetsShape, code: string) => from.rows.find((one) => one.code === code)
    const of = (code: string) => present(row(before, code)).indicatorId
    const set = (code: string, year: number, value: string, seen: string | null = null) => ({
      indicatorId: of(code),
      year,
      before: seen,
      value,
    })
    const { results } = await kalbar.send('PUT', `${url}/targets`, {
      changes: [
        set('IKSP 3', 2025, '26000'),
        set('IKSP 3', 2026, '26000'),
        set('IKSP 9', 2025, '82'),
        set('IKSP 9', 2025, '83'),
        set('IKSP 9', 2031, '83'),
        set('IKSP 9', 2025, '-1', '82'),
      ],
    })
    expect(results.map(({ outcome }) => outcome)).toEqual([
      ...Array.from({ length: 3 }, () => 'saved'),
      'conflict',
      'refused',
      'refused',
    ])
    expect(results[4]?.message).toContain('Tahun 2031 di luar periode')
    expect(results[5]?.message).toContain('negatif')
    const after = await targets()
    expect(row(after, 'IKSP 3')).toMatchObject({
      state: 'open',
      totals: { strategic: '52000', annual: '25945', left: '26055' },
      findings: [{ rule: 'completion.plan', place: 'IKSP 3/2026' }],
    })
    expect(row(after, 'IKSP 9')).toMatchObject({
      state: 'short',
      totals: null,
      findings: [{ rule: 'completion.year' }],
    })
    expect(row(after, 'IKSP 1')?.state).toBe('unset')
  })

  it('PLN-05: the plan of the agency is read by the office and set by the agency only', async () => {
    const plan = present(strategy.plans.find(({ yearFrom }) => yearFrom === 2025)).id
    const url = `/api/units/bkhit-kalbar/strategic-plans/${plan}/targets` as const
    const seen = await kalbar.send('GET', url)
    expect(seen.can.edit).toBe(false)
    const change = { indicatorId: present(seen.rows[0]).indicatorId, year: 2025, before: null, value: '1' }
    await kalbar.send('PUT', url, { changes: [change] }, 403)
    const jambi = await office.as('perencana.jambi')
    await jambi.send('GET', `/api/units/bkk-jambi/strategic-plans/${plan}/targets`, undefined, 404)
  })

  it('PLN-18: a reader reads and changes nothing', async () => {
    const reader = await office.as('pembaca.kalbar')
    const seen = await read(reader, 'bkhit-kalbar', 2025)
    expect(seen.can.edit).toBe(false)
    expect(seen.statements.every(({ can }) => !can.edit)).toBe(true)
    await reader.send('POST', '/api/units/bkhit-kalbar/programs', { name: 'P', yearFrom: 2025 }, 403)
  })
})
