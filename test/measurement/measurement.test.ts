import { beforeAll, expect, it } from 'vitest'
import { rowOf } from '../plan/office.ts'
import { describeEachEngine } from '../support/engines.ts'
import { only, present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'

const year = '/api/units/bkhit-kalbar/years/2025'
const tw2 = `${year}/quarters/2` as const
const capless = {
  cap: null,
  anomalyThreshold: '110',
  notDue: 'state',
  zeroTarget: 'none',
  note: null,
} as const

describeEachEngine('measurement', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.kalbar')
  })
  const results = async () => (await planner.send('GET', `${tw2}/achievements`)).rows
  const result = async (code: string) => present((await results()).find((row) => row.code === code))
  const row = async (code: string) =>
    present((await planner.send('GET', `${year}/actuals`)).rows.find((item) => item.code === code))
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
    expect(Number(only(saved.rows).quarters[1]?.achievement.raw)).toBe(200)
    const { inputs } = await planner.send('GET', `${tw2}/achievements/${(await row('IKSP 1')).indicatorId}`)
    expect(inputs.at(-1)).toMatchObject({ value: '2 jenis', changedBy: 'Perencana Kalbar' })
  })

  it('MEA-10: months make the quarter, and a quarter filled twice is a contradiction', async () => {
    await enter('IKSP 8', 'Q1', null)
    await enter('IKSP 8', 'M01', '4')
    const { rows } = await enter('IKSP 8', 'M02', '5')
    expect(only(rows).quarters[0]).toMatchObject({
      actual: '9',
      source: 'months',
      findings: [{ rule: 'actual.monthsMissing' }],
    })
    const both = await enter('IKSP 8', 'Q1', '10')
    expect(only(both.rows).quarters[0]?.findings[0]).toMatchObject({
      rule: 'actual.monthsAndQuarter',
      severity: 'error',
    })
    await enter('IKSP 8', 'Q1', null)
  })

  it('two people editing the same cell: the slower one is told, and loses nothing', async () => {
    const stale = await enter('IKSP 4', 'Q2', '1', '99')
    expect(stale.results).toMatchObject([{ outcome: 'conflict', value: '3232' }])
    expect(stale.results[0]?.message).toMatch(/diubah oleh .+ menjadi 3\.232\. Periksa/)
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
    expect(answers.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused', 'saved'])
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
    const policy = (slug: string, validFrom: string) =>
      ['PUT', `/api/units/${slug}/policy`, { ...capless, validFrom }] as const
    const kept = await planner.send(...policy('bkhit-kalbar', '2025-06-30'), 423)
    expect(kept.detail).toContain('Pilih tanggal setelah Triwulan II Tahun 2025 berakhir')
    const centre = await office.as('pusat.barantin')
    await centre.send(...policy('barantin', '2025-01-01'), 423)
    await planner.send(...policy('bkhit-kalbar', '2025-07-01'))
    const earlier = await enter('IKSP 1', 'M01', '1')
    expect(earlier.results).toMatchObject([
      { outcome: 'refused', message: expect.stringContaining('sudah final') },
    ])
    const plan = '/api/units/bkhit-kalbar/years/2025/plan'
    const { indicatorId, version } = rowOf(await planner.send('GET', plan), 'IKSP 1')
    const raised = { version, target: { kind: 'value', value: '40' }, split: 'even' } as const
    await planner.send('PUT', `${plan}/targets/${indicatorId}`, raised)
    const { findings } = await planner.send('GET', `${tw2}/achievements`)
    expect(findings).toMatchObject([{ rule: 'quarter.changedSinceFinal', place: 'IKSP 1' }])
    expect(findings[0]?.message).toContain('target')
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
    } as const
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
    const planned = rowOf(plan, 'IKSP 8')
    const change = { version: planned.version, target: planned.target, split: 'yearEnd' } as const
    await planner.send('PUT', `${year}/plan/targets/${planned.indicatorId}`, change)
    const waiting = await result('IKSP 8')
    expect(waiting.target).toBeNull()
    expect(waiting.achievement).toMatchObject({ raw: null, verdict: 'notAssessed', word: 'notDue' })
    expect(waiting.achievement.reason).toContain('akhir tahun')
  })
})
