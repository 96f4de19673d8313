import { expect, it } from 'vitest'
import type { Database } from '#platform/database/database.ts'
import { openHttp } from '../http/harness.ts'
import { addPerson } from '../http/people.ts'
import { addAgency, openJambi, signInClient, type Client, describeOffices } from './office.ts'

/** The three numbers that one document prints for one head of office. */
const printedNumbers = ['196901271993031001', '196901271992031001', '196704221988031002'] as const
const head = {
  name: 'Rosyid Ridlo Prayogo',
  titleAfter: 'SE, MKM',
  employment: 'PNS',
  nip: printedNumbers[0],
}

interface Place {
  readonly unit: string
  readonly client: Client
}
async function add({ unit, client }: Place, what: string, body: object): Promise<number> {
  const answer = await client.post(`/api/units/${unit}/${what}`, body)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().id
}

/** Appoints a new official to a new or known position; answers the ids. */
async function appoint(
  place: Place,
  official: object,
  term: { positionId?: number; validFrom: string; validUntil?: string; capacity?: string },
  title = 'Kepala',
): Promise<{ positionId: number; officialId: number; assignmentId: number }> {
  const officialId = await add(place, 'officials', official)
  const positionId = term.positionId ?? (await add(place, 'positions', { title, kind: 'head' }))
  const assignmentId = await add(place, 'assignments', {
    capacity: 'definitive',
    ...term,
    positionId,
    officialId,
  })
  return { positionId, officialId, assignmentId }
}

const signatureOn = async ({ unit, client }: Place, on: string) =>
  (await client.get(`/api/units/${unit}/signature?on=${on}`)).json()

async function openOffice(db: Database) {
  const opened = await openJambi(db)
  return { ...opened, place: { unit: 'bkk-jambi', client: opened.admin } }
}

describeOffices('officials', (open) => {
  it('ORG-01, VAL-14: the head signs; name of the office and holder are those of the date', async () => {
    const { place, admin } = await openOffice(await open())
    await appoint(place, head, { validFrom: '2022-01-03' })
    await admin.post('/api/units/bkk-jambi/names', {
      name: 'Balai Kekarantinaan Kesehatan Kelas II Jambi',
      shortName: 'BKK Jambi',
      class: 'Kelas II',
      validFrom: '2023-11-01',
      version: 1,
    })
    expect((await signatureOn(place, '2023-10-31')).unit).toMatchObject({
      place: 'Jambi',
      position: 'Kepala Kantor Kesehatan Pelabuhan Kelas III Jambi',
      name: 'Rosyid Ridlo Prayogo, SE, MKM',
      number: 'NIP 19690127 199303 1 001',
      findings: [],
    })
    expect((await signatureOn(place, '2024-01-31')).unit).toMatchObject({
      position: 'Kepala Balai Kekarantinaan Kesehatan Kelas II Jambi',
      number: 'NIP 19690127 199303 1 001',
    })
    const early = (await signatureOn(place, '2021-12-31')).unit
    expect(early).toMatchObject({ name: null, number: null })
    expect(early.findings).toMatchObject([{ rule: 'signature.nobody', severity: 'error' }])
  })

  it('ORG-01: a Plt. signs while the post is vacant, a Plh. while the head is away', async () => {
    const { place } = await openOffice(await open())
    const first = await appoint(place, head, { validFrom: '2020-01-01', validUntil: '2024-03-01' })
    const acting = { name: 'Pejabat Contoh', employment: 'PNS', nip: '197609152002121003' }
    const { positionId } = first
    await appoint(place, acting, {
      positionId,
      validFrom: '2024-03-01',
      validUntil: '2024-05-01',
      capacity: 'plt',
    })
    const deputy = { name: 'Wakil Contoh', employment: 'other' }
    await appoint(place, deputy, {
      positionId,
      validFrom: '2023-07-03',
      validUntil: '2023-07-10',
      capacity: 'plh',
    })

    const line = async (on: string) => (await signatureOn(place, on)).unit.position.split(' ')[0]
    expect(await line('2023-07-05')).toBe('Plh.')
    expect(await line('2024-02-29')).toBe('Kepala')
    expect(await line('2024-03-01')).toBe('Plt.')
    expect((await signatureOn(place, '2024-05-01')).unit.name).toBeNull()
  })

  it('ORG-03: the Director General is the superior of the health quarantine office', async () => {
    const db = await open()
    const { place, http, ministry } = await openOffice(db)
    await addPerson(db, { username: 'admin.kemenkes', role: 'administrator', unit: ministry })
    const directorate = { unit: 'ditjen-p2p', client: await signInClient(http, 'admin.kemenkes') }
    const title = 'Direktur Jenderal Pencegahan dan Pengendalian Penyakit'
    await appoint(
      directorate,
      { name: 'Pejabat Contoh', employment: 'other' },
      { validFrom: '2020-01-01' },
      title,
    )
    expect((await signatureOn(place, '2024-01-31')).superior).toMatchObject({
      unitSlug: 'ditjen-p2p',
      position: title,
      name: 'Pejabat Contoh',
    })
    const edited = await place.client.put('/api/units/ditjen-p2p/officials/1', { ...head, version: 1 })
    expect(edited.statusCode).toBe(404)
  })

  it('ORG-02: the head of the agency is the superior of its offices', async () => {
    const db = await open()
    const { agency, kalbar } = await addAgency(db)
    const http = await openHttp(db)
    await addPerson(db, { username: 'pusat', role: 'centre', unit: agency })
    await addPerson(db, { username: 'perencana', role: 'planner', unit: kalbar })
    const centre = { unit: 'barantin', client: await signInClient(http, 'pusat') }
    await appoint(centre, { name: 'Pejabat Contoh', employment: 'other' }, { validFrom: '2023-07-20' })
    const planner = { unit: 'bkhit-kalbar', client: await signInClient(http, 'perencana') }
    expect((await signatureOn(planner, '2025-07-07')).superior).toMatchObject({
      position: 'Kepala Badan Karantina Indonesia',
      name: 'Pejabat Contoh',
    })
  })

  it('VAL-13: a number is refused with every fault of it, and nothing is stored', async () => {
    const { place } = await openOffice(await open())
    const answer = await place.client.post('/api/units/bkk-jambi/officials', {
      name: 'Salah Tulis',
      employment: 'PNS',
      nip: 'NIP. 19691327 199313 3 000',
    })
    expect(answer.statusCode).toBe(422)
    const rules = answer.json().findings.map((found: { rule: string }) => found.rule)
    expect(rules).toEqual(expect.arrayContaining(['nip.birth', 'nip.month', 'nip.sex', 'nip.serial']))
    expect((await place.client.get('/api/units/bkk-jambi/officials')).json().officials).toEqual([])
  })

  it('HRM-08, VAL-13: one number for one person; the three that a document prints are found', async () => {
    const { place } = await openOffice(await open())
    const id = await add(place, 'officials', head)
    const namesake = { ...head, name: 'Orang Lain' }
    const double = await place.client.post('/api/units/bkk-jambi/officials', namesake)
    expect(double.statusCode).toBe(422)
    expect(double.json().findings).toMatchObject([{ rule: 'nip.duplicate', place: 'nip' }])

    for (const nip of printedNumbers.slice(1)) await add(place, 'officials', { ...head, nip })
    const listed = (await place.client.get('/api/units/bkk-jambi/officials')).json()
    expect(listed.findings).toMatchObject([{ rule: 'nip.several', severity: 'warning' }])
    for (const nip of printedNumbers) expect(listed.findings[0].message).toContain(nip)
    expect(listed.officials.map((official: { id: number }) => official.id)).toContain(id)
  })

  it('HRM-08: a number of an official in another office is refused without saying whose it is', async () => {
    const db = await open()
    const { place, http } = await openOffice(db)
    const { kalbar } = await addAgency(db)
    await add(place, 'officials', head)
    await addPerson(db, { username: 'perencana', role: 'planner', unit: kalbar })
    const planner = await signInClient(http, 'perencana')
    const added = await planner.post('/api/units/bkhit-kalbar/officials', head)
    expect(added.statusCode).toBe(409)
    expect(added.body).not.toContain('Rosyid')
    const other = { ...head, nip: printedNumbers[2] }
    const saved = await planner.post('/api/units/bkhit-kalbar/officials', other)
    const url = `/api/units/bkhit-kalbar/officials/${saved.json().id}`
    expect((await planner.put(url, { ...head, version: 1 })).statusCode).toBe(409)
    expect((await planner.put(url, { ...other, name: 'Nama Baru', version: 1 })).json().version).toBe(2)
  })

  it('an assignment that meets others is refused with each of them; a clean end makes room', async () => {
    const { place } = await openOffice(await open())
    const first = await appoint(place, head, { validFrom: '2020-01-01' })
    const officialId = await add(place, 'officials', { name: 'Pengganti', employment: 'other' })
    const next = { positionId: first.positionId, officialId, capacity: 'definitive', validFrom: '2024-03-01' }
    const refused = await place.client.post('/api/units/bkk-jambi/assignments', next)
    expect(refused.json().findings).toMatchObject([{ rule: 'assignment.overlap', place: 'validFrom' }])

    const url = `/api/units/bkk-jambi/assignments/${first.assignmentId}/end`
    expect((await place.client.put(url, { validUntil: '2019-12-31', reason: 'mutasi' })).statusCode).toBe(422)
    expect((await place.client.put(url, { validUntil: '2024-03-01', reason: 'mutasi' })).statusCode).toBe(200)
    await add(place, 'assignments', next)
    expect((await signatureOn(place, '2024-02-29')).unit.name).toContain('Rosyid')
    expect((await signatureOn(place, '2024-03-01')).unit.name).toBe('Pengganti')
  })

  it('of two people who assign at the same moment, or end, one is refused', async () => {
    const { place } = await openOffice(await open())
    const officialId = await add(place, 'officials', head)
    const base = '/api/units/bkk-jambi/assignments'
    for (const title of ['Kepala', 'Koordinator', 'Ketua Tim']) {
      const positionId = await add(place, 'positions', { title, kind: 'staff' })
      const term = { positionId, officialId, capacity: 'definitive', validFrom: '2024-01-01' }
      const added = await Promise.all([1, 2, 3, 4].map(() => place.client.post(base, term)))
      expect(added.map((answer) => answer.statusCode).toSorted()).toEqual([200, 422, 422, 422])

      const id = added.find((answer) => answer.statusCode === 200)?.json().id
      const end = (month: number, seenUntil?: string) =>
        place.client.put(`${base}/${id}/end`, {
          validUntil: `2024-0${month}-01`,
          seenUntil,
          reason: 'mutasi',
        })
      const ended = await Promise.all([3, 4, 5].map((month) => end(month)))
      expect(ended.map((answer) => answer.statusCode).toSorted()).toEqual([200, 409, 409])
      expect((await end(6)).json().detail).toContain('Penugasan ini sudah diubah oleh Orang admin.jambi')
      const month = ended.findIndex((answer) => answer.statusCode === 200) + 3
      expect((await end(6, `2024-0${month}-01`)).statusCode).toBe(200)
    }
  })

  it('records of another office are not found under the own one', async () => {
    const db = await open()
    const { place, http } = await openOffice(db)
    const { kalbar } = await addAgency(db)
    const { positionId, officialId, assignmentId } = await appoint(place, head, { validFrom: '2020-01-01' })
    await addPerson(db, { username: 'admin.kalbar', role: 'administrator', unit: kalbar })
    const stranger = await signInClient(http, 'admin.kalbar')
    const base = '/api/units/bkhit-kalbar'
    const term = { positionId, officialId, capacity: 'plh', validFrom: '2025-01-01' }
    const answers = [
      await stranger.put(`${base}/officials/${officialId}`, { ...head, version: 1 }),
      await stranger.post(`${base}/assignments`, term),
      await stranger.put(`${base}/assignments/${assignmentId}/end`, {
        validUntil: '2025-01-01',
        reason: 'x',
      }),
      await stranger.post(`${base}/positions`, { part: 'bkk-jambi', title: 'Kepala', kind: 'head' }),
    ]
    expect(answers.map((answer) => answer.statusCode)).toEqual([404, 404, 404, 404])
    expect((await signatureOn(place, '2025-06-01')).unit.name).toContain('Rosyid')
  })

  it('an official is changed under the own office only, also by somebody who sees both', async () => {
    const db = await open()
    const { agency } = await addAgency(db)
    const http = await openHttp(db)
    await addPerson(db, { username: 'pusat', role: 'centre', unit: agency })
    const centre = await signInClient(http, 'pusat')
    const id = await add({ unit: 'bkhit-maluku', client: centre }, 'officials', head)
    const body = { ...head, name: 'Nama Baru', version: 1 }
    expect((await centre.put(`/api/units/bkhit-kalbar/officials/${id}`, body)).statusCode).toBe(404)
    expect((await centre.put(`/api/units/barantin/officials/${id}`, body)).statusCode).toBe(200)
  })
})
