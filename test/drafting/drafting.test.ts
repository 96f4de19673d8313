import { beforeAll, expect, it } from 'vitest'
import { describeEachEngine } from '../support/engines.ts'
import { present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'
import type { Body } from '../support/typed-send.ts'
import { completePlan, planAt, rowOf, unitIdOf } from '../plan/office.ts'

const address = planAt('bkhit-kalbar', 2026)
const drafting = '/api/units/bkhit-kalbar/years/2026/drafting'
const calendar = '/api/units/bkhit-kalbar/years/2026/planning-calendar'
const proposals = '/api/units/bkhit-kalbar/years/2026/proposals'

type Material = Body<'POST', `${typeof drafting}/materials`>[0]

describeEachEngine('drafting a plan', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  let lead: DemoClient
  let entikong: number
  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.kalbar')
    lead = await office.as('ketuatim.kalbar')
    await planner.send('POST', address)
    entikong = await unitIdOf(planner, 'bkhit-kalbar-entikong')
  })
  const add = (kind: Material['kind'], body: string, more: Partial<Material> = {}) =>
    planner.send('POST', `${drafting}/materials`, { kind, body, ...more })
  const missing = async (step: number) => {
    const { steps } = await planner.send('GET', drafting)
    return steps.find((one) => one.number === step)?.missing
  }
  const ticked = (step: number) => ['PUT', `${drafting}/steps/${step}`, { done: true }] as const
  const tick = (step: number) => planner.send(...ticked(step))
  const actions = async () =>
    (await planner.send('GET', drafting)).actions.map(({ missing: left }) => left.length === 0)

  it('PLN-49: the 13 steps stand in their order, and none can be ticked without its material', async () => {
    const { steps } = await planner.send('GET', drafting)
    expect(steps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
    const refused = await planner.send(...ticked(1), 422)
    expect(refused.detail).toContain('Langkah 1 (Membentuk tim penyusun) belum dapat ditandai selesai')
    await planner.send(...ticked(99), 422)
  })

  it('PLN-39: the team needs a member of the team of the strategic plan', async () => {
    await add('teamMember', 'Ketua tim kerja layanan')
    expect(await missing(1)).toEqual(['Belum ada anggota yang juga anggota tim penyusun Renstra.'])
    await add('teamMember', 'Perencana', { inStrategicTeam: true })
    await tick(1)
    const { steps } = await planner.send('GET', drafting)
    expect(steps[0]?.done).toMatchObject({ by: 'Perencana Kalbar' })
  })

  it('PLN-40: policies that matter for the year are gathered', async () => {
    expect(await missing(3)).toEqual(['Kebijakan terkait belum diisi.'])
    await add('policy', 'Renstra Badan Karantina Indonesia')
    await tick(3)
  })

  it('PLN-41: SWOT needs all four sides and the critical success factors', async () => {
    for (const kind of ['strength', 'weakness', 'opportunity', 'threat'] as const)
      await add(kind, `Butir ${kind}`)
    expect(await missing(4)).toEqual(['Faktor kunci keberhasilan belum diisi.'])
    await add('successFactor', 'Laboratorium terakreditasi')
    await tick(4)
  })

  it('PLN-42, PLN-66: internal and external data, last year and expected problems; a file can be attached', async () => {
    await add('internalData', 'Register sertifikat 2025')
    await add('externalData', 'Statistik perdagangan daerah')
    await add('expectedProblem', 'Pelabuhan baru mulai beroperasi')
    expect(await missing(5)).toEqual(['Tinjauan tahun lalu belum diisi.'])
    await add('previousYear', 'Realisasi IKSP 5 jauh di atas target')
    await tick(5)
    const { materials } = await planner.send('GET', drafting)
    const { id } = present(materials.find(({ kind }) => kind === 'internalData'))
    await planner.upload(
      'PUT',
      `${drafting}/materials/${id}/file?name=register.xlsx`,
      Buffer.from('isi berkas'),
    )
    const { bytes, headers } = await planner.download(`${drafting}/materials/${id}/file`)
    expect(bytes.toString()).toBe('isi berkas')
    expect(headers['content-disposition']).toContain('register.xlsx')
  })

  it('PLN-43, PLN-44: all objectives are carried over, or chosen by priority with a reason for what is left out', async () => {
    expect(await missing(6)).toEqual([])
    await add('objectiveChoice', 'SP 1', { chosen: true })
    await add('objectiveChoice', 'SP 3', { chosen: false })
    expect(await missing(6)).toEqual([
      '"SP 3" tidak dipilih tanpa alasan.',
      '"SP 1" belum diberi urutan prioritas.',
    ])
    const { materials } = await planner.send('GET', drafting)
    for (const row of materials.filter(({ kind }) => kind === 'objectiveChoice')) {
      const change = row.chosen ? { priority: 1 } : { reason: 'Ditangani kantor pusat' }
      const { id, fileName: _file, score: _score, ...body } = row
      await planner.send('PUT', `${drafting}/materials/${id}`, { ...body, ...change })
    }
    await tick(6)
  })

  it('PLN-45: every chosen objective has its indicators', async () => {
    await tick(7)
  })

  it('PLN-46, PLN-47, PLN-48: programmes and activities are chosen; chosen activities are scored by three criteria', async () => {
    expect(await missing(9)).toEqual(['Belum ada program yang dipilih.'])
    await add('programChoice', 'Dukungan Manajemen', { chosen: true })
    await tick(9)
    await add('activityChoice', 'Sertifikasi produk', { chosen: true })
    expect(await missing(10)).toEqual([
      '"Sertifikasi produk" belum dinilai menurut kontribusi, keterpaduan, dan sumber daya.',
    ])
    const { materials } = await planner.send('GET', drafting)
    const { id, version, kind } = present(materials.find((one) => one.kind === 'activityChoice'))
    const scores = { contribution: 5, consistency: 4, resources: 3 }
    const body = { kind, body: 'Sertifikasi produk', chosen: true, version, ...scores }
    await planner.send('PUT', `${drafting}/materials/${id}`, body)
    const saved = await planner.send('GET', drafting)
    expect(saved.materials.find((one) => one.id === id)?.score).toBe(12)
    await planner.send('PUT', `${drafting}/materials/${id}`, body, 409)
    await planner.send('PUT', `${drafting}/materials/${id}`, { ...body, contribution: 6 }, 422)
    await tick(10)
  })

  it('PLN-60: executing units propose, the planner compiles: into target and background, or rejects with a reason', async () => {
    const { indicatorId } = rowOf(await planner.send('GET', address), 'IKSP 5')
    const proposal = {
      fromUnit: entikong,
      title: 'Registrasi pihak lain di perbatasan',
      indicatorId,
      figure: '40',
    }
    await lead.send('POST', proposals, proposal)
    await lead.send('POST', proposals, { title: 'Tambah kendaraan', amount: '350000000' })
    const reader = await office.as('pembaca.kalbar')
    await reader.send('POST', proposals, proposal, 403)
    const { proposals: rows, can } = await planner.send('GET', proposals)
    expect(can).toEqual({ propose: true, decide: true })
    const car = present(rows[0])
    const registration = present(rows[1])
    expect(registration).toMatchObject({
      unit: { name: expect.stringContaining('Entikong') },
      indicatorCode: 'IKSP 5',
    })
    await planner.send('PUT', `${proposals}/${car.id}`, { version: car.version, decision: 'rejected' }, 422)
    const reason = 'Pagu tidak cukup'
    await planner.send('PUT', `${proposals}/${car.id}`, {
      version: car.version,
      decision: 'rejected',
      reason,
    })
    const accept = { version: registration.version, decision: 'accepted', useFigure: true } as const
    await planner.send('PUT', `${proposals}/${registration.id}`, accept)
    await planner.send('PUT', `${proposals}/${registration.id}`, accept, 409)
    expect(rowOf(await planner.send('GET', address), 'IKSP 5')).toMatchObject({
      target: { kind: 'value', value: '40' },
      quarters: ['10', '10', '10', '10'],
      background: expect.stringMatching(
        /^Usulan .*Entikong.*: Registrasi pihak lain di perbatasan \(40\)\.$/,
      ),
    })
  })

  it('PLN-60: a proposal is accepted without its figure: the target stays, the background tells of it', async () => {
    const { indicatorId } = rowOf(await planner.send('GET', address), 'IKSP 5')
    await lead.send('POST', proposals, { title: 'Usul lebih tinggi', indicatorId, figure: '99' })
    const { proposals: rows } = await planner.send('GET', proposals)
    const { id, version } = present(rows.find(({ title }) => title === 'Usul lebih tinggi'))
    const accept = { version, decision: 'accepted', useFigure: false } as const
    await planner.send('PUT', `${proposals}/${id}`, accept)
    expect(rowOf(await planner.send('GET', address), 'IKSP 5')).toMatchObject({
      target: { kind: 'value', value: '40' },
      background: expect.stringContaining('Usul lebih tinggi (99).'),
    })
  })

  it('PLN-51, PLN-55, PLN-58: units speak before a target is fixed and can object; what was said is never changed', async () => {
    const { indicatorId } = rowOf(await planner.send('GET', address), 'IKSP 5')
    const at = `${address}/targets/${indicatorId}/discussion` as const
    const state = async () => {
      const { indicators } = await planner.send('GET', `${address}/discussion`)
      return present(indicators.find(({ code }) => code === 'IKSP 5'))
    }
    await planner.send('POST', at, {
      kind: 'proposal',
      figure: '60',
      message: 'Naik setengah dari tahun ini',
    })
    await lead.send('POST', at, {
      kind: 'objection',
      fromUnit: entikong,
      figure: '45',
      message: 'Petugas hanya dua orang',
    })
    expect((await state()).state).toBe('objected')
    const { findings } = await planner.send('GET', `${address}/checks`)
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'discussion.open', place: 'IKSP 5' }))
    await lead.send('POST', at, { kind: 'agreement', message: 'Setuju' }, 422)
    await lead.send('POST', at, { kind: 'agreement', figure: '45', message: 'Disepakati dalam rapat' })
    expect(await state()).toMatchObject({
      state: 'agreed',
      agreed: '45',
      said: [{ kind: 'proposal' }, { kind: 'objection', unit: { id: entikong } }, { kind: 'agreement' }],
    })
    const after = await planner.send('GET', `${address}/checks`)
    expect(after.findings).toContainEqual(
      expect.objectContaining({ rule: 'discussion.differs', place: 'IKSP 5' }),
    )
    await expect(
      office.db.inScope('/', (tx) => tx.deleteFrom('plan.target_discussion').execute()),
    ).rejects.toThrow(/permission denied/)
  })

  it('PLN-50, PLN-52, PLN-53, PLN-54, PLN-56: the five actions of setting targets follow from what was recorded', async () => {
    expect(await actions()).toEqual([false, true, false, false, false])
    await completePlan(planner, address, entikong)
    expect(await actions()).toEqual([false, true, true, false, true])
    await add('minutes', 'Rapat pimpinan tentang target', { onDate: '2025-12-10' })
    await add('commitment', 'Koordinator wilayah kerja', { fromUnitId: entikong })
    expect(await actions()).toEqual([true, true, true, true, true])
  })

  it('PLN-28: targets of objectives and of activities close steps 8 and 13', async () => {
    await tick(8)
    await tick(12)
    await tick(13)
    const last = present((await planner.send('GET', drafting)).steps.at(-1))
    expect(last.done).not.toBeNull()
  })

  it('PLN-68: the plan names the plans that it belongs to', async () => {
    const added = await add('relatedPlan', 'Rencana induk pengembangan laboratorium')
    const { materials } = await planner.send('GET', drafting)
    expect(materials.filter(({ kind }) => kind === 'relatedPlan')).toMatchObject([{ id: added.id }])
    await planner.send('DELETE', `${drafting}/materials/${added.id}?version=2`, undefined, 409)
    await planner.send('DELETE', `${drafting}/materials/${added.id}?version=1`)
    const left = await planner.send('GET', drafting)
    expect(left.materials.filter(({ kind }) => kind === 'relatedPlan')).toEqual([])
  })

  it('PLN-64: the planning calendar follows the moment that is chosen, with days left', async () => {
    await planner.send('POST', calendar, { moment: 'budgetAgenda' })
    const made = await planner.send('GET', calendar)
    expect(made).toMatchObject({ moment: 'budgetAgenda' })
    expect(made.entries[0]).toMatchObject({
      name: 'Pembentukan tim penyusun',
      startsOn: '2025-02-02',
      dueOn: '2025-02-13',
      step: 1,
      state: 'overdue',
    })
    const overdue = async () =>
      (await planner.send('GET', `${address}/checks`)).findings
        .filter(({ rule }) => rule === 'calendar.overdue')
        .map(({ message }) => message.split('"')[1])
    // today is 7 July 2025: four pieces of work should be done, the fifth goes on until 17 July
    expect(await overdue()).toEqual(made.entries.slice(0, 4).map((entry) => entry.name))
    const { id, version, name, startsOn, dueOn, step } = present(made.entries[0])
    const entry = { version, name, startsOn, dueOn, step, done: true }
    await planner.send('PUT', `${calendar}/entries/${id}`, entry)
    const ticked = await planner.send('GET', calendar)
    expect(ticked.entries[0]).toMatchObject({
      state: 'done',
      doneBy: 'Perencana Kalbar',
      startsOn: '2025-02-02',
      dueOn: '2025-02-13',
    })
    expect(await overdue()).toHaveLength(3)
    await planner.send('PUT', `${calendar}/entries/${id}`, entry, 409)
    await planner.send('POST', calendar, { moment: 'afterDipa' })
    const again = await planner.send('GET', calendar)
    expect(again.entries).toHaveLength(8)
    expect(again.entries.at(-1)).toMatchObject({ name: 'Penetapan RKT', dueOn: '2026-01-30' })
    const wrong = { name: 'Rapat', startsOn: '2026-01-10', dueOn: '2026-01-01' }
    await planner.send('POST', `${calendar}/entries`, wrong, 422)
  })

  it('PLN-56, PLN-59: past targets and actuals stand beside the target', async () => {
    const past = await planner.send('GET', `${address}/past`)
    const five = present(past.find(({ code }) => code === 'IKSP 5'))
    expect(five.years).toMatchObject([{ year: 2025, target: { kind: 'value', value: '33' } }])
    expect(Number(five.years[0]?.actual)).toBeGreaterThan(0)
  })

  it('once the plan is submitted no material is changed and nothing is ticked', async () => {
    const plan = await planner.send('POST', `${address}/submit`)
    expect(plan.plan?.state).toBe('submitted')
    await planner.send('POST', `${drafting}/materials`, { kind: 'policy', body: 'Terlambat' }, 423)
    await planner.send(...ticked(2), 423)
    expect((await planner.send('GET', drafting)).can).toEqual({ edit: false })
  })
})
