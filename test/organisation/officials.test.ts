import { expect, it } from 'vitest'
import type { Database } from '#platform/database/database.ts'
import { openHttp } from '../http/harness.ts'
import { addPerson } from '../http/people.ts'
import { only, present } from '../support/present.ts'
import type { DemoClient } from '../support/sample-office.ts'
import type { Body } from '../support/typed-send.ts'
import { addAgency, openJambi, signInClient, describeOffices } from './office.ts'

/** The three numbers that one document prints for one head of office. */
const printedNumbers = ['196901271993031001', '196901271992031001', '196704221988031002'] as const
const head = {
  name: 'Rosyid Ridlo Prayogo',
  titleAfter: 'SE, MKM',
  employment: 'PNS',
  nip: printedNumbers[0],
} as const

interface Place {
  readonly unit: string
  readonly client: DemoClient
}
type Official = Body<'POST', `/api/units/${string}/officials`>[0]
type Position = Body<'POST', `/api/units/${string}/positions`>[0]
type Assignment = Body<'POST', `/api/units/${string}/assignments`>[0]

const addOfficial = async ({ unit, client }: Place, official: Official) =>
  (await client.send('POST', `/api/units/${unit}/officials`, official)).id
const addPosition = async ({ unit, client }: Place, position: Position) =>
  (await client.send('POST', `/api/units/${unit}/positions`, position)).id
const assign = async ({ unit, client }: Place, assignment: Assignment) =>
  (await client.send('POST', `/api/units/${unit}/assignments`, assignment)).id

/** Appoints a new official to a new or known position; answers the ids. */
async function appoint(
  place: Place,
  official: Official,
  term: Omit<Partial<Assignment>, 'positionId'> & { positionId?: number; validFrom: string },
  title = 'Kepala',
): Promise<{ positionId: number; officialId: number; assignmentId: number }> {
  const officialId = await addOfficial(place, official)
  const positionId = term.positionId ?? (await addPosition(place, { title, kind: 'head' }))
  const assignmentId = await assign(place, { capacity: 'definitive', ...term, positionId, officialId })
  return { positionId, officialId, assignmentId }
}

const signatureOn = ({ unit, client }: Place, on: string) =>
  client.send('GET', `/api/units/${unit}/signature?on=${on}`)

async function openOffice(db: Database) {
  const opened = await openJambi(db)
  return { ...opened, place: { unit: 'bkk-jambi', client: opened.admin } }
}

describeOffices('officials', (open) => {
  it('ORG-01, VAL-14: the head signs; name of the office and holder are those of the date', async () => {
    const { place, admin } = await openOffice(await open())
    await appoint(place, head, { validFrom: '2022-01-03' })
    await admin.send('POST', '/api/units/bkk-jambi/names', {
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
    const acting = { name: 'Pejabat Contoh', employment: 'PNS', nip: '197609152002121003' } as const
    const { positionId } = first
    await appoint(place, acting, {
      positionId,
      validFrom: '2024-03-01',
      validUntil: '2024-05-01',
      capacity: 'plt',
    })
    const deputy = { name: 'Wakil Contoh', employment: 'other' } as const
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
    const body = { ...head, version: 1 }
    await place.client.send('PUT', '/api/units/ditjen-p2p/officials/1', body, 404)
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
    const wrong = { name: 'Salah Tulis', employment: 'PNS', nip: 'NIP. 19691327 199313 3 000' }
    const { findings } = await place.client.send('POST', '/api/units/bkk-jambi/officials', wrong, 422)
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['nip.birth', 'nip.month', 'nip.sex', 'nip.serial']),
    )
    expect((await place.client.send('GET', '/api/units/bkk-jambi/officials')).officials).toEqual([])
  })

  it('HRM-08, VAL-13: one number for one person; the three that a document prints are found', async () => {
    const { place } = await openOffice(await open())
    const id = await addOfficial(place, head)
    const namesake = { ...head, name: 'Orang Lain' }
    const double = await place.client.send('POST', '/api/units/bkk-jambi/officials', namesake, 422)
    expect(double.findings).toMatchObject([{ rule: 'nip.duplicate', place: 'nip' }])

    for (const nip of printedNumbers.slice(1)) await addOfficial(place, { ...head, nip })
    const listed = await place.client.send('GET', '/api/units/bkk-jambi/officials')
    expect(listed.findings).toMatchObject([{ rule: 'nip.several', severity: 'warning' }])
    for (const nip of printedNumbers) expect(listed.findings[0]?.message).toContain(nip)
    expect(listed.officials.map((official) => official.id)).toContain(id)
  })

  it('HRM-08: a number of an official in another office is refused without saying whose it is', async () => {
    const db = await open()
    const { place, http } = await openOffice(db)
    const { kalbar } = await addAgency(db)
    await addOfficial(place, head)
    await addPerson(db, { username: 'perencana', role: 'planner', unit: kalbar })
    const planner = await signInClient(http, 'perencana')
    const refused = await planner.send('POST', '/api/units/bkhit-kalbar/officials', head, 409)
    expect(JSON.stringify(refused)).not.toContain('Rosyid')
    const other = { ...head, nip: printedNumbers[2] }
    const saved = await planner.send('POST', '/api/units/bkhit-kalbar/officials', other)
    const url = `/api/units/bkhit-kalbar/officials/${saved.id}` as const
    await planner.send('PUT', url, { ...head, version: 1 }, 409)
    expect((await planner.send('PUT', url, { ...other, name: 'Nama Baru', version: 1 })).version).toBe(2)
  })

  it('an assignment that meets others is refused with each of them; a clean end makes room', async () => {
    const { place } = await openOffice(await open())
    const first = await appoint(place, head, { validFrom: '2020-01-01' })
    const officialId = await addOfficial(place, { name: 'Pengganti', employment: 'other' })
    const { positionId } = first
    const next = { positionId, officialId, capacity: 'definitive', validFrom: '2024-03-01' } as const
    const refused = await place.client.send('POST', '/api/units/bkk-jambi/assignments', next, 422)
    expect(refused.findings).toMatchObject([{ rule: 'assignment.overlap', place: 'validFrom' }])

    const url = `/api/units/bkk-jambi/assignments/${first.assignmentId}/end` as const
    await place.client.send('PUT', url, { validUntil: '2019-12-31', reason: 'mutasi' }, 422)
    await place.client.send('PUT', url, { validUntil: '2024-03-01', reason: 'mutasi' })
    await assign(place, next)
    expect((await signatureOn(place, '2024-02-29')).unit.name).toContain('Rosyid')
    expect((await signatureOn(place, '2024-03-01')).unit.name).toBe('Pengganti')
  })

  it('of two people who assign at the same moment, or end, one is refused', async () => {
    const { place } = await openOffice(await open())
    const officialId = await addOfficial(place, head)
    const base = '/api/units/bkk-jambi/assignments'
    for (const title of ['Kepala', 'Koordinator', 'Ketua Tim']) {
      const positionId = await addPosition(place, { title, kind: 'staff' })
      const term = { positionId, officialId, capacity: 'definitive', validFrom: '2024-01-01' }
      const added = await Promise.all([1, 2, 3, 4].map(() => place.client.statusOf('POST', base, term)))
      expect(added.toSorted()).toEqual([200, 422, 422, 422])

      const { positions } = await place.client.send('GET', '/api/units/bkk-jambi/officials')
      const { id } = only(present(positions.find((one) => one.id === positionId)).assignments)
      const url = `${base}/${id}/end` as const
      const end = (month: number) => ({ validUntil: `2024-0${month}-01`, reason: 'mutasi' })
      const ended = await Promise.all([3, 4, 5].map((month) => place.client.statusOf('PUT', url, end(month))))
      expect(ended.toSorted()).toEqual([200, 409, 409])
      const late = await place.client.send('PUT', url, end(6), 409)
      expect(late.detail).toContain('Penugasan ini sudah diubah oleh Orang admin.jambi')
      const month = ended.indexOf(200) + 3
      await place.client.send('PUT', url, { ...end(6), seenUntil: `2024-0${month}-01` })
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
    await stranger.send('PUT', `${base}/officials/${officialId}`, { ...head, version: 1 }, 404)
    await stranger.send('POST', `${base}/assignments`, term, 404)
    const end = { validUntil: '2025-01-01', reason: 'x' }
    await stranger.send('PUT', `${base}/assignments/${assignmentId}/end`, end, 404)
    const position = { part: 'bkk-jambi', title: 'Kepala', kind: 'head' }
    await stranger.send('POST', `${base}/positions`, position, 404)
    expect((await signatureOn(place, '2025-06-01')).unit.name).toContain('Rosyid')
  })

  it('an official is changed under the own office only, also by somebody who sees both', async () => {
    const db = await open()
    const { agency } = await addAgency(db)
    const http = await openHttp(db)
    await addPerson(db, { username: 'pusat', role: 'centre', unit: agency })
    const centre = await signInClient(http, 'pusat')
    const id = await addOfficial({ unit: 'bkhit-maluku', client: centre }, head)
    const body = { ...head, name: 'Nama Baru', version: 1 }
    await centre.send('PUT', `/api/units/bkhit-kalbar/officials/${id}`, body, 404)
    await centre.send('PUT', `/api/units/barantin/officials/${id}`, body)
  })
})
