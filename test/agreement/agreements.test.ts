import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import type { AgreementRecord } from '#agreement/contract/agreements.ts'
import { agreedIndicators } from '#agreement/index.ts'
import { describeEachEngine } from '../support/engines.ts'
import {
  adoptBudget,
  agreementsUrl,
  appointCoordinator,
  approvePlan,
  openAgreementOffice,
  replaceHead,
  reviseTarget,
  type AgreementOffice,
} from './office.ts'

const headParty = { party: 'bkhit-kalbar', date: '2026-01-10', place: 'Pontianak', number: null }

describeEachEngine('performance agreements', (open) => {
  let office: AgreementOffice
  let draft: AgreementRecord
  let signed: AgreementRecord
  beforeAll(async () => {
    office = await openAgreementOffice(open)
  })
  const list = () => office.planner.send('GET', agreementsUrl)
  const rulesOf = ({ findings }: AgreementRecord): string[] => findings.map(({ rule }) => rule)
  const at = ({ id }: { readonly id: number }) => `${agreementsUrl}/${id}` as const
  const get = (one: { readonly id: number }) => office.planner.send('GET', at(one))

  it('AGR-02: without an approved plan there is no agreement, and a sentence says what to do first', async () => {
    const before = await list()
    expect(before).toMatchObject({
      plan: null,
      obstacle: {
        reason: expect.stringMatching(/^RKT 2026 belum ada/),
        next: expect.stringMatching(/^Susun RKT/),
      },
    })
    const refused = await office.planner.send('POST', agreementsUrl, headParty, 422)
    expect(refused.detail).toContain('RKT 2026 belum ada')
    await approvePlan(office)
    for (const [relevance, code] of Object.entries({ strategic: 'IKSP 1', routine: 'IKSP 2' }))
      await office.db.asOwner((tx) =>
        tx.updateTable('strategy.indicator').set({ relevance }).where('code', '=', code).execute(),
      )
    expect(await list()).toMatchObject({ obstacle: null, plan: { title: 'Rencana Kinerja Tahunan 2026' } })
  })

  it('AGR-01, AGR-02: the agreement of the head with the head of the agency is made from the approved plan', async () => {
    draft = await get(await office.planner.send('POST', agreementsUrl, headParty))
    expect(draft).toMatchObject({
      name: 'PK 2026',
      state: 'draft',
      snapshot: {
        plan: { title: 'Rencana Kinerja Tahunan 2026', revision: 0 },
        first: {
          position: 'Kepala Balai Karantina Hewan, Ikan dan Tumbuhan Kalimantan Barat',
          name: 'Amdali Adhitama',
        },
        second: { position: 'Kepala Badan Karantina Indonesia', name: null },
      },
      can: { edit: true, sign: false, remove: true, revise: false },
    })
    expect(rulesOf(draft)).toContain('agreement.second')
  })

  it('AGR-03, AGR-04, AGR-05: objectives, main indicators, targets of the year and of the quarters stand in it', () => {
    expect(draft.snapshot.objectives.map(({ code }) => code)).toEqual([
      'SP 1',
      'SP 2',
      'SP 3',
      'SP 4',
      'SP 5',
    ])
    const indicators = agreedIndicators(draft.snapshot)
    expect(indicators).toHaveLength(11)
    expect(indicators.find(({ code }) => code === 'IKSP 3')).toMatchObject({
      unitOfMeasure: 'sertifikat',
      target: { kind: 'value', value: '80' },
      quarters: ['20', '20', '20', '20'],
      main: true,
      executors: [expect.stringContaining('Entikong')],
    })
    expect(indicators.filter(({ main }) => !main).map(({ code }) => code)).toEqual(['IKSP 2'])
  })

  it('AGR-09: without a budget in force the column is empty, not zero, and it is said', () => {
    expect(draft.snapshot.budget).toBeNull()
    expect(draft.findings).toContainEqual(
      expect.objectContaining({ rule: 'agreement.budget.none', severity: 'warning' }),
    )
  })

  it('AGR-09: the budget comes from the adopted ledger, each output once; a stale draft says so and is brought up to date', async () => {
    const indicators = agreedIndicators(draft.snapshot).slice(0, 2)
    await adoptBudget(
      office,
      indicators.map(({ indicatorId }) => indicatorId),
    )
    expect(rulesOf(await get(draft))).toContain('agreement.current')
    const paper = { version: draft.version, date: '2026-01-10', place: 'Pontianak', number: 'PK-01/2026' }
    const saved = await get(await office.planner.send('PUT', at(draft), paper))
    expect(saved.snapshot.budget).toMatchObject({
      versionName: 'DIPA awal',
      dipaDate: '2025-12-02',
      programs: [
        { code: 'QA', amount: 30_000_000, activities: [{ amount: 30_000_000 }] },
        { code: 'WA', amount: 60_000_000, activities: [{ amount: 60_000_000 }] },
      ],
      total: 90_000_000,
      statedTotal: 90_000_000,
    })
    expect(rulesOf(saved)).not.toContain('agreement.current')
    const stale = await office.planner.send('PUT', at(draft), paper, 409)
    expect(stale.detail).toContain('sudah diubah oleh Perencana Kalbar')
    draft = saved
  })

  it('AGR-09: signed later than a month after the DIPA is a warning that the office must confirm', async () => {
    const late = draft.findings.find(({ rule }) => rule === 'agreement.deadline')
    expect(late).toMatchObject({ severity: 'warning', message: expect.stringContaining('2 Januari 2026') })
    expect(late?.next).toContain('belum dikonfirmasi')
    const early = await get(
      await office.planner.send('PUT', at(draft), {
        version: draft.version,
        date: '2026-01-02',
        place: 'Pontianak',
        number: 'PK-01/2026',
      }),
    )
    expect(rulesOf(early)).not.toContain('agreement.deadline')
    draft = early
  })

  it('AGR-01: only the head records the signing, not before the day; afterwards nothing changes it', async () => {
    const { planner, head } = office
    await planner.send('POST', `${at(draft)}/sign`, { version: draft.version }, 403)
    const future = await planner.send('PUT', at(draft), {
      version: draft.version,
      date: '2026-02-01',
      place: 'Pontianak',
      number: 'PK-01/2026',
    })
    const early = await head.send('POST', `${at(draft)}/sign`, { version: future.version }, 423)
    expect(early.detail).toContain('belum tiba')
    const back = await planner.send('PUT', at(draft), {
      version: future.version,
      date: '2026-01-02',
      place: 'Pontianak',
      number: 'PK-01/2026',
    })
    const answer = await head.send('POST', `${at(draft)}/sign`, { version: back.version })
    signed = await get(answer)
    expect(answer.findings).toEqual(signed.findings)
    expect(answer.findings).not.toEqual([])
    expect(signed).toMatchObject({
      state: 'signed',
      signedBy: 'Kepala Kalbar',
      can: { edit: false, sign: false },
    })
    const change = { version: signed.version, date: '2026-01-03', place: 'Pontianak', number: null }
    expect((await planner.send('PUT', at(signed), change, 423)).detail).toContain('Buat revisi')
    const away = `${at(signed)}?version=${signed.version}&reason=Salah%20ketik`
    expect((await planner.send('DELETE', away, undefined, 423)).detail).toContain('sudah ditandatangani')
    await head.send('POST', `${at(signed)}/sign`, { version: signed.version }, 423)
    const touched = await office.db.inScope('/', (tx) =>
      sql`update agreement.agreement set place = 'Jakarta' where id = ${signed.id}`.execute(tx),
    )
    expect(touched.numAffectedRows).toBe(0n)
  })

  it('AGR-10: nothing changed, so nothing is revised, except for a changed assumption', async () => {
    expect((await get(signed)).changes).toEqual({ causes: [], sentence: null, differences: [] })
    const body = { cause: 'target', reason: 'Target akan diubah tahun ini', date: '2026-01-20' }
    const refused = await office.planner.send('POST', `${at(signed)}/revisions`, body, 422)
    expect(refused.detail).toContain('Tidak ada yang berubah')
    draft = await get(
      await office.planner.send('POST', `${at(signed)}/revisions`, {
        ...body,
        cause: 'assumption',
      }),
    )
  })

  it('AGR-10: a draft or a draft revision is discarded with a reason, which stays in the history; the signed one goes on', async () => {
    const { planner, head } = office
    const url = `${at(draft)}?version=${draft.version}` as const
    expect((await planner.send('DELETE', url, undefined, 422)).errors).toContainEqual(
      expect.objectContaining({ field: 'query.reason' }),
    )
    const because = `${url}&reason=${encodeURIComponent('Asumsi tidak jadi berubah')}` as const
    await head.send('DELETE', because, undefined, 403)
    await planner.send('DELETE', because.replace('version=', 'version=9'), undefined, 409)
    await planner.send('DELETE', because)
    await planner.send('GET', at(draft), undefined, 404)
    expect(await get(signed)).toMatchObject({ state: 'signed', can: { revise: true } })
    const query = new URLSearchParams({ entity: 'agreement.agreement', key: String(draft.id) })
    const { entries } = await planner.send('GET', `/api/units/bkhit-kalbar/history?${query}`)
    expect(entries[0]).toMatchObject({ action: 'remove', reason: 'Asumsi tidak jadi berubah' })
  })

  it('AGR-10: a changed target and a changed head are detected and told, field by field', async () => {
    await reviseTarget(office, 'IKSP 3', '100')
    await replaceHead(office, '2026-01-15')
    const { changes } = await get(signed)
    expect(changes?.causes).toEqual(['official', 'target'])
    expect(changes?.differences).toContainEqual({
      kind: 'target',
      place: 'IKSP 3',
      field: 'Target tahun',
      before: '80',
      after: '100',
    })
    expect(changes?.differences).toContainEqual({
      kind: 'official',
      place: 'Pihak Pertama',
      field: 'Nama',
      before: 'Amdali Adhitama',
      after: 'Pelaksana Tugas Kepala',
    })
    expect((await get(signed)).snapshot.first.name).toBe('Amdali Adhitama')
  })

  it('AGR-10: a revision has a cause among those found and a reason; signed, it replaces the first one', async () => {
    const { planner, head } = office
    const body = { cause: 'budget', reason: 'Pergantian pejabat dan target', date: '2026-01-20' }
    const refused = await planner.send('POST', `${at(signed)}/revisions`, body, 422)
    expect(refused.detail).toContain('Pergantian atau mutasi pejabat')
    await planner.send('POST', `${at(signed)}/revisions`, { ...body, cause: 'official', reason: 'a' }, 422)
    const revision = await get(
      await planner.send('POST', `${at(signed)}/revisions`, { ...body, cause: 'official' }),
    )
    expect(revision).toMatchObject({
      name: 'PK 2026 revisi 1',
      cause: 'official',
      reason: 'Pergantian pejabat dan target',
      snapshot: { first: { capacity: 'plt', position: expect.stringMatching(/^Plt\. Kepala Balai/) } },
    })
    expect(rulesOf(revision)).not.toContain('agreement.deadline')
    await planner.send('POST', `${at(signed)}/revisions`, { ...body, cause: 'official' }, 409)
    await head.send('POST', `${at(revision)}/sign`, { version: revision.version })
    const [party] = (await list()).parties
    expect(party?.agreements.map(({ name, state }) => [name, state])).toEqual([
      ['PK 2026', 'replaced'],
      ['PK 2026 revisi 1', 'signed'],
    ])
    const late = { version: signed.version, date: '2026-01-03', place: 'Pontianak', number: null }
    const { detail } = await planner.send('PUT', at(signed), late, 423)
    expect(detail).toMatch(
      /^PK 2026 sudah digantikan pada .* oleh Kepala Kalbar, sehingga tidak dapat diubah\./,
    )
    const { differences } = await planner.send('GET', `${at(revision)}/differences?from=${signed.id}`)
    expect(differences.map(({ place, field }) => `${place} ${field}`)).toContain('IKSP 3 Target TW I')
  })

  it('AGR-06: the lead of a team promises the head the indicators that the team carries out; who has not committed is told', async () => {
    expect((await list()).uncommitted).toEqual([expect.stringContaining('Entikong')])
    const { planner, head } = office
    const body = { party: 'bkhit-kalbar-entikong', date: '2026-01-20', place: 'Entikong', number: null }
    const nobody = await planner.send('POST', agreementsUrl, body)
    expect(nobody.findings).toContainEqual(
      expect.objectContaining({ rule: 'agreement.first', severity: 'error' }),
    )
    const refused = await head.send('POST', `${at(nobody)}/sign`, { version: nobody.version }, 422)
    expect(refused.findings).not.toHaveLength(0)
    await appointCoordinator(office)
    const paper = { date: '2026-01-20', place: 'Entikong', number: null, version: nobody.version }
    const team = await get(await planner.send('PUT', at(nobody), paper))
    expect(team).toMatchObject({
      kind: 'team',
      snapshot: {
        first: { name: 'Koordinator Entikong', position: 'Koordinator Satuan Pelayanan PLBN Entikong' },
        second: { name: 'Pelaksana Tugas Kepala' },
        budget: { total: 30_000_000, programs: [{ code: 'QA' }] },
      },
    })
    await head.send('POST', `${at(team)}/sign`, { version: team.version })
    const after = await list()
    expect(after.uncommitted).toEqual([])
    expect(after.commitments).toMatchObject([
      { official: 'Koordinator Entikong', on: '2026-01-20', through: 'agreement' },
    ])
  })

  it('AGR-06: a part that carries out nothing, and a unit of another office, have no agreement', async () => {
    const body = { date: '2026-01-20', place: null, number: null }
    const idling = { ...body, party: 'bkhit-kalbar-aruk' }
    const idle = await office.planner.send('POST', agreementsUrl, idling, 422)
    expect(idle.detail).toContain('bukan unit pelaksana')
    const foreign = await office.planner.send('POST', agreementsUrl, { ...body, party: 'bkk-jambi' }, 422)
    expect(foreign.detail).toContain('Pilih unit dari daftar')
  })

  it('AGR-10: every act on an agreement stands in its history', async () => {
    const query = new URLSearchParams({ entity: 'agreement.agreement', key: String(signed.id) })
    const { entries } = await office.planner.send('GET', `/api/units/bkhit-kalbar/history?${query}`)
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['sign', 'save', 'add']))
  })
})
