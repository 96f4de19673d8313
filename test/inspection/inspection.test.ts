import { beforeAll, expect, it } from 'vitest'
import { addActivities, sentOutput } from '../budget/activities.ts'
import { describeEachEngine } from '../support/engines.ts'
import { openSamples, type SampleOffice } from '../support/sample-office.ts'
import type { Answer } from '../support/typed-send.ts'

type Inspection = Answer<'GET', '/api/units/barantin/years/2025/inspection'>

describeEachEngine('consistency over the data', (open) => {
  let office: SampleOffice
  beforeAll(async () => {
    office = await openSamples(open)
  })
  const inspect = async (who = 'perencana.kalbar', slug = 'bkhit-kalbar') =>
    (await office.as(who)).send('GET', `/api/units/${slug}/years/2025/inspection`)
  const rulesOf = (inspection: Inspection, area: string): readonly string[] =>
    inspection.areas.find((one) => one.area === area)?.findings.map(({ rule }) => rule) ?? []

  it('PLN-08: says of each area what contradicts, or that there is nothing to look at yet', async () => {
    const inspection = await inspect()
    const examined = inspection.areas.filter(({ nothing }) => nothing === null).map(({ area }) => area)
    expect(examined).toEqual(['cards', 'cascade', 'plan', 'law'])
    expect(inspection.areas.at(-1)?.nothing).toBe('Perjanjian kinerja 2025 belum disusun.')
    expect(rulesOf(inspection, 'law')).not.toEqual([])
  })

  it('VAL-02, VAL-03: finds in the ledger what does not add up, and no longer once it does', async () => {
    const { support } = await addActivities(office.db)
    const planner = await office.as('perencana.kalbar')
    const url = '/api/units/bkhit-kalbar/years/2025/budget/versions'
    const version = await planner.send('POST', url, { kind: 'ceiling', statedTotal: 90_000_000 })
    const wrong = sentOutput(support, { months: [{ month: 3, amount: 45_000_000 }] })
    const output = await planner.send('POST', `${url}/${version.id}/outputs`, wrong)
    expect(rulesOf(await inspect(), 'budget')).toContain('sum.months')
    await planner.send('PUT', `${url}/${version.id}/outputs/${output.id}`, {
      ...sentOutput(support),
      version: 1,
    })
    expect(rulesOf(await inspect(), 'budget')).not.toContain('sum.months')
  })

  it('lists the offices of an agency with their counts, which are those of each office', async () => {
    const centre = await office.as('pusat.barantin')
    const { offices } = await centre.send('GET', '/api/units/barantin/years/2025/inspections')
    const kalbar = offices.find(({ slug }) => slug === 'bkhit-kalbar')
    const own = await inspect()
    expect(kalbar?.areas.map(({ errors, warnings, notes }) => [errors, warnings, notes])).toEqual(
      own.areas.map(({ errors, warnings, notes }) => [errors, warnings, notes]),
    )
    expect(offices.map(({ slug }) => slug)).toContain('bkhit-maluku')
  })

  it('PLN-08: a large ministry is looked at part by part; the parts together are the whole', async () => {
    const centre = await office.as('pusat.barantin')
    const url = '/api/units/barantin/years/2025/inspections'
    const whole = await centre.send('GET', url)
    const parts: (typeof whole)[] = []
    for (let from = 0; from < whole.total; from++)
      parts.push(await centre.send('GET', `${url}?from=${from}&count=1`))
    expect(parts.flatMap(({ offices }) => offices)).toEqual(whole.offices)
    expect(parts.map(({ total }) => total)).toEqual(parts.map(() => whole.offices.length))
    expect(whole.offices.map(({ parent }) => parent)).not.toContain(null)
  })

  it('VAL-10: the plan of Jambi controls more risks on goods than it inspects goods, and is told so', async () => {
    const planner = await office.as('perencana.jambi')
    const { areas } = await planner.send('GET', '/api/units/bkk-jambi/years/2024/inspection')
    const found = areas.flatMap(({ findings }) => findings).filter(({ rule }) => rule === 'parameters.counts')
    expect(found.map(({ place }) => place)).toEqual(['IKK 2'])
    expect(found[0]?.message).toBe(
      'IKK 2, barang: sampai Januari 41 dikendalikan, padahal hanya 3 diperiksa (IKK 1).',
    )
  })

  it('VAL-27: what is wrong with a citation names the citation', async () => {
    const law = (await inspect()).areas.find(({ area }) => area === 'law')
    expect(law?.findings.length).toBeGreaterThan(5)
    for (const { place, message } of law?.findings ?? []) {
      expect(message).toMatch(/^Butir \d+[,:] /)
      expect(message).toContain(place)
    }
  })

  it('shows a planner no other office', async () => {
    const planner = await office.as('perencana.kalbar')
    await planner.send('GET', '/api/units/bkhit-maluku/years/2025/inspection', undefined, 404)
  })
})
