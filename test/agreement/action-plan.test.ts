import { beforeAll, expect, it } from 'vitest'
import type { ActionIndicator } from '#agreement/contract/action-plan.ts'
import { describeEachEngine } from '../support/engines.ts'
import type { DemoClient } from '../support/sample-office.ts'
import { present } from '../support/present.ts'
import {
  actionPlanUrl,
  agreementsUrl,
  approvePlan,
  openAgreementOffice,
  type AgreementOffice,
} from './office.ts'

const step = {
  name: 'Menyusun rencana pemantauan',
  startMonth: 1,
  endMonth: 2,
  isMilestone: false,
  output: 'Rencana pemantauan',
  chargeUnit: 'bkhit-kalbar-entikong',
  personInCharge: null,
}

describeEachEngine('action plans', (open) => {
  let office: AgreementOffice
  let lead: DemoClient
  beforeAll(async () => {
    office = await openAgreementOffice(open)
    lead = await office.as('ketuatim.kalbar')
  })
  const read = () => lead.send('GET', actionPlanUrl)
  const indicator = async (code: string) =>
    present((await read()).indicators.find((one) => one.code === code))
  const rulesOf = ({ findings }: ActionIndicator): string[] => findings.map(({ rule }) => rule)

  it('AGR-08: without a plan there are no indicators to plan steps for, and adding one is refused', async () => {
    expect(await read()).toMatchObject({ plan: null, agreement: null, indicators: [] })
    const refused = await lead.send('POST', `${actionPlanUrl}/steps`, { ...step, indicatorId: 1 }, 422)
    expect(refused.detail).toContain('Susun RKT dahulu')
    await approvePlan(office)
    expect((await read()).indicators).toHaveLength(11)
  })

  it('AGR-08: steps with months, output and unit in charge stand in order of time; the reader only reads', async () => {
    const { indicatorId } = await indicator('IKSP 3')
    const later = { ...step, name: 'Laporan akhir', startMonth: 11, endMonth: 12, isMilestone: true }
    await lead.send('POST', `${actionPlanUrl}/steps`, {
      ...later,
      indicatorId,
      chargeUnit: null,
      personInCharge: 'Ketua Tim Kerja',
    })
    await lead.send('POST', `${actionPlanUrl}/steps`, { ...step, indicatorId })
    const { steps, findings } = await indicator('IKSP 3')
    expect(steps).toMatchObject([
      { name: step.name, chargeUnit: { name: expect.stringContaining('Entikong') }, personInCharge: null },
      { name: 'Laporan akhir', isMilestone: true, chargeUnit: null, personInCharge: 'Ketua Tim Kerja' },
    ])
    expect(findings).toEqual([])
    const reader = await office.as('pembaca.kalbar')
    await reader.send('POST', `${actionPlanUrl}/steps`, { ...step, indicatorId }, 403)
    expect((await reader.send('GET', actionPlanUrl)).can).toEqual({ edit: false })
  })

  it('refuses months that run backwards, an unknown indicator and a unit of another office, each with a sentence', async () => {
    const { indicatorId } = await indicator('IKSP 3')
    const send = (change: object) =>
      lead.send('POST', `${actionPlanUrl}/steps`, { ...step, indicatorId, ...change }, 422)
    expect((await send({ startMonth: 5 })).errors).toContainEqual(
      expect.objectContaining({ field: 'body.endMonth', message: expect.stringContaining('lebih awal') }),
    )
    expect((await send({ indicatorId: 999_999 })).detail).toContain('Pilih dari daftar')
    expect((await send({ chargeUnit: 'bkk-jambi' })).detail).toContain('Pilih unit dari daftar')
    expect((await send({ name: ' ' })).errors).toContainEqual(expect.objectContaining({ field: 'body.name' }))
  })

  it('a step is changed and removed by whoever saw its latest version', async () => {
    const { indicatorId, steps } = await indicator('IKSP 3')
    const first = present(steps[0])
    const url = `${actionPlanUrl}/steps/${first.id}` as const
    const change = { ...step, indicatorId, name: 'Menyusun dan membahas rencana', version: first.version }
    await lead.send('PUT', url, change)
    expect((await lead.send('PUT', url, change, 409)).detail).toContain('sudah diubah oleh Ketua Tim Kalbar')
    await lead.send('DELETE', `${url}?version=${first.version}`, undefined, 409)
    await lead.send('DELETE', `${url}?version=${first.version + 1}`)
    expect((await indicator('IKSP 3')).steps).toHaveLength(1)
    await lead.send('DELETE', `${url}?version=1`, undefined, 404)
  })

  it('AGR-08: a quarter that departs from the plan wants a reason, and is a warning from then on', async () => {
    const { indicatorId, quarters } = await indicator('IKSP 3')
    expect(quarters[1]).toEqual({
      quarter: 2,
      planned: '20',
      agreed: null,
      own: null,
      reason: null,
      version: 0,
    })
    const url = `${actionPlanUrl}/indicators/${indicatorId}/quarters/2` as const
    const refused = await lead.send('PUT', url, { version: 0, target: '25', reason: '' }, 422)
    expect(refused.detail).toContain('memerlukan alasan')
    expect((await lead.send('PUT', url, { version: 0, target: '20', reason: 'x' }, 422)).detail).toContain(
      'sama',
    )
    await lead.send('PUT', url, { version: 0, target: '-1', reason: 'Salah ketik' }, 422)
    const body = { version: 0, target: '25', reason: 'Musim panen lebih awal' }
    const { findings } = await lead.send('PUT', url, body)
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'actionPlan.deviation',
        severity: 'warning',
        next: expect.stringContaining('Musim panen'),
      }),
    )
    await lead.send('PUT', url, body, 409)
    expect((await indicator('IKSP 3')).quarters[1]).toMatchObject({ own: '25', version: 1 })
  })

  it('AGR-08: once the agreement is signed, its quarters are what the action plan keeps to', async () => {
    const paper = { party: 'bkhit-kalbar', date: '2026-01-10', place: 'Pontianak', number: null }
    const draft = await office.planner.send('POST', agreementsUrl, paper)
    expect((await read()).agreement).toBeNull()
    await office.head.send('POST', `${agreementsUrl}/${draft.id}/sign`, { version: draft.version })
    expect((await read()).agreement).toEqual({ id: draft.id, name: 'PK 2026' })
    const { indicatorId, quarters } = await indicator('IKSP 3')
    expect(quarters[1]).toMatchObject({ planned: '20', agreed: '20', own: '25' })
    const url = `${actionPlanUrl}/indicators/${indicatorId}/quarters/2` as const
    await lead.send('PUT', url, { version: 1, target: null, reason: null })
    expect(rulesOf(await indicator('IKSP 3'))).not.toContain('actionPlan.deviation')
  })

  it('AGR-08: the steps of last year are copied to indicators that have none, once', async () => {
    const next = '/api/units/bkhit-kalbar/years/2027/action-plan'
    const without = await lead.send('POST', `${next}/copy`, undefined, 422)
    expect(without.detail).toContain('Susun RKT dahulu')
    await office.planner.send('POST', '/api/units/bkhit-kalbar/years/2027/plan')
    const copy = () =>
      lead.send('POST', `${next}/copy`).then(
        (answer) => answer,
        (error: Error) => error.message,
      )
    const answers = await Promise.all([copy(), copy()])
    expect(answers).toContainEqual({ indicators: 1, steps: 1 })
    expect(answers).toContainEqual(expect.stringContaining('answered 422'))
    const copied = await lead.send('GET', next)
    expect(copied.indicators.flatMap(({ steps }) => steps)).toMatchObject([
      { name: 'Laporan akhir', isMilestone: true },
    ])
    expect((await lead.send('POST', `${next}/copy`, undefined, 422)).detail).toContain(
      'Tidak ada tahapan 2026',
    )
  })
})
