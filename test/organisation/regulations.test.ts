import { beforeAll, expect, it } from 'vitest'
import { describeEachEngine } from '../support/engines.ts'
import { present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'

const kalbar = '/api/units/bkhit-kalbar'
const own = {
  kind: 'Peraturan Badan Karantina Indonesia',
  number: '14',
  year: 2025,
  title: 'Tata Cara Pelaporan',
  validFrom: '2025-03-01',
  certainty: 'SRC',
} as const

describeEachEngine('regulations', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.kalbar')
  })
  const list = (who = planner, unit: `/api/units/${string}` = kalbar, on = '2025-02-07') =>
    who.send('GET', `${unit}/regulations?on=${on}`)
  const find = async (label: string, on?: string) => {
    const { regulations } = await list(planner, kalbar, on)
    return regulations.find((entry) => entry.label === label)
  }

  it('PLN-73: the register holds kind, number, year, title, gazette and validity, and what replaced it', async () => {
    expect(await find('Undang-Undang Nomor 25 Tahun 2004')).toMatchObject({
      title: 'Sistem Perencanaan Pembangunan Nasional',
      gazette:
        'Lembaran Negara Republik Indonesia Tahun 2004 Nomor 104, Tambahan Lembaran Negara Republik Indonesia Nomor 4421',
      state: 'inForce',
      keeper: null,
    })
    expect(await find('Peraturan Presiden Nomor 18 Tahun 2020', '2025-02-10')).toMatchObject({
      state: 'superseded',
      mustBeConfirmed: true,
      replacedBy: { text: expect.stringContaining('Peraturan Presiden Nomor 12 Tahun 2025') },
    })
  })

  it('PLN-73: entries of the agency and of the installation are inherited, those of others are not seen', async () => {
    const seen = (await list()).regulations
    const keepers = new Set(seen.map(({ keeper }) => keeper?.slug ?? 'installation'))
    expect([...keepers].toSorted()).toEqual(['barantin', 'installation'])
    const jambi = await office.as('perencana.jambi')
    const there = (await list(jambi, '/api/units/bkk-jambi')).regulations
    expect(there.some(({ label }) => label.includes('Karantina Indonesia'))).toBe(false)
    expect(there.some(({ label }) => label === 'Peraturan Menteri Kesehatan Nomor 10 Tahun 2023')).toBe(true)
  })

  it('PLN-73: an office adds its own entry and changes it; inherited ones are read only', async () => {
    const { id } = await planner.send('POST', `${kalbar}/regulations`, { ...own, kind: 'Perbarantin' })
    await planner.send('POST', `${kalbar}/regulations`, own, 409)
    const change = { ...own, title: 'Tata Cara Pelaporan Kinerja', version: 1 }
    await planner.send('PUT', `${kalbar}/regulations/${id}`, change)
    const stale = await planner.send('PUT', `${kalbar}/regulations/${id}`, change, 409)
    expect(stale.detail).toContain('Perencana Kalbar')
    expect(await find('Peraturan Badan Karantina Indonesia Nomor 14 Tahun 2025')).toMatchObject({
      title: 'Tata Cara Pelaporan Kinerja',
      state: 'notYet',
      keeper: { slug: 'bkhit-kalbar' },
      can: { edit: true },
    })
    const inherited = present(await find('Peraturan Presiden Nomor 29 Tahun 2014'))
    expect(inherited.can.edit).toBe(false)
    const refused = await planner.send(
      'PUT',
      `${kalbar}/regulations/${inherited.id}`,
      { ...own, version: 1 },
      403,
    )
    expect(refused.detail).toContain('unit di atasnya')
    await planner.send('POST', `${kalbar}/regulations`, { ...own, number: '15', forAll: true }, 403)
  })

  it('PLN-73: the administrator of the installation adds entries for everybody', async () => {
    const admin = await office.as('admin')
    const body = { ...own, kind: 'Undang-Undang', number: '99', title: 'Contoh', forAll: true }
    await admin.send('POST', `${kalbar}/regulations`, body)
    const jambi = await office.as('perencana.jambi')
    const there = (await list(jambi, '/api/units/bkk-jambi')).regulations
    expect(there.find(({ label }) => label === 'Undang-Undang Nomor 99 Tahun 2025')).toMatchObject({
      keeper: null,
    })
  })

  it('PLN-73: an entry that contradicts itself is refused with every reason', async () => {
    const wrong = { ...own, kind: 'Surat', number: '20', validFrom: '2024-12-31', validUntil: '2024-01-01' }
    const refused = await planner.send('POST', `${kalbar}/regulations`, wrong, 422)
    expect(refused.findings.map(({ rule }) => rule)).toEqual([
      'regulation.kind',
      'regulation.year',
      'regulation.order',
    ])
  })

  it('VAL-27, VAL-33: a text is checked for its citations and for names on the day of the document', async () => {
    const text =
      'Berdasarkan Perpres Nomor 12 Tahun 2025, Badan Karantina Pertanian. Badan Karantina Indonesia telah menyusun RKT.'
    const answer = await planner.send('POST', `${kalbar}/text-check`, { text, on: '2025-02-07' })
    expect(answer.citations).toMatchObject([
      {
        label: 'Peraturan Presiden Nomor 12 Tahun 2025',
        right: { text: expect.stringContaining('Nomor 18 Tahun 2020') },
        findings: [{ rule: 'citation.notYet', severity: 'warning' }],
      },
    ])
    expect(answer.names.map(({ rule }) => rule)).toEqual(['names.notOnDate', 'names.author'])
  })
})
