import { beforeAll, expect, it } from 'vitest'
import { knowsReference, removableKinds } from '#strategy/rules/references.ts'
import { listForeignKeys } from '#strategy/store/references.ts'
import { describeEachEngine } from '../support/engines.ts'
import { present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'

const unit = '/api/units/bkhit-kalbar'
const card = {
  code: 'IK X',
  name: 'Jumlah pelintas yang dilayani',
  unitOfMeasure: 'orang',
  decimals: 0,
  polarity: 'maximize',
  aggregation: 'sum',
  measuringPeriod: 'quarter',
} as const

describeEachEngine('what was entered by mistake', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  let centre: DemoClient
  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.kalbar')
    centre = await office.as('pusat.barantin')
  })
  const removal = (kind: string, id: number, version: number, at: `/api/units/${string}` = unit) =>
    [
      'DELETE',
      `${at}/strategy-records/${kind}/${id}?version=${version}&reason=Salah%20catat`,
      undefined,
    ] as const
  const strategy = () => planner.send('GET', `${unit}/years/2026/strategy`)

  it('PLN-18, PLN-19, PLN-20: goes again while nothing refers to it, and what refers to it is named', async () => {
    const program = await planner.send('POST', `${unit}/programs`, { name: 'Program salah', yearFrom: 2026 })
    const activity = await planner.send('POST', `${unit}/activities`, {
      workProgramId: program.id,
      name: 'Kegiatan salah',
      yearFrom: 2026,
    })
    const objective = await planner.send('POST', `${unit}/objectives`, {
      level: 'activity',
      code: 'SK X',
      statement: 'Sasaran salah',
      activityId: activity.id,
      yearFrom: 2026,
    })
    const leaning = await planner.send(...removal('activity', activity.id, 1), 409)
    expect(leaning.detail).toBe(
      'Kegiatan "Kegiatan salah" masih dirujuk: 1 sasaran (SK X). Lepaskan dahulu, atau isi tahun terakhirnya bila sudah tidak berlaku.',
    )
    expect((await planner.send(...removal('program', program.id, 1), 409)).detail).toContain('1 kegiatan')
    for (const role of ['ketuatim.kalbar', 'pembaca.kalbar', 'kepala.kalbar'])
      await (await office.as(role)).send(...removal('objective', objective.id, 1), 403)
    const stale = await planner.send(...removal('objective', objective.id, 7), 409)
    expect(stale.detail).toContain('Sasaran "SK X Sasaran salah"')
    await planner.send(...removal('objective', objective.id, 1))
    await planner.send(...removal('activity', activity.id, 1))
    await planner.send(...removal('program', program.id, 1))
    const { programs, objectives } = await strategy()
    expect(programs.map(({ name }) => name)).not.toContain('Program salah')
    expect(objectives.map(({ code }) => code)).not.toContain('SK X')
    const { entries } = await planner.send('GET', `${unit}/history?entity=strategy.objective`)
    expect(entries[0]).toMatchObject({
      action: 'remove',
      reason: 'Salah catat',
      before: { code: 'SK X', statement: 'Sasaran salah', yearFrom: 2026 },
    })
    await planner.send(...removal('objective', objective.id, 1), 404)
  })

  it('PLN-20: what belongs to a unit above, or another office, is not removed here', async () => {
    const agency = present((await strategy()).objectives.find(({ inherited }) => inherited))
    await planner.send(...removal('objective', agency.id, agency.version), 403)
    const used = await centre.send(
      ...removal('objective', agency.id, agency.version, '/api/units/barantin'),
      409,
    )
    expect(used.detail).toMatch(/masih dirujuk: .*kartu indikator \(IKS/)
  })

  it('PLN-74: a card that a plan uses stays; a wrong version gives its years back to the one before', async () => {
    const read = () => planner.send('GET', `${unit}/years/2026/catalogue`)
    const objectiveId = present((await read()).objectives[0]).id
    const first = await planner.send('POST', `${unit}/indicators`, { ...card, objectiveId, yearFrom: 2026 })
    const next = { ...card, objectiveId, yearFrom: 2028, version: 1, reason: 'Definisi diperjelas' }
    const second = await planner.send('POST', `${unit}/indicators/${first.id}/versions`, next)
    const replaced = await planner.send(...removal('card', first.id, 2), 409)
    expect(replaced.detail).toContain('1 kartu indikator (IK X)')
    await planner.send(...removal('card', second.id, 1))
    const again = await planner.send('GET', `${unit}/indicators/${first.id}`)
    expect(again).toMatchObject({ yearUntil: null, version: 3 })
    await planner.send('POST', `${unit}/years/2026/plan`)
    expect((await planner.send(...removal('card', first.id, 3), 409)).detail).toContain('1 target RKT')
  })

  it('PLN-06: a strategic plan with targets stays, an empty one goes', async () => {
    const plan = await planner.send('POST', `${unit}/strategic-plans`, {
      title: 'Renstra salah',
      yearFrom: 2030,
      yearUntil: 2035,
    })
    await planner.send(...removal('strategicPlan', plan.id, 1))
    const agency = present((await strategy()).plans.find(({ inherited, inForce }) => inherited && inForce))
    const used = await centre.send(
      ...removal('strategicPlan', agency.id, agency.version, '/api/units/barantin'),
      409,
    )
    expect(used.detail).toContain('masih dirujuk')
  })

  it('every table that can refer to such a record has its word', async () => {
    const keys = await office.db.inScope('/', async (tx) => {
      const found = []
      for (const kind of removableKinds) found.push(...(await listForeignKeys(tx, kind)))
      return found.map(({ schema, name }) => `${schema}.${name}`)
    })
    expect(keys.length).toBeGreaterThan(20)
    expect(keys.filter((table) => !knowsReference(table))).toEqual([])
  })
})
