import { addActivities, sentOutput } from '../budget/activities.ts'
import { completePlan, planAt, rowOf, unitIdOf } from '../plan/office.ts'
import type { OpenTestDatabase } from '../support/engines.ts'
import { present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'

const office = '/api/units/bkhit-kalbar'
export const year = 2026
const planUrl = planAt('bkhit-kalbar', year)
const budgetUrl = `${office}/years/${year}/budget` as const
export const agreementsUrl = `${office}/years/${year}/agreements` as const
export const actionPlanUrl = `${office}/years/${year}/action-plan` as const

/** Kalimantan Barat at the beginning of 2026, with the people who make agreements. */
export interface AgreementOffice extends SampleOffice {
  readonly planner: DemoClient
  readonly head: DemoClient
  readonly admin: DemoClient
}

export async function openAgreementOffice(open: OpenTestDatabase): Promise<AgreementOffice> {
  const samples = await openSamples(open)
  samples.http.clock.moveBy(new Date('2026-01-20T02:00:00Z').getTime() - samples.http.clock.now().getTime())
  return {
    ...samples,
    planner: await samples.as('perencana.kalbar'),
    head: await samples.as('kepala.kalbar'),
    admin: await samples.as('admin'),
  }
}

/** The plan of 2026, carried out by Entikong, submitted and approved. */
export async function approvePlan({ planner, head }: AgreementOffice) {
  await planner.send('POST', planUrl)
  await completePlan(planner, planUrl, await unitIdOf(planner, 'bkhit-kalbar-entikong'))
  await planner.send('POST', `${planUrl}/submit`)
  return head.send('POST', `${planUrl}/approve`)
}

/** A revision of the plan in which a target is another one, approved. */
export async function reviseTarget(
  { planner, head }: AgreementOffice,
  code: string,
  value: string,
): Promise<void> {
  await planner.send('POST', `${planUrl}/revisions`, { reason: 'Arahan kantor pusat atas target tahun ini' })
  const revised = await planner.send('GET', planUrl)
  const { indicatorId, version, split, remark, background } = rowOf(revised, code)
  await planner.send('PUT', `${planUrl}/targets/${indicatorId}`, {
    version,
    target: { kind: 'value', value },
    split,
    remark,
    background,
  })
  await planner.send('POST', `${planUrl}/submit`)
  await head.send('POST', `${planUrl}/approve`)
}

/**
 * A DIPA of 2 December 2025 over 90 million, adopted: an output of 60 million without a unit in charge that serves two indicators, and one
 * of 30 million in the charge of Entikong.
 */
export async function adoptBudget(at: AgreementOffice, indicators: readonly number[]): Promise<void> {
  const { planner, head } = at
  const activities = await addActivities(at.db)
  const entikong = await unitIdOf(planner, 'bkhit-kalbar-entikong')
  const version = await planner.send('POST', `${budgetUrl}/versions`, {
    kind: 'dipa',
    dipaDate: '2025-12-02',
    statedTotal: 90_000_000,
  })
  const empty = { components: [], funding: [], forward: [], months: [] }
  const add = (change: Parameters<typeof sentOutput>[1]) =>
    planner.send(
      'POST',
      `${budgetUrl}/versions/${version.id}/outputs`,
      sentOutput(activities.support, { ...empty, ...change }),
    )
  await add({
    amount: 60_000_000,
    indicators: indicators.map((indicatorId) => ({ indicatorId, share: null })),
  })
  await add({
    activityId: activities.quarantine,
    outputCode: '953',
    name: 'Layanan Pemantauan dan Evaluasi',
    amount: 30_000_000,
    chargeUnitId: entikong,
  })
  await head.send('POST', `${budgetUrl}/versions/${version.id}/adopt`, { version: version.version })
}

/** Somebody leads Entikong from the first of January 2026. */
export async function appointCoordinator({ admin }: AgreementOffice): Promise<void> {
  const official = await admin.send('POST', `${office}/officials`, {
    name: 'Koordinator Entikong',
    employment: 'PNS',
  })
  const { positions } = await admin.send('GET', `${office}/officials`)
  const position = present(positions.find(({ unitSlug }) => unitSlug === 'bkhit-kalbar-entikong'))
  await admin.send('POST', `${office}/assignments`, {
    positionId: position.id,
    officialId: official.id,
    capacity: 'definitive',
    validFrom: '2026-01-01',
  })
}

/** The head of the office hands over to an acting one. */
export async function replaceHead({ admin }: AgreementOffice, from: string): Promise<void> {
  const { positions } = await admin.send('GET', `${office}/officials`)
  const position = present(
    positions.find(({ unitSlug, title }) => unitSlug === 'bkhit-kalbar' && title === 'Kepala'),
  )
  await admin.send('PUT', `${office}/assignments/${present(position.assignments[0]).id}/end`, {
    validUntil: from,
    reason: 'Mutasi',
  })
  const acting = await admin.send('POST', `${office}/officials`, {
    name: 'Pelaksana Tugas Kepala',
    employment: 'PNS',
  })
  await admin.send('POST', `${office}/assignments`, {
    positionId: position.id,
    officialId: acting.id,
    capacity: 'plt',
    validFrom: from,
  })
}
