import { beforeAll, expect, it } from 'vitest'
import { describeEachEngine } from '../support/engines.ts'
import { only, present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'
import type { Answer } from '../support/typed-send.ts'

const jambi = '/api/units/bkk-jambi'
const kalbar = '/api/units/bkhit-kalbar'
type Tables = Answer<'GET', `${typeof kalbar}/staff-tables`>
const nip = '198001152005011002'
const someone = {
  name: 'Pegawai Satu',
  nip,
  employment: 'PNS',
  rankGroup: 'III',
  ruang: 'b',
  educationLevel: 'S1',
  educationField: 'Biologi',
  jobTitle: 'Arsiparis Ahli Pertama',
  jobFamily: 'specific',
  positionClass: '8',
  validFrom: '2024-01-01',
} as const

describeEachEngine('staff', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.kalbar')
  })
  const tablesOf = async (user: string, unit: `/api/units/${string}`, on: string) =>
    (await office.as(user)).send('GET', `${unit}/staff-tables?on=${on}`)
  const table = ({ tables }: Tables, key: string) => present(tables.find((one) => one.key === key))
  const row = (from: Tables, key: string, label: string) =>
    table(from, key).rows.find((one) => one.label === label)
  const list = (on = '2025-01-01') => planner.send('GET', `${kalbar}/staff?on=${on}`)

  it('HRM-01, HRM-02, HRM-09: Maluku 2024 by job title with its total, PPNPN apart, posts of quarantine by level', async () => {
    const maluku = await tablesOf('perencana.maluku', '/api/units/bkhit-maluku', '2024-02-12')
    const titles = table(maluku, 'jobTitle')
    expect(titles.rows).toHaveLength(21)
    expect(titles.rows[0]).toEqual({ label: 'Kepala Balai', cells: [], total: 1 })
    expect(row(maluku, 'jobTitle', 'Teknisi Pengendali Hama dan Penyakit Ikan Mahir')?.total).toBe(14)
    expect(titles.total.total).toBe(79)
    expect(maluku.counts).toMatchObject({ civilServants: 79, ppnpn: 22 })
    expect(row(maluku, 'quarantine', 'Mahir')?.cells).toEqual([2, 7, 14])
    expect(maluku.sources.join(' ')).toContain('kalimat di atas tabel menyebut 63')
  })

  it('HRM-03, HRM-04, HRM-05, HRM-06, HRM-07, VAL-12: the printed tables of Jambi 2024 follow from one list', async () => {
    const tables = await tablesOf('perencana.jambi', jambi, '2024-01-31')
    expect(table(tables, 'rank').rows.map(({ label, cells, total }) => [label, ...cells, total])).toEqual([
      ['IV', 3, 1, 0, 0, 0, 4],
      ['III', 7, 14, 17, 10, 0, 48],
      ['II', 0, 0, 8, 4, 0, 12],
      ['PPPK VII', 0, 0, 0, 0, 4, 4],
    ])
    expect(table(tables, 'rank').total.cells).toEqual([10, 15, 25, 14, 4])
    expect(row(tables, 'education', 'S1 Kesehatan Masyarakat')).toMatchObject({
      cells: [4, 20, 0],
      total: 24,
    })
    expect(table(tables, 'education').total).toMatchObject({ cells: [11, 55, 2], total: 68 })
    expect(row(tables, 'educationTeam', 'S2 Kesehatan Masyarakat')?.cells).toEqual([
      0, 0, 0, 0, 1, 1, 0, 1, 1, 1, 2,
    ])
    expect(table(tables, 'educationTeam').total.cells).toEqual([5, 4, 3, 20, 3, 17, 0, 14, 2, 11, 55])
    expect(table(tables, 'family').rows.map(({ total }) => total)).toEqual([2, 55, 11])
    expect(tables.counts).toMatchObject({ pns: 64, pppk: 4, ppnpn: 0 })
    expect(tables.sentence).toBe(
      'Pada 31 Januari 2024, Balai Kekarantinaan Kesehatan Kelas II Jambi didukung 68 orang pegawai (64 PNS dan 4 PPPK). Menurut jenis jabatan, pegawai terdiri atas 2 jabatan struktural, 55 jabatan fungsional tertentu dan 11 jabatan fungsional umum.',
    )
  })

  it('VAL-12: charts come with the tables and count the same', async () => {
    const { charts } = await tablesOf('perencana.jambi', jambi, '2024-01-31')
    expect(charts.map(({ key }) => key)).toEqual(['family', 'rank', 'education'])
    const sums = charts.map(({ rows }) => rows.flatMap(({ values }) => values).reduce((a, b) => a + b))
    expect(sums).toEqual([68, 68, 68])
  })

  it('VAL-12: a text that says another number of staff is told', async () => {
    const maluku = await office.as('perencana.maluku')
    const body = { text: 'didukung oleh 63 orang pegawai dan 22 orang PPNPN', on: '2024-02-12' }
    const answer = await maluku.send('POST', '/api/units/bkhit-maluku/text-check', body)
    expect(answer.staff).toMatchObject([{ rule: 'staff.sentence', place: '63 orang pegawai' }])
  })

  it('HRM-07, HRM-08, VAL-13: somebody is added, changed, and refused twice or with the number of another', async () => {
    const { ids } = await planner.send('POST', `${kalbar}/staff`, someone)
    const id = only(ids)
    expect((await list()).staff.find((one) => one.id === id)).toMatchObject({
      label: 'Pegawai Satu',
      nip,
      employment: 'PNS',
      rank: 'III/b',
      qualification: 'S1 Biologi',
      positionClass: 8,
    })
    const rules = async (change: object) =>
      (await planner.send('POST', `${kalbar}/staff`, { ...someone, ...change }, 422)).findings.map(
        ({ rule }) => rule,
      )
    expect(await rules({})).toEqual(['staff.twice'])
    expect(await rules({ name: 'Orang Lain' })).toEqual(['staff.nip'])
    expect(await rules({ nip: '198013452005011002', name: 'X' })).toEqual(['nip.birth'])
    expect(await rules({ nip: null, ruang: null })).toEqual(['staff.rank'])

    const moved = { ...someone, ruang: 'c', version: 1 } as const
    await planner.send('PUT', `${kalbar}/staff/${id}`, moved)
    const stale = await planner.send('PUT', `${kalbar}/staff/${id}`, moved, 409)
    expect(stale.detail).toContain('Perencana Kalbar')
    expect((await list()).staff.find((one) => one.id === id)).toMatchObject({ rank: 'III/c', version: 2 })
  })

  it('HRM-08, VAL-13: an official of the registry is chosen, not written a second time', async () => {
    const number = '197505052000031001'
    const { id } = await planner.send('POST', `${kalbar}/officials`, {
      name: 'Kepala Bagian',
      employment: 'PNS',
      nip: number,
    })
    const typed = { ...someone, name: 'Kepala Bagian', nip: number }
    const refused = await planner.send('POST', `${kalbar}/staff`, typed, 422)
    expect(refused.findings).toMatchObject([{ rule: 'staff.official' }])
    const { ids } = await planner.send('POST', `${kalbar}/staff`, {
      ...someone,
      name: '',
      nip: '',
      officialId: id,
    })
    expect((await list()).staff.find((one) => one.id === ids[0])).toMatchObject({
      label: 'Kepala Bagian',
      nip: number,
      officialId: id,
    })
  })

  it('HRM-01: people without a name are added several at once and stand as their job title; placements are parts of the office', async () => {
    const nameless = {
      employment: 'PPPK',
      rankGroup: 'IX',
      jobTitle: 'Penata Layanan',
      validFrom: '2024-01-01',
      placement: 'bkhit-kalbar-aruk',
      count: 2,
    } as const
    const { ids } = await planner.send('POST', `${kalbar}/staff`, nameless)
    const second = present(ids[1])
    const seen = (await list()).staff.filter(({ id }) => ids.includes(id))
    expect(seen.map(({ label, placement }) => [label, placement?.slug])).toEqual([
      ['Penata Layanan (1)', 'bkhit-kalbar-aruk'],
      ['Penata Layanan (2)', 'bkhit-kalbar-aruk'],
    ])
    await planner.send('POST', `${kalbar}/staff`, { ...nameless, name: 'A' }, 422)
    await planner.send('POST', `${kalbar}/staff`, { ...nameless, placement: 'bkhit-maluku-tual' }, 404)
    const counted = await tablesOf('perencana.kalbar', kalbar, '2023-12-31')
    expect(counted.counts.civilServants).toBe(0)

    await planner.send('DELETE', `${kalbar}/staff/${second}?version=2&reason=keliru`, undefined, 409)
    expect(await planner.send('DELETE', `${kalbar}/staff/${second}?version=1&reason=keliru`)).toEqual({
      id: second,
      version: 1,
      findings: [],
    })
    await planner.send('DELETE', `${kalbar}/staff/${second}?version=1&reason=keliru`, undefined, 404)
  })

  it('HRM-08: who may not change the list does not see numbers', async () => {
    const reader = await office.as('pembaca.kalbar')
    const seen = await reader.send('GET', `${kalbar}/staff?on=2025-01-01`)
    expect(seen.can.edit).toBe(false)
    expect(seen.staff.some((one) => one.name !== null)).toBe(true)
    expect(seen.staff.map((one) => one.nip).filter((number) => number !== null)).toEqual([])
  })
})
