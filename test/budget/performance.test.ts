import { beforeAll, expect, it } from 'vitest'
import { describeEachEngine } from '../support/engines.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'
import { addActivities, sentOutput, type TestActivities } from './activities.ts'

const urlOf = (year: number) => `/api/units/bkhit-kalbar/years/${year}/budget` as const
const url = urlOf(2025)

describeEachEngine('performance of the budget', (open) => {
  let office: SampleOffice
  let finance: DemoClient
  let reader: DemoClient
  let activities: TestActivities
  /** A year with one output of 3 documents for 90 million, in force. */
  const adoptYear = async (year: number) => {
    const version = await finance.send('POST', `${urlOf(year)}/versions`, { kind: 'dipa' })
    await finance.send(
      'POST',
      `${urlOf(year)}/versions/${version.id}/outputs`,
      sentOutput(activities.support, { forward: [] }),
    )
    const head = await office.as('kepala.kalbar')
    await head.send('POST', `${urlOf(year)}/versions/${version.id}/adopt`, { version: 1 })
  }
  beforeAll(async () => {
    office = await openSamples(open)
    activities = await addActivities(office.db)
    finance = await office.as('keuangan.kalbar')
    reader = await office.as('pembaca.kalbar')
    await adoptYear(2025)
    await adoptYear(2022)
  })
  const read = (year = 2025) => finance.send('GET', `${urlOf(year)}/performance`)
  const partOf = async (part: string, year = 2025) =>
    (await read(year)).parts.find((one) => one.part === part)
  const key = () => ({ activityId: activities.support, classCode: 'EBD', outputCode: '952' })
  const reach = (before: string | null, value: string | null, outputCode = '952', year = 2025) =>
    finance.send('PUT', `${urlOf(year)}/output-results`, {
      changes: [{ ...key(), outputCode, before, value }],
    })
  const stated = {
    planning: '84.63',
    execution: '95.56',
    outcome: null,
    origin: 'SMART per 14 April',
    version: 0,
  }

  it('BUD-14: without scores there is no NKA and the screen is told what is missing', async () => {
    const { method, result, band, parts, stated: now } = await read()
    expect([method.name, result, band, now.version]).toEqual(['Nilai Kinerja Anggaran (NKA)', null, null, 0])
    expect(parts.flatMap(({ weight, missing }) => (weight === null ? [] : missing))).toEqual([
      'Nilai perencanaan dari SMART belum dicatat.',
      'Nilai pelaksanaan (IKPA) belum dicatat.',
    ])
  })

  it('BUD-14: NKA of the unit from both halves, 90,10 Sangat Baik; a stale save and bad input are refused', async () => {
    const address = `${url}/performance` as const
    const wrong = { ...stated, planning: '100.01', execution: '-1', origin: '' }
    const refused = await finance.send('PUT', address, wrong, 422)
    expect(refused.errors).toEqual([
      { field: 'body.planning', message: 'Nilai perencanaan ditulis dalam persen, dari 0 sampai 100.' },
      { field: 'body.execution', message: 'Nilai pelaksanaan ditulis dalam persen, dari 0 sampai 100.' },
      { field: 'body.origin', message: 'Tulis dari mana angka ini, misalnya SMART per 14 April 2026.' },
    ])
    expect((await finance.send('PUT', address, stated)).version).toBe(1)
    const { result, band, stated: now } = await read()
    expect([result, band]).toEqual(['90.0950000000', 'veryGood'])
    expect(now).toEqual({ ...stated, version: 1 })
    const stale = await finance.send('PUT', address, { ...stated, planning: '50' }, 409)
    expect(stale.detail).toContain('sudah diubah oleh')
    expect((await read()).result).toBe('90.0950000000')
    const emptied = { ...stated, execution: null, version: 1 }
    expect((await finance.send('PUT', address, emptied)).version).toBe(2)
    expect((await read()).result).toBeNull()
  })

  it('BUD-14, BUD-16: who only reads sees it and may not enter it; another office sees nothing', async () => {
    const seen = await reader.send('GET', `${url}/performance`)
    expect(seen.can.edit).toBe(false)
    await reader.send('PUT', `${url}/performance`, { ...stated, version: 2 }, 403)
    await reader.send(
      'PUT',
      `${url}/output-results`,
      { changes: [{ ...key(), before: null, value: '1' }] },
      403,
    )
    const other = await office.as('perencana.maluku')
    await other.send('GET', `${url}/performance`, undefined, 404)
  })

  it('BUD-16: the volume that an output reached is kept; stale, negative and unknown ones are refused', async () => {
    expect((await partOf('attainment'))?.missing).toEqual(['Volume tercapai RO belum diisi: EBD.952.'])
    expect((await reach(null, '2.4')).results).toEqual([{ outcome: 'saved', value: '2.4', message: null }])
    expect(await partOf('attainment')).toMatchObject({ value: '80.0000000000', weight: null, missing: [] })
    const messages = [await reach(null, '3'), await reach('2.4', '-1'), await reach(null, '1', '999')].map(
      ({ results }) => results[0]?.message,
    )
    expect(messages[0]).toContain('menjadi 2,4')
    expect(messages[1]).toContain('tidak boleh negatif')
    expect(messages[2]).toContain('tidak ada dalam anggaran')
    expect((await reach('2.4', null)).results).toEqual([{ outcome: 'saved', value: null, message: null }])
    expect((await partOf('attainment'))?.value).toBeNull()
  })

  it('BUD-16: NK of 2022 from absorption, consistency, output attainment and efficiency with the weights of that year', async () => {
    const spend = (month: number, amount: number) =>
      finance.send('PUT', `${urlOf(2022)}/spending`, {
        changes: [{ ...key(), type: '52', month, before: null, value: String(amount) }],
      })
    await reach(null, '3', '952', 2022)
    expect(await read(2022)).toMatchObject({ result: null })
    expect((await partOf('absorption', 2022))?.missing).toEqual([
      'Realisasi anggaran tahun ini belum dicatat.',
    ])
    await spend(3, 36_000_000)
    await spend(4, 36_000_000)
    const { parts, result, method } = await read(2022)
    const values = Object.fromEntries(parts.map(({ part, counted }) => [part, Number(counted)]))
    // Spent 36 and 72 of 45 and 45 planned to date, of 90 in all, for all 3 documents: K (80 + 40)/2, E 20 %.
    expect(values).toEqual({ absorption: 80, consistency: 60, attainment: 100, efficiency: 100 })
    expect(result).toBe('90.7800000000')
    expect(method.confirm).toContain('Bobot ini dari ingatan, harus dikonfirmasi kantor.')
  })

  it('BUD-14, BUD-16: what was entered stands in the history', async () => {
    const { rows } = await office.db.inScope('/', async (tx) => ({
      rows: await tx
        .selectFrom('platform.history')
        .select(['entity', 'entity_key', 'actor'])
        .where('entity', 'in', ['budget.performance', 'budget.outputResult'])
        .orderBy('id')
        .execute(),
    }))
    expect(rows.map(({ entity }) => entity)).toEqual([
      'budget.performance',
      'budget.performance',
      'budget.outputResult',
      'budget.outputResult',
      'budget.outputResult',
    ])
    expect(new Set(rows.map(({ entity_key }) => entity_key))).toEqual(
      new Set(['2025', `2025/${activities.support}/EBD/952`, `2022/${activities.support}/EBD/952`]),
    )
  })
})
