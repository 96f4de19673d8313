import { beforeAll, expect, it } from 'vitest'
import type { CitationList } from '#plan/contract/citations.ts'
import { describeEachEngine } from '../support/engines.ts'
import { present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'

const plan = '/api/units/bkhit-kalbar/years/2025/plan/citations'

describeEachEngine('legal bases of a plan', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.kalbar')
  })
  const list = (on = '2025-02-07') => planner.send('GET', `${plan}?on=${on}`)
  const rulesOf = ({ citations }: CitationList, text: string) =>
    citations.find((citation) => citation.text.includes(text))?.findings.map(({ rule }) => rule)

  it('VAL-27, VAL-28: the legal bases of Kalimantan Barat 2025 as printed, with what is wrong with them', async () => {
    const seen = await list()
    expect(seen.citations.filter(({ place }) => place === null)).toHaveLength(5)
    expect(rulesOf(seen, 'Nomor 68 Tahun 2019')).toContain('citation.superseded')
    expect(rulesOf(seen, 'Instruksi Presiden Nomor 29')).toEqual(['citation.kind'])
    expect(rulesOf(seen, 'Keputusan Menteri')).toEqual(['citation.kind', 'citation.superseded'])
    expect(rulesOf(seen, 'Perpres Nomor 12 Tahun 2025')).toContain('citation.notYet')
    expect(rulesOf(seen, 'PP No. 1 tahun 2019')).toEqual(['citation.kind'])
    expect(rulesOf(seen, 'Nomor 45 Tahun 2023')).toEqual([])
  })

  it('VAL-27: the list of Maluku 2024 is in force on its day; a printed roman number and short titles are noted', async () => {
    const maluku = await office.as('perencana.maluku')
    const seen = await maluku.send('GET', '/api/units/bkhit-maluku/years/2024/plan/citations?on=2024-02-12')
    const listed = seen.citations.filter(({ place }) => place === null)
    expect(listed).toHaveLength(12)
    const severities = listed.flatMap(({ findings }) => findings.map(({ severity }) => severity))
    expect(new Set(severities)).toEqual(new Set(['note']))
    expect(rulesOf(seen, 'Nomor I Tahun 2023')).toEqual(['citation.form'])
    const short = listed.find(({ text }) => text === 'PP 60 Tahun 2008 tentang SPIP')
    expect(short?.right?.text).toBe(
      'Peraturan Pemerintah Nomor 60 Tahun 2008 tentang Sistem Pengendalian Intern Pemerintah',
    )
  })

  it('PLN-73: a wrong citation is exchanged for the right one of the register', async () => {
    const wrong = present((await list()).citations.find(({ text }) => text.startsWith('Instruksi Presiden')))
    const change = { version: 1, regulationId: present(wrong.right).id }
    await planner.send('PUT', `${plan}/${wrong.id}`, change)
    const now = (await list()).citations.find(({ id }) => id === wrong.id)
    expect(now).toMatchObject({ asWritten: null, findings: [], right: null })
    expect(now?.text).toContain('Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas')
    const stale = await planner.send('PUT', `${plan}/${wrong.id}`, change, 409)
    expect(stale.detail).toContain('Perencana Kalbar')
  })

  it('PLN-73, VAL-31: pasted lines are tied to the register, moved, removed; a second one of the same is told', async () => {
    const lines = '1. UU 25/2004;\n2. Perpres 29/2014;\n3. Peraturan Daerah biasa'
    expect(await planner.send('POST', plan, { lines })).toEqual({ added: 3 })
    const listed = async () => (await list()).citations.filter(({ place }) => place === null)
    const added = (await listed()).slice(-3)
    expect(added.map(({ regulationId }) => regulationId !== null)).toEqual([true, true, false])
    expect(added[1]?.findings.map(({ rule }) => rule)).toEqual(['citation.repeated'])
    const [first, last] = [present(added[0]), present(added[2])]
    expect(last.findings.map(({ rule }) => rule)).toEqual(['citation.unreadable'])

    await planner.send('PUT', `${plan}/${first.id}`, { version: 1, move: -1 })
    expect((await listed()).at(-4)?.id).toBe(first.id)
    expect(await planner.send('PUT', `${plan}/${last.id}`, { version: 1, move: 1 })).toMatchObject({
      version: 1,
    })
    await planner.send('DELETE', `${plan}/${last.id}?version=1`)
    expect((await listed()).map(({ id }) => id)).not.toContain(last.id)
    await planner.send('DELETE', `${plan}/${last.id}?version=1`, undefined, 404)
  })

  it('says where no plan is, and refuses empty additions', async () => {
    const empty = await planner.send('GET', '/api/units/bkhit-kalbar/years/2031/plan/citations')
    expect(empty).toMatchObject({ hasPlan: false, citations: [] })
    await planner.send(
      'POST',
      '/api/units/bkhit-kalbar/years/2031/plan/citations',
      { lines: 'UU 1/2000' },
      404,
    )
    await planner.send('POST', plan, {}, 422)
    const reader = await office.as('pembaca.kalbar')
    expect((await reader.send('GET', plan)).can).toEqual({ edit: false })
  })
})
