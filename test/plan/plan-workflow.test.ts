import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { describeEachEngine } from '../support/engines.ts'
import { present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'
import { completePlan, planAt, rowOf, unitIdOf } from './office.ts'

const address = planAt('bkhit-kalbar', 2026)
const actuals = '/api/units/bkhit-kalbar/years/2026/actuals'

describeEachEngine('the workflow of an annual plan', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  let head: DemoClient
  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.kalbar')
    head = await office.as('kepala.kalbar')
    await planner.send('POST', address)
  })
  const target = async (code: string, value: string) => {
    const { indicatorId, version, remark } = rowOf(await planner.send('GET', address), code)
    const body = { version, target: { kind: 'value', value }, split: 'even', remark } as const
    return ['PUT', `${address}/targets/${indicatorId}`, body] as const
  }
  const measuredTarget = async (code: string) => {
    const { rows } = await planner.send('GET', actuals)
    return present(rows.find((row) => row.code === code)).annualTarget
  }

  it('VAL-38, PLN-27, PLN-63: a plan with gaps is not submitted; every gap is listed, and only errors block', async () => {
    const { findings } = await planner.send('GET', `${address}/checks`)
    const refused = await planner.send('POST', `${address}/submit`, undefined, 422)
    expect(refused.findings).toEqual(findings)
    const rules = findings.map(({ rule }) => rule)
    expect(rules.filter((rule) => rule === 'form.target')).toHaveLength(11)
    expect(rules.filter((rule) => rule === 'form.executor')).toHaveLength(11)
    expect(rules.filter((rule) => rule === 'form.remark')).toHaveLength(11)
    expect(rules).toContain('calendar.missing')
    expect((await planner.send('GET', address)).plan?.state).toBe('draft')
  })

  it('PLN-61, PLN-62, PLN-63: target, executing unit, remark and background of the figure stand on the form', async () => {
    const plan = await completePlan(planner, address, await unitIdOf(planner, 'bkhit-kalbar-entikong'))
    expect(rowOf(plan, 'IKSP 3')).toMatchObject({
      target: { kind: 'value', value: '80' },
      executors: [{ name: expect.stringContaining('Entikong') }],
      remark: 'Mendukung sasaran program',
      background: 'Rata-rata tiga tahun terakhir',
    })
    const foreign = await unitIdOf(await office.as('perencana.jambi'), 'bkk-jambi')
    const row = rowOf(plan, 'IKSP 3')
    const body = { version: row.version, target: row.target, split: 'even', executors: [foreign] }
    const refused = await planner.send('PUT', `${address}/targets/${row.indicatorId}`, body, 422)
    expect(refused.detail).toContain('bukan bagian dari kantor ini')
  })

  it('the planner submits, and from then on nothing is edited; the head returns it with a reason', async () => {
    await head.send('POST', `${address}/approve`, undefined, 423)
    expect((await planner.send('POST', `${address}/submit`)).plan?.state).toBe('submitted')
    const refused = await planner.send(...(await target('IKSP 1', '5')), 423)
    expect(refused.detail).toMatch(
      /^RKT 2026 sudah diajukan pada .* oleh Perencana Kalbar, sehingga isinya tidak dapat diubah\. Minta Kepala/,
    )
    await planner.send('POST', `${address}/approve`, undefined, 403)
    await head.send('POST', `${address}/return`, { reason: '' }, 422)
    const returned = await head.send('POST', `${address}/return`, {
      reason: 'Target IKSP 1 terlalu tinggi',
    })
    expect(returned.plan).toMatchObject({
      state: 'returned',
      last: { actor: 'Kepala Kalbar', reason: 'Target IKSP 1 terlalu tinggi' },
    })
    await planner.send(...(await target('IKSP 1', '70')))
  })

  it('submitted again it is approved and locked, each by who may; what may be done comes with the plan', async () => {
    await planner.send('POST', `${address}/submit`)
    expect((await head.send('GET', address)).can).toMatchObject({ approve: true, return: true, edit: false })
    expect((await planner.send('GET', address)).can).toMatchObject({ approve: false, submit: false })
    const approved = await head.send('POST', `${address}/approve`)
    expect(approved.plan?.state).toBe('approved')
    expect(approved.can).toMatchObject({ lock: true, return: false, approve: false })
    expect((await head.send('POST', `${address}/lock`)).plan?.state).toBe('locked')
    expect((await planner.send(...(await target('IKSP 1', '5')), 423)).detail).toContain('Buat revisi')
    expect((await planner.send('GET', address)).can).toMatchObject({ edit: false, revise: true })
  })

  it('PLN-02: a revision begins with everything of the approved version, and with a reason', async () => {
    const before = rowOf(await planner.send('GET', address), 'IKSP 3')
    await planner.send('POST', `${address}/revisions`, { reason: ' ' }, 422)
    await planner.send('POST', `${address}/revisions`, { reason: 'Pagu turun pada pertengahan tahun' })
    const revised = await planner.send('GET', address)
    expect(revised).toMatchObject({
      plan: { revision: 1, state: 'draft', revisionReason: 'Pagu turun pada pertengahan tahun' },
      inForce: 0,
    })
    expect(rowOf(revised, 'IKSP 3')).toEqual({ ...before, version: 1 })
    const again = await planner.send('POST', `${address}/revisions`, { reason: 'Sekali lagi revisi' }, 423)
    expect(again.detail).toContain('RKT 2026 revisi 1 belum disetujui')
  })

  it('PLN-02: measurement goes by the approved version until the revision is approved too', async () => {
    await planner.send(...(await target('IKSP 3', '99')))
    expect(await measuredTarget('IKSP 3')).toMatchObject({ value: '80' })
    const quarter = '/api/units/bkhit-kalbar/years/2026/quarters/2/achievements'
    const before = await planner.send('GET', quarter)
    await planner.send(...(await target('IKSP 3', '120')))
    expect((await planner.send('GET', quarter)).rows).toEqual(before.rows)
    await planner.send('POST', `${address}/submit`)
    expect(await measuredTarget('IKSP 3')).toMatchObject({ value: '80' })
    await head.send('POST', `${address}/approve`)
    expect(await measuredTarget('IKSP 3')).toMatchObject({ value: '120' })
    expect((await planner.send('GET', `${address}?revision=0`)).plan).toMatchObject({
      revision: 0,
      closed: expect.stringContaining('versi yang lebih lama'),
    })
  })

  it('PLN-02: the list of versions and what changed between two of them', async () => {
    const versions = await planner.send('GET', `${address}/versions`)
    expect(versions.map(({ name, state, inForce }) => [name, state, inForce])).toEqual([
      ['revisi 1', 'approved', true],
      ['awal', 'locked', false],
    ])
    expect(versions[1]?.events.map(({ action }) => action)).toEqual([
      'submit',
      'return',
      'submit',
      'approve',
      'lock',
    ])
    const difference = await planner.send('GET', `${address}/difference?from=0&to=1`)
    expect(difference).toMatchObject({ same: 10, rows: [{ code: 'IKSP 3', kind: 'changed' }] })
    expect(difference.rows[0]?.changes).toContainEqual({ field: 'Target tahun', before: '80', after: '120' })
    await planner.send('GET', `${address}/difference?from=0&to=7`, undefined, 404)
  })

  it('PLN-02: a revision that nobody submitted is discarded by who may write, with a reason; nothing else goes', async () => {
    const before = await planner.send('GET', address)
    await planner.send('POST', `${address}/revisions`, { reason: 'Salah membaca surat edaran' })
    const revised = await planner.send('GET', address)
    expect(revised.can).toMatchObject({ discard: true, revise: false })
    await planner.send(...(await target('IKSP 3', '77')))
    const row = rowOf(await planner.send('GET', address), 'IKSP 3')
    const said = { kind: 'objection', figure: null, message: 'Angka ini terlalu berat' } as const
    await planner.send('POST', `${address}/targets/${row.indicatorId}/discussion`, said)
    const discard = `${address}/revisions/2/discard` as const
    const body = { reason: 'Revisi tidak jadi dilakukan' }
    for (const role of ['kepala.kalbar', 'ketuatim.kalbar', 'keuangan.kalbar', 'pembaca.kalbar'])
      await (await office.as(role)).send('POST', discard, body, 403)
    await (await office.as('perencana.maluku')).send('POST', discard, body, 404)
    await planner.send('POST', discard, { reason: 'batal' }, 422)
    await planner.send('POST', `${address}/revisions/1/discard`, body, 409)
    await planner.send('POST', discard, body)
    const after = await planner.send('GET', address)
    expect(after).toEqual(before)
    expect(after).toMatchObject({
      plan: { revision: 1, state: 'approved' },
      can: { discard: false, revise: true },
    })
    const talk = await planner.send('GET', `${address}/discussion`)
    const talked = talk.indicators.find(({ code }) => code === 'IKSP 3')
    expect(talked?.said.at(-1)).toMatchObject({ message: 'Angka ini terlalu berat' })
    expect(await measuredTarget('IKSP 3')).toMatchObject({ value: '120' })
  })

  it('PLN-02: what a discarded revision held stays in the history, and its number is free again', async () => {
    const { entries } = await planner.send('GET', '/api/units/bkhit-kalbar/history?entity=plan.annualPlan')
    const discarded = entries.find(({ action }) => action === 'discard')
    const facts = { 'Target tahun': '77', 'Unit pelaksana': expect.stringContaining('Entikong') }
    const held = expect.objectContaining({ code: 'IKSP 3', facts: expect.objectContaining(facts) })
    expect(discarded).toMatchObject({
      actor: 'Perencana Kalbar',
      reason: 'Revisi tidak jadi dilakukan',
      before: {
        revision: 2,
        revisionReason: 'Salah membaca surat edaran',
        targets: expect.arrayContaining([held]),
      },
    })
    await planner.send('POST', `${address}/revisions`, { reason: 'Pagu turun sekali lagi' })
    expect((await planner.send('GET', address)).plan?.revision).toBe(2)
  })

  it('PLN-02: what was submitted once, and the first version, are not discarded', async () => {
    const body = { reason: 'Revisi tidak jadi dilakukan' }
    await planner.send('POST', `${address}/submit`)
    const submitted = await planner.send('POST', `${address}/revisions/2/discard`, body, 423)
    expect(submitted.detail).toContain('hanya revisi yang belum pernah diajukan')
    await head.send('POST', `${address}/return`, { reason: 'Revisi ini belum perlu' })
    const returned = await planner.send('POST', `${address}/revisions/2/discard`, body, 423)
    expect(returned.detail).toMatch(/sudah dikembalikan pada .* Perbaiki menurut alasan/)
    const other = planAt('bkhit-kalbar', 2027)
    await planner.send('POST', other)
    const first = await planner.send('GET', other)
    expect(first.can.discard).toBe(false)
    const refused = await planner.send('POST', `${other}/revisions/0/discard`, body, 423)
    expect(refused.detail).toContain('versi awal')
  })

  it('PLN-02: the printed plan of Maluku 2024 stands approved since the day of its signature', async () => {
    const maluku = await office.as('perencana.maluku')
    const plan = await maluku.send('GET', planAt('bkhit-maluku', 2024))
    expect(plan.plan).toMatchObject({ state: 'approved', last: { at: expect.stringMatching(/^2024-02-12/) } })
    expect(plan.can).toMatchObject({ edit: false, revise: true })
  })

  it('what happened to a plan is never changed or removed', async () => {
    for (const statement of ['update plan.plan_event set actor = actor', 'delete from plan.plan_event'])
      await expect(office.db.inScope('/', (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(
        /permission denied/,
      )
  })
})
