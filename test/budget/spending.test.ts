import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import type { SpendingChange } from '#budget/contract/spending.ts'
import { describeEachEngine } from '../support/engines.ts'
import { only, present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'
import { addActivities, sentOutput, type TestActivities } from './activities.ts'

const url = '/api/units/bkhit-kalbar/years/2025/budget'

describeEachEngine('spending and its monitoring', (open) => {
  let office: SampleOffice
  let finance: DemoClient
  let head: DemoClient
  let activities: TestActivities
  beforeAll(async () => {
    office = await openSamples(open)
    activities = await addActivities(office.db)
    finance = await office.as('keuangan.kalbar')
    head = await office.as('kepala.kalbar')
    const version = await finance.send('POST', `${url}/versions`, { kind: 'dipa' })
    await finance.send('POST', `${url}/versions/${version.id}/outputs`, sentOutput(activities.support))
    await head.send('POST', `${url}/versions/${version.id}/adopt`, { version: 1 })
  })
  const read = () => finance.send('GET', `${url}/spending`)
  const spend = (change: Partial<SpendingChange>) =>
    finance.send('PUT', `${url}/spending`, {
      changes: [
        {
          activityId: activities.support,
          classCode: 'EBD',
          outputCode: '952',
          type: '52',
          month: 3,
          before: null,
          value: '36000000',
          ...change,
        },
      ],
    })

  it('BUD-12: realisation against the ceiling in percent, to date, beside the plan of the month', async () => {
    expect((await spend({})).results).toEqual([{ outcome: 'saved', value: '36000000', message: null }])
    const { realisation, byType, versionName } = await read()
    expect(versionName).toBe('DIPA awal')
    expect(byType).toEqual([{ type: '52', amount: 36_000_000 }])
    const percents = [2, 3].map((month) => Number(realisation[month - 1]?.spentPercent))
    expect(percents).toEqual([0, 40])
    expect(realisation[3]).toMatchObject({ spent: null, spentPercent: null })
    expect(realisation[2]).toMatchObject({ planned: 45_000_000, spent: 36_000_000, ceiling: 90_000_000 })
    for (const other of [2024, 2026]) {
      const elsewhere = `/api/units/bkhit-kalbar/years/${other}/budget/spending` as const
      expect((await finance.send('GET', elsewhere)).rows).toEqual([])
    }
  })

  it('a figure that somebody else changed, an output that the budget does not hold and a negative sum are refused', async () => {
    const messages = [
      await spend({ value: '1' }),
      await spend({ outputCode: '999' }),
      await spend({ month: 4, value: '-40000000' }),
      await spend({ month: 4, value: '0.5' }),
    ].map(({ results }) => results[0]?.message)
    expect(messages[0]).toMatch(/^Sel ini sudah diubah oleh .+ menjadi 36\.000\.000\. Periksa/)
    expect(messages[1]).toContain('tidak ada dalam anggaran')
    expect(messages[2]).toContain('kurang dari nol')
    expect(messages[3]).toContain('rupiah bulat')
    expect((await spend({ month: 4, value: '-6000000' })).results[0]?.outcome).toBe('saved')
  })

  it('BUD-12: a revision of the budget leaves spending alone; beyond the ceiling is said', async () => {
    const before = (await read()).rows
    const revision = await finance.send('POST', `${url}/versions`, {
      kind: 'revision',
      reason: 'Efisiensi',
    })
    const opened = await finance.send('GET', `${url}?version=${revision.id}`)
    await finance.send('PUT', `${url}/versions/${revision.id}/outputs/${only(opened.outputs).id}`, {
      ...sentOutput(activities.support, {
        amount: 20_000_000,
        components: [],
        funding: [{ source: 'RM', amount: 20_000_000 }],
        months: [{ month: 3, amount: 20_000_000 }],
      }),
      version: 1,
    })
    await head.send('POST', `${url}/versions/${revision.id}/adopt`, { version: 1 })
    const after = await read()
    expect(after.rows).toEqual(before)
    expect(after.realisation[3]).toMatchObject({ ceiling: 20_000_000, spent: 30_000_000 })
    expect(after.findings).toMatchObject([{ rule: 'spending.aboveCeiling', place: 'EBD.952' }])
    const emptied = await spend({ month: 4, before: '-6000000', value: null })
    expect(emptied.results).toEqual([{ outcome: 'saved', value: null, message: null }])
    expect((await read()).rows).toHaveLength(1)
  })

  it('BUD-12, BUD-15, VAL-37: monthly targets of the plan stand beside realisation, and a plan of withdrawals below them is said', async () => {
    await office.db.inScope('/', async (tx) => {
      await sql`
        with plan as (select id, satker_id, unit_path from plan.annual_plan
          where year = 2025 and satker_id = (select id from organisation.unit where slug = 'bkhit-kalbar') order by revision desc limit 1),
        indicator as (insert into strategy.indicator (unit_id, unit_path, objective_id, code, name, unit_of_measure, decimals, polarity,
            aggregation, measuring_period, year_from)
          select plan.satker_id, plan.unit_path, (select objective_id from strategy.indicator limit 1), 'IKK 8', 'Persentase realisasi anggaran',
            'persen', 2, 'maximize', 'last', 'month', 2025 from plan returning id),
        target as (insert into plan.target (satker_id, unit_path, annual_plan_id, indicator_id, ordinal, split, kind, annual)
          select satker_id, unit_path, plan.id, indicator.id, 99, 'manual', 'value', 96 from plan, indicator)
        insert into plan.target_month (satker_id, unit_path, annual_plan_id, indicator_id, month, kind, value)
          select satker_id, unit_path, plan.id, indicator.id, m, 'value', m * 8 from plan, indicator, generate_series(1, 12) m`.execute(
        tx,
      )
    })
    expect((await read()).realisation[2]).toMatchObject({ target: '24' })
    const budget = await finance.send('GET', url)
    const indicator = present(budget.indicators.find(({ code }) => code === 'IKK 8'))
    expect(indicator).toMatchObject({ target: { kind: 'value', value: '96' } })
    expect(indicator.months.slice(0, 2)).toEqual([
      { month: 1, value: '8' },
      { month: 2, value: '16' },
    ])
    const below = budget.findings.filter(({ rule }) => rule === 'realisation.belowTarget')
    expect(below.map(({ place }) => place)).toEqual(['RPD s.d. Januari', 'RPD s.d. Februari'])
  })

  it('BUD-17: sessions of monitoring are planned, held and missed; the state follows from the dates', async () => {
    const list = () => finance.send('GET', `${url}/monitoring`)
    const session = {
      plannedOn: '2025-07-01',
      subject: 'Monitoring ROPAK Triwulan II',
      personInCharge: 'Pengelola keuangan dan ketua tim kerja',
    }
    const made = await finance.send('POST', `${url}/monitoring`, session)
    const state = async () => (await list()).sessions.map(({ state }) => state)
    expect(await state()).toEqual(['overdue'])
    expect((await list()).findings).toMatchObject([{ rule: 'monitoring.overdue' }])
    const change = { ...session, heldOn: '2025-07-05', result: 'Deviasi RPD dibahas', version: 1 }
    await finance.send('PUT', `${url}/monitoring/${made.id}`, { ...change, heldOn: null }, 422)
    await finance.send('PUT', `${url}/monitoring/${made.id}`, change)
    expect(await state()).toEqual(['heldLate'])
    await finance.send('PUT', `${url}/monitoring/${made.id}`, change, 409)
    const elsewhere = `/api/units/bkhit-kalbar/years/2024/budget/monitoring/${made.id}` as const
    await finance.send('PUT', elsewhere, { ...change, version: 2 }, 404)
    await finance.send(
      'DELETE',
      `${url}/monitoring/${made.id}?version=1&reason=Ganti%20jadwal`,
      undefined,
      409,
    )
    expect(await state()).toEqual(['heldLate'])
    await finance.send('POST', `${url}/monitoring`, { ...session, heldOn: '2099-01-01' }, 422)
    await finance.send('DELETE', `${url}/monitoring/${made.id}?version=2&reason=Ganti%20jadwal`)
    expect(await state()).toEqual([])
  })

  it('BUD-19: the office sets where a jump of unit costs is asked about; the default says that it must be confirmed', async () => {
    const jump = async () => (await finance.send('GET', url)).unitCostJump
    expect(await jump()).toEqual({ percent: '25', own: false, version: 0 })
    await finance.send('PUT', `${url}/unit-cost-jump`, { percent: '40', version: 0 })
    expect(await jump()).toEqual({ percent: '40', own: true, version: 1 })
    await finance.send('PUT', `${url}/unit-cost-jump`, { percent: '50', version: 0 }, 409)
    await finance.send('PUT', `${url}/unit-cost-jump`, { percent: '-1', version: 1 }, 422)
  })
})
