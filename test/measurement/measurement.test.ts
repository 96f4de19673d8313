import { beforeAll, expect, it } from 'vitest'
import type { GridRowShape, ResultShape } from '#measurement/contract.ts'
import { describeEachEngine } from '../support/engines.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'

const year = '/api/units/bkhit-kalbar/years/2025'
const tw2 = `${year}/quarters/2`

describeEachEngine('measurement', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.kalbar')
  })
  const results = async (): Promise<ResultShape[]> => (await planner.send('GET', `${tw2}/achievements`)).rows
  const result = async (code: string): Promise<ResultShape> => {
    const found = (await results()).find((row) => row.code === code)
    if (found === undefined) throw new Error(`${code} has no result`)
    return found
  }
  const row = async (code: string): Promise<GridRowShape> =>
    (await planner.send('GET', `${year}/actuals`)).rows.find((item: GridRowShape) => item.code === code)
  const enter = async (code: string, period: string, value: string | null, seen?: string) => {
    const current = await row(code)
    const before = seen ?? current.cells.find((cell) => cell.period === period)?.value ?? null
    const change = { indicatorId: current.indicatorId, period, before, value }
    return planner.send('PUT', `${year}/actuals`, { changes: [change] })
  }

  it('MEA-03, MEA-04: the sample gives the raw achievements of the seed beside the capped ones', async () => {
    const shown = (await results()).map(({ code, achievement: { raw, reported } }) => [
      code,
      raw === null ? null : Number(raw).toFixed(2),
      reported,
    ])
    expect(shown).toEqual([
      ['IKSP 1', '0.00', '0'],
      ['IKSP 2', '500.00', '110'],
      ['IKSP 3', '237.93', '110'],
      ['IKSP 4', '131.06', '110'],
      ['IKSP 5', '450.00', '110'],
      ['IKSP 6', '1037.50', '110'],
      ['IKSP 7', null, '100'],
      ['IKSP 8', '477.78', '110'],
      ['IKSP 9', null, '100'],
      ['IKSP 10', null, '100'],
      ['IKSP 11', null, '100'],
    ])
  })

  it('VAL-20: every indicator over the cap is marked, IKSP 8 too', async () => {
    const marked = (await results()).filter(({ achievement }) => achievement.anomaly).map(({ code }) => code)
    expect(marked).toEqual(['IKSP 2', 'IKSP 3', 'IKSP 4', 'IKSP 5', 'IKSP 6', 'IKSP 8'])
  })

  it('MEA-05, VAL-18: a zero target has no raw percentage; the policy prints 100 with its reason', async () => {
    const { achievement } = await result('IKSP 7')
    expect(achievement).toMatchObject({ raw: null, reported: '100', status: 'byPolicy', verdict: 'exceeded' })
    expect(achievement.reason).toContain('targetnya nol')
  })

  it('MEA-06: an indicator of the year is not due in quarter II', async () => {
    const satisfaction = await result('IKSP 9')
    expect(satisfaction).toMatchObject({ target: null, actual: null })
    expect(satisfaction.achievement).toMatchObject({ word: 'notDue', verdict: 'notAssessed', raw: null })
  })

  it('MEA-07, MEA-45: progress of the year, and the alert when one quarter exceeds it', async () => {
    const applications = await result('IKSP 6')
    expect(Number(applications.annual.raw).toFixed(2)).toBe('251.52')
    expect(applications.findings.map(({ rule }) => rule)).toContain('annual.exceededByOneQuarter')
  })

  it('MEA-44, VAL-19: the verdict follows the figures', async () => {
    const verdicts = (await results()).map(({ achievement }) => achievement.verdict)
    expect(verdicts).toEqual([
      'below',
      ...Array.from({ length: 7 }, () => 'exceeded'),
      ...Array.from({ length: 3 }, () => 'notAssessed'),
    ])
  })

  it('MEA-01: an entered figure is saved, computed at once, and kept in the history', async () => {
    const saved = await enter('IKSP 1', 'Q2', '2')
    expect(saved.results).toEqual([{ outcome: 'saved', value: '2', message: null }])
    expect(Number(saved.rows[0].quarters[1].achievement.raw)).toBe(200)
    const { inputs } = await planner.send('GET', `${tw2}/achievements/${(await row('IKSP 1')).indicatorId}`)
    expect(inputs.at(-1)).toMatchObject({ value: '2 jenis', changedBy: 'Perencana Kalbar' })
  })

  it('MEA-10: months make the quarter, and a quarter filled twice is a contradiction', async () => {
    await enter('IKSP 8', 'Q1', null)
    await enter('IKSP 8', 'M01', '4')
    const { rows } = await enter('IKSP 8', 'M02', '5')
    expect(rows[0].quarters[0]).toMatchObject({ actual: '9', source: 'months' })
    expect(rows[0].quarters[0].findings).toMatchObject([{ rule: 'actual.monthsMissing' }])
    const both = await enter('IKSP 8', 'Q1', '10')
    expect(both.rows[0].quarters[0].findings[0]).toMatchObject({
      rule: 'actual.monthsAndQuarter',
      severity: 'error',
    })
    await enter('IKSP 8', 'Q1', null)
  })

  it('two people editing the same cell: the slower one is told, and loses nothing', async () => {
    const stale = await enter('IKSP 4', 'Q2', '1', '99')
    expect(stale.results).toMatchObject([{ outcome: 'conflict', value: '3232' }])
    expect(stale.results[0].message).toMatch(/diubah oleh .+ menjadi 3\.232\. Periksa/)
    expect((await result('IKSP 4')).actual).toBe('3232')
  })

  it('refuses wrong figures cell by cell and saves the others', async () => {
    const [first, second] = [await row('IKSP 1'), await row('IKSP 2')]
    const change = (indicatorId: number, period: string, value: string) => ({
      indicatorId,
      period,
      before: null,
      value,
    })
    const { results: answers } = await planner.send('PUT', `${year}/actuals`, {
      changes: [
        change(first.indicatorId, 'M07', '1.5'),
        change(first.indicatorId, 'M08', '-1'),
        change(999_999, 'M07', '1'),
        change(second.indicatorId, 'M07', '2'),
      ],
    })
    expect(answers.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'refused',
      'refused',
      'refused',
      'saved',
    ])
  })

  it('a quarter becomes final only when complete and explained, then its cells are locked until the head opens it', async () => {
    const head = await office.as('kepala.kalbar')
    await planner.send('POST', `${tw2}/finalise`, undefined, 403)
    const refused = await head.send('POST', `${tw2}/finalise`, undefined, 422)
    expect(refused.findings.length).toBeGreaterThan(0)
    for (const { indicatorId, achievement, explanation } of await results())
      if (achievement.anomaly)
        await planner.send('PUT', `${tw2}/achievements/${indicatorId}/explanation`, {
          cause: 'Arus lalu lintas media pembawa meningkat.',
          followUp: null,
          version: explanation.version,
        })
    expect(await head.send('POST', `${tw2}/finalise`)).toMatchObject({ state: 'final' })
    const policy = { cap: null, anomalyThreshold: '110', notDue: 'state', zeroTarget: 'none', note: null }
    const decide = (slug: string, validFrom: string, client: DemoClient, status: number) =>
      client.send('PUT', `/api/units/${slug}/policy`, { ...policy, validFrom }, status)
    const kept = await decide('bkhit-kalbar', '2025-06-30', planner, 423)
    expect(kept.detail).toContain('Pilih tanggal setelah Triwulan II Tahun 2025 berakhir')
    await decide('barantin', '2025-01-01', await office.as('pusat.barantin'), 423)
    await decide('bkhit-kalbar', '2025-07-01', planner, 200)
    const earlier = await enter('IKSP 1', 'M01', '1')
    expect(earlier.results).toMatchObject([
      { outcome: 'refused', message: expect.stringContaining('sudah final') },
    ])
    const plan = '/api/units/bkhit-kalbar/years/2025/plan'
    const [objective] = (await planner.send('GET', plan)).objectives
    const { indicatorId, version } = objective.indicators[0]
    const raised = { version, target: { kind: 'value', value: '40' }, split: 'even' }
    await planner.send('PUT', `${plan}/targets/${indicatorId}`, raised)
    const { findings } = await planner.send('GET', `${tw2}/achievements`)
    expect(findings).toMatchObject([{ rule: 'quarter.changedSinceFinal', place: 'IKSP 1' }])
    expect(findings[0].message).toContain('target')
    const locked = await enter('IKSP 1', 'M05', '1')
    expect(locked.results).toMatchObject([
      { outcome: 'refused', message: expect.stringContaining('sudah final') },
    ])
    await planner.send('POST', `${tw2}/reopen`, { reason: 'Ada angka yang keliru' }, 403)
    await head.send('POST', `${tw2}/reopen`, { reason: 'pendek' }, 422)
    expect(await head.send('POST', `${tw2}/reopen`, { reason: 'Ada angka yang keliru' })).toMatchObject({
      state: 'draft',
    })
  })

  it('MEA-04: a policy of the office from a day on changes what is reported, not what is raw', async () => {
    const change = {
      validFrom: '2025-04-01',
      cap: '120',
      anomalyThreshold: '110',
      notDue: 'state',
      zeroTarget: 'none',
      note: null,
    }
    await planner.send('PUT', '/api/units/bkhit-kalbar/policy', change)
    expect((await result('IKSP 3')).achievement).toMatchObject({ reported: '120', cap: '120' })
    expect((await result('IKSP 9')).achievement).toMatchObject({ reported: null, status: 'notDue' })
    expect((await result('IKSP 7')).achievement).toMatchObject({ reported: null, status: 'zeroTarget' })
  })

  it('a forged unit in any request answers nothing and changes nothing', async () => {
    const other = await office.as('perencana.maluku')
    await other.send('GET', `${year}/actuals`, undefined, 404)
    const change = { indicatorId: (await row('IKSP 1')).indicatorId, period: 'M09', before: null, value: '9' }
    await other.send('PUT', `${year}/actuals`, { changes: [change] }, 404)
    expect((await row('IKSP 1')).cells.some(({ period }) => period === 'M09')).toBe(false)
  })

  it('MEA-06, PLN-31: a target for the year end is not due before, however often the indicator is measured', async () => {
    const plan = await planner.send('GET', `${year}/plan`)
    const planned = plan.objectives
      .flatMap(({ indicators }: { indicators: readonly { code: string }[] }) => indicators)
      .find(({ code }: { code: string }) => code === 'IKSP 8')
    const change = { version: planned.version, target: planned.target, split: 'yearEnd' }
    await planner.send('PUT', `${year}/plan/targets/${planned.indicatorId}`, change)
    const waiting = await result('IKSP 8')
    expect(waiting.target).toBeNull()
    expect(waiting.achievement).toMatchObject({ raw: null, verdict: 'notAssessed', word: 'notDue' })
    expect(waiting.achievement.reason).toContain('akhir tahun')
  })
})
