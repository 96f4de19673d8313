import { beforeAll, expect, it } from 'vitest'
import { planAt } from '../plan/office.ts'
import { describeEachEngine } from '../support/engines.ts'
import { present } from '../support/present.ts'
import {
  adoptBudget,
  agreementsUrl,
  approvePlan,
  openAgreementOffice,
  type AgreementOffice,
} from '../agreement/office.ts'

const unit = '/api/units/bkhit-kalbar'
const url = `${unit}/years/2026/budget` as const
const planUrl = planAt('bkhit-kalbar', 2026)
const rkt = `${unit}/years/2026/documents/rkt/0` as const

describeEachEngine('a revision of the budget', (open) => {
  let office: AgreementOffice
  let revision: { readonly id: number }
  let codes: readonly string[]
  beforeAll(async () => {
    office = await openAgreementOffice(open)
    const plan = await approvePlan(office)
    const indicators = plan.objectives.flatMap((objective) => objective.indicators)
    codes = indicators.map(({ code }) => code)
    await adoptBudget(
      office,
      indicators.slice(0, 2).map(({ indicatorId }) => indicatorId),
    )
  })
  const budget = (query: '' | `?version=${number}` = '') => office.planner.send('GET', `${url}${query}`)

  /** An RKT of a cover and one table of the budget, finished by the head. */
  async function finishShortPlan(): Promise<void> {
    const { planner, head } = office
    const { outlines } = await planner.send('GET', `${unit}/outlines`)
    const p3 = present(outlines.find(({ key }) => key === 'p3'))
    const kept = p3.sections.filter(({ key }) => ['sampul', 'indikator-target', 'pendanaan'].includes(key))
    const sections = kept.map((section) => ({
      ...section,
      content: section.content.filter((one) => one !== 'prose' && one !== 'planIdentity'),
    }))
    const added = await planner.send('POST', `${unit}/outlines`, {
      base: 'p3',
      name: 'Anggaran saja',
      numbering: 'chapterNumber',
      sections,
    })
    const outline = `susunan-${added.id}`
    const begun = await planner.send('PUT', rkt, { date: '2026-01-19', outline, version: 0 })
    await head.send('POST', `${rkt}/finish`, { version: begun.version })
  }

  it('BUD-10: before a change is saved, the list names the totals, agreements and finished documents that it touches', async () => {
    const { planner } = office
    const paper = { party: 'bkhit-kalbar', date: '2026-01-10', place: 'Pontianak', number: null }
    await planner.send('POST', agreementsUrl, paper)
    await finishShortPlan()
    revision = await planner.send('POST', `${url}/versions`, {
      kind: 'revision',
      reason: 'Pemotongan pagu',
      statedTotal: 80_000_000,
    })
    const line = present((await budget(`?version=${revision.id}`)).outputs[0])
    const { ripples } = await planner.send('POST', `${url}/versions/${revision.id}/ripples`, {
      ...line,
      amount: 50_000_000,
      outputId: line.id,
    })
    const of = (kind: string): string[] =>
      ripples
        .filter((ripple) => ripple.kind === kind)
        .map(({ label, before, after }) => `${label}: ${before} -> ${after}`)
    expect(of('total')).toEqual(['Jumlah pagu: 90000000 -> 80000000'])
    const pk = 'PK 2026 (draf) Kepala Balai Karantina Hewan, Ikan dan Tumbuhan Kalimantan Barat'
    expect(of('agreement')).toEqual([
      `${pk}: Program WA Uji Dukungan Manajemen: 60000000 -> 50000000`,
      `${pk}: Kegiatan Uji Dukungan Manajemen Karantina: 60000000 -> 50000000`,
      `${pk}: Jumlah pagu: 90000000 -> 80000000`,
    ])
    // The table of needs prints the output and the total; it prints no months and no programmes.
    expect(of('document').map((label) => label.replace(/^.*?: /, ''))).toEqual([
      'RO EBD.952: 60000000 -> 50000000',
      'Jumlah pagu: 90000000 -> 80000000',
    ])
    expect((await budget(`?version=${revision.id}`)).total).toBe(90_000_000)
  })

  it('BUD-10: before a revision is adopted, the same list stands for all of its changes together', async () => {
    const { planner } = office
    const { outputs, versions } = await budget(`?version=${revision.id}`)
    const line = present(outputs[0])
    const base = present(versions.find(({ id }) => id === revision.id)?.basedOnId)
    const address = `${url}/versions/${revision.id}` as const
    await planner.send('PUT', `${address}/outputs/${line.id}`, {
      ...line,
      amount: 50_000_000,
      version: line.version,
    })
    const { ripples } = await planner.send('GET', `${address}/differences?against=${base}`)
    expect(new Set(ripples.map(({ kind }) => kind))).toEqual(
      new Set(['output', 'class', 'activity', 'program', 'total', 'indicator', 'agreement', 'document']),
    )
    const back = await planner.send('GET', `${url}/versions/${base}/differences?against=${base}`)
    expect(back.ripples).toEqual([])
  })

  it('BUD-13, PLN-02: outputs serve the indicators of the plan in force; a revision counts when it is approved', async () => {
    const { planner, head } = office
    await planner.send('POST', `${planUrl}/revisions`, { reason: 'Arahan pusat' })
    const revised = await planner.send('GET', planUrl)
    const kept = revised.objectives
      .flatMap(({ indicators }) => indicators.map(({ indicatorId }) => indicatorId))
      .slice(0, -1)
    const choices = await planner.send('GET', `${planUrl}/choices`)
    await planner.send('PUT', `${planUrl}/contents`, { version: choices.version, indicators: kept })
    const shown = async () => (await budget()).indicators.map(({ code }) => code)
    expect(await shown()).toEqual(codes)
    await planner.send('POST', `${planUrl}/submit`)
    await head.send('POST', `${planUrl}/approve`)
    expect(await shown()).toEqual(codes.slice(0, -1))
  })
})
