import { beforeAll, expect, it } from 'vitest'
import type { CardShape } from '#strategy/contract/catalogue.ts'
import { describeEachEngine } from '../support/engines.ts'
import { present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'
import { planAt, rowOf, rowsOf } from '../plan/office.ts'

const cardFields = (card: CardShape) => ({
  objectiveId: card.objective.id,
  code: card.code,
  name: card.catalogueName,
  unitOfMeasure: card.unitOfMeasure,
  decimals: card.decimals,
  polarity: card.polarity,
  aggregation: card.aggregation,
  measuringPeriod: card.measuringPeriod,
  definition: card.definition,
  formula: card.formula,
  evidence: card.evidence,
  dataSource: card.dataSource,
  collectionSteps: card.collectionSteps,
  notes: card.notes,
  measuredBy: card.measuredBy,
  adoption: card.adoption,
  yearFrom: card.yearFrom,
})

describeEachEngine('catalogue of indicators', (open) => {
  let office: SampleOffice
  let kalbar: DemoClient
  let centre: DemoClient
  beforeAll(async () => {
    office = await openSamples(open)
    kalbar = await office.as('perencana.kalbar')
    centre = await office.as('pusat.barantin')
  })
  const read = (client: DemoClient, unit: string, year: number) =>
    client.send('GET', `/api/units/${unit}/years/${year}/catalogue`)
  const find = async (code: string, year = 2025): Promise<CardShape> => {
    const { cards } = await read(centre, 'barantin', year)
    return present(cards.find((one) => one.code === code && one.inForce))
  }
  const versions = (client: DemoClient, unit: string, id: number) =>
    client.send('GET', `/api/units/${unit}/indicators/${id}/versions`)

  it('PLN-74: each of the eight manual cards holds the ten fields of the manual, as history of the agency', async () => {
    const { cards } = await read(centre, 'barantin', 2022)
    const manual = cards.filter(({ code, inForce }) => code.startsWith('IKSK') && inForce)
    expect(manual).toHaveLength(8)
    const [first] = manual
    expect(first).toMatchObject({
      objective: { statement: 'Meningkatnya nilai tambah dan daya saing komoditas pertanian nasional' },
      code: 'IKSK 1',
      name: expect.stringContaining('Rasio impor komoditas hewan'),
      evidence: 'Sertifikat impor komoditas hewan dan tumbuhan',
      polarity: 'maximize',
      formula: null,
      dataSource: expect.stringContaining('Pusat Karantina Hewan'),
      measuredBy: expect.stringContaining('Pusat Karantina Hewan'),
      notes: expect.stringContaining('sertifikat impor'),
      source: expect.stringContaining('Manual Indikator'),
    })
    expect(first?.collectionSteps).toHaveLength(3)
    expect((await read(centre, 'barantin', 2025)).cards.filter(({ inForce }) => inForce)).toHaveLength(11)
  })

  it('VAL-23: the adviser questions "maximize" on rejected exports and the spread of pests, on these three only', async () => {
    const { cards } = await read(centre, 'barantin', 2022)
    const asked = cards.filter(({ findings }) => findings.some(({ rule }) => rule === 'polarity.wording'))
    expect(asked.map(({ code }) => code)).toEqual(['IKSK 2', 'IKSK 4', 'IKSK 5'])
  })

  it('VAL-39: what a card lacks is said at the card', async () => {
    const { cards } = await read(centre, 'barantin', 2022)
    const places = (code: string) =>
      cards
        .find((card) => card.code === code)
        ?.findings.filter(({ severity }) => severity === 'warning')
        .map(({ place }) => place)
    expect(places('IKSK 1')).toEqual(['formula', 'definition'])
    expect(places('IKSK 7')).toEqual(['definition', 'collectionSteps'])
  })

  it('PLN-23: the operational definition of each activity indicator of Jambi', async () => {
    const { cards } = await read(await office.as('perencana.jambi'), 'bkk-jambi', 2024)
    expect(
      cards.map(({ code, definition, unitOfMeasure }) => [code, definition !== null, unitOfMeasure]),
    ).toEqual([
      ['IKK 1', true, 'indeks'],
      ['IKK 2', true, 'persen'],
      ['IKK 3', true, 'indeks'],
      ['IKK 4', true, 'nilai'],
      ['IKK 5', true, 'nilai'],
      ['IKK 6', true, 'nilai'],
      ['IKK 7', true, 'persen'],
      ['IKK 8', true, 'persen'],
    ])
  })

  it('an office adopts what fits it: its own and what the units above hold for those below', async () => {
    const jambi = await office.as('perencana.jambi')
    const codes = async (client: DemoClient, unit: string, year: number) => {
      const address = planAt(unit, year)
      await client.send('POST', address)
      return rowsOf(await client.send('GET', address)).map(({ code }) => code)
    }
    expect(await codes(jambi, 'bkk-jambi', 2026)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `IKK ${n}`))
    expect(await codes(kalbar, 'bkhit-kalbar', 2026)).toHaveLength(11)
    const refused = await kalbar.send('POST', '/api/units/bkhit-kalbar/years/2022/plan', undefined, 422)
    expect(refused.detail).toContain('Katalog belum memuat indikator')
  })

  it.each([
    ['PLN-32', 'input'],
    ['PLN-33', 'output'],
    ['PLN-34', 'outcome'],
    ['PLN-35', 'benefit'],
    ['PLN-36', 'impact'],
  ] as const)(
    '%s: an office adds an indicator of the level %s to its catalogue',
    async (_id, activityLevel) => {
      const { objectives } = await read(kalbar, 'bkhit-kalbar', 2025)
      const body = {
        objectiveId: present(objectives[0]).id,
        code: `IK ${activityLevel}`,
        name: 'Jumlah dokumen',
        unitOfMeasure: 'dokumen',
        decimals: 0,
        polarity: 'maximize',
        aggregation: 'sum',
        measuringPeriod: 'quarter',
        activityLevel,
        yearFrom: 2030,
      } as const
      const { id } = await kalbar.send('POST', '/api/units/bkhit-kalbar/indicators', body)
      const card = await kalbar.send('GET', `/api/units/bkhit-kalbar/indicators/${id}`)
      expect(card).toMatchObject({ activityLevel, inherited: false, can: { edit: true } })
      await kalbar.send('POST', '/api/units/bkhit-kalbar/indicators', body, 409)
      await kalbar.send(
        'POST',
        '/api/units/bkhit-kalbar/indicators',
        { ...body, code: 'X', activityLevel: 'cost' },
        422,
      )
    },
  )

  it('PLN-37, PLN-38: an indicator is strategic or routine, and measures a result or a process', async () => {
    const { cards } = await read(await office.as('perencana.jambi'), 'bkk-jambi', 2024)
    const classes = cards.map(({ relevance, aspect }) => `${relevance} ${aspect}`)
    expect(new Set(classes)).toEqual(new Set(['strategic result', 'routine result', 'routine process']))
  })

  it('PLN-26, VAL-40: a unit of measure is required; an indicator without a card is named', async () => {
    const { objectives } = await read(kalbar, 'bkhit-kalbar', 2025)
    const body = {
      objectiveId: present(objectives[0]).id,
      code: 'IK kosong',
      name: 'Indikator tanpa kartu',
      unitOfMeasure: ' ',
      decimals: 0,
      polarity: 'maximize',
      aggregation: 'sum',
      measuringPeriod: 'quarter',
      yearFrom: 2028,
    } as const
    const refused = await kalbar.send('POST', '/api/units/bkhit-kalbar/indicators', body, 422)
    expect(refused.errors).toMatchObject([{ field: 'body.unitOfMeasure' }])
    await kalbar.send('POST', '/api/units/bkhit-kalbar/indicators', { ...body, unitOfMeasure: 'berkas' })
    expect((await read(kalbar, 'bkhit-kalbar', 2028)).findings).toMatchObject([
      { rule: 'card.exists', place: 'IK kosong' },
    ])
    expect((await read(kalbar, 'bkhit-kalbar', 2025)).findings).toEqual([])
  })

  it('PLN-07, PLN-74: an inherited card is read by the office and changed by its owner', async () => {
    const card = await find('IKSP 8')
    const body = { ...cardFields(card), version: card.version }
    const refused = await kalbar.send(
      'PUT',
      `/api/units/bkhit-kalbar/indicators/${card.indicatorId}`,
      body,
      403,
    )
    expect(refused.detail).toContain('Badan Karantina Indonesia')
    await kalbar.send('PUT', `/api/units/barantin/indicators/${card.indicatorId}`, body, 404)
  })

  it('PLN-74: a correction stays in the same version, leaves history, and is refused when stale', async () => {
    const [, objective] = (await read(kalbar, 'bkhit-kalbar', 2025)).objectives
    const start = {
      objectiveId: present(objective).id,
      code: 'IK A',
      name: 'Jumlah laporan',
      unitOfMeasure: 'laporan',
    }
    const kind = {
      decimals: 0,
      polarity: 'maximize',
      aggregation: 'sum',
      measuringPeriod: 'quarter',
      yearFrom: 2031,
    } as const
    const { id } = await kalbar.send('POST', '/api/units/bkhit-kalbar/indicators', { ...start, ...kind })
    const url = `/api/units/bkhit-kalbar/indicators/${id}` as const
    const body = {
      ...start,
      ...kind,
      baseline: '30',
      baselineYear: 2024,
      relevance: 'strategic',
      version: 1,
    } as const
    await kalbar.send('PUT', url, body)
    expect((await kalbar.send('PUT', url, body, 409)).detail).toContain('sudah diubah')
    expect(await kalbar.send('GET', url)).toMatchObject({
      baseline: '30',
      baselineYear: 2024,
      relevance: 'strategic',
    })
    expect((await versions(kalbar, 'bkhit-kalbar', id)).versions).toHaveLength(1)
    const query = new URLSearchParams({ entity: 'strategy.indicator', key: String(id) })
    const { entries } = await kalbar.send('GET', `/api/units/bkhit-kalbar/history?${query}`)
    expect(entries[0]).toMatchObject({
      action: 'correct',
      before: { baseline: null },
      after: { baseline: '30' },
    })
  })

  it('PLN-74: a change from a later year is a new version; plans of earlier years keep the old one', async () => {
    const card = await find('IKSP 2')
    const url = `/api/units/barantin/indicators/${card.indicatorId}/versions` as const
    const next = {
      ...cardFields(card),
      formula: 'Cara baru',
      yearFrom: 2029,
      version: card.version,
      reason: 'Pedoman baru',
    }
    const early = await centre.send('POST', url, { ...next, yearFrom: card.yearFrom }, 422)
    expect(early.errors).toMatchObject([{ field: 'body.yearFrom' }])
    const { id } = await centre.send('POST', url, next)
    await centre.send('POST', url, { ...next, version: card.version + 1, yearFrom: 2030 }, 409)
    const chain = (await versions(centre, 'barantin', id)).versions
    expect(chain.map(({ number, card: one }) => [number, one.yearFrom, one.yearUntil])).toEqual([
      [1, 2024, 2029],
      [2, 2029, null],
    ])
    expect(chain[1]?.differences.map(({ field }) => field)).toEqual(['formula', 'yearFrom'])
    const used = { unit: 'BKHIT Kalimantan Barat', year: 2025, revision: 0, isApproved: false }
    expect(chain[0]?.plans).toContainEqual(used)
    const old = await kalbar.send('GET', planAt('bkhit-kalbar', 2025))
    expect(rowOf(old, 'IKSP 2').indicatorId).toBe(card.indicatorId)
    await kalbar.send('POST', planAt('bkhit-kalbar', 2029))
    const made = await kalbar.send('GET', planAt('bkhit-kalbar', 2029))
    expect(rowOf(made, 'IKSP 2').indicatorId).toBe(id)
  })

  it('PLN-74: a card that an approved plan uses is not corrected any more, nor replaced from a year that is approved', async () => {
    const card = await find('IKSP 9')
    const plan = await kalbar.send('GET', '/api/units/bkhit-kalbar/years/2025/plan')
    await office.db.inScope('/', async (tx) => {
      const unit = await tx
        .selectFrom('organisation.unit')
        .select(['id', 'path'])
        .where('slug', '=', 'bkhit-kalbar')
        .executeTakeFirstOrThrow()
      const event = {
        satker_id: unit.id,
        unit_path: unit.path,
        annual_plan_id: present(plan.plan).id,
        actor: 'Kepala',
      }
      await tx
        .insertInto('plan.plan_event')
        .values({ ...event, action: 'approve' })
        .execute()
    })
    const url = `/api/units/barantin/indicators/${card.indicatorId}` as const
    const body = { ...cardFields(card), formula: 'Lain', version: card.version }
    const refused = await centre.send('PUT', url, body, 423)
    expect(refused.detail).toContain('RKT 2025 BKHIT Kalimantan Barat')
    await centre.send('POST', `${url}/versions`, { ...body, yearFrom: 2025, reason: 'x' }, 423)
    const later = await centre.send('POST', `${url}/versions`, { ...body, yearFrom: 2026, reason: 'x' })
    expect(later.findings.map(({ rule }) => rule)).toContain('card.drafts')
  })

  it('the target reference of a card names the targets of its years', async () => {
    const card = await find('IKSP 3')
    const { versions: chain } = await versions(kalbar, 'bkhit-kalbar', card.indicatorId)
    expect(chain[0]?.targets).toContainEqual({
      year: 2025,
      strategic: null,
      annual: { kind: 'value', value: '25945' },
    })
  })
})
