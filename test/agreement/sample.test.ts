import { beforeAll, expect, it } from 'vitest'
import { describeEachEngine } from '../support/engines.ts'
import { present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'

describeEachEngine('agreements of the sample offices', (open) => {
  let office: SampleOffice
  let maluku: DemoClient
  beforeAll(async () => {
    office = await openSamples(open)
    maluku = await office.as('perencana.maluku')
  })

  it('AGR-01, AGR-02: Maluku 2024 stands as a draft of its head, made from the plan that he signed; nobody is invented', async () => {
    const url = '/api/units/bkhit-maluku/years/2024/agreements'
    const list = await maluku.send('GET', url)
    expect(list.plan).toMatchObject({ state: 'approved' })
    const summary = present(list.parties[0]?.agreements[0])
    expect(summary).toMatchObject({ name: 'PK 2024', state: 'draft', date: '2024-02-12', place: 'Ambon' })
    const agreement = await maluku.send('GET', `${url}/${summary.id}`)
    expect(agreement.snapshot).toMatchObject({
      first: { name: 'Abdur Rohman, S.St.Pi., M.Si.', number: 'NIP 19760915 200212 1 003' },
      second: { position: 'Kepala Badan Karantina Indonesia', name: null, number: null },
      budget: null,
    })
    const rules = new Set(agreement.findings.map(({ rule }) => rule))
    expect(rules).not.toContain('agreement.current')
    expect(agreement.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('AGR-08: the plans of the samples tell no steps, so their action plans are empty and say how to begin', async () => {
    const plan = await maluku.send('GET', '/api/units/bkhit-maluku/years/2024/action-plan')
    expect(plan.indicators).toHaveLength(11)
    for (const { steps, findings } of plan.indicators) {
      expect(steps).toEqual([])
      expect(findings).toMatchObject([{ rule: 'actionPlan.steps', severity: 'note' }])
    }
  })
})
