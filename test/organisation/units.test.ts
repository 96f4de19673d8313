import { expect, it } from 'vitest'
import { openHttp } from '../http/harness.ts'
import { addPerson } from '../http/people.ts'
import { addAgency, addMinistry, openJambi, signInClient, describeOffices } from './office.ts'

const bkk = {
  name: 'Balai Kekarantinaan Kesehatan Kelas II Jambi',
  shortName: 'BKK Jambi',
  class: 'Kelas II',
  satkerCode: '415723',
  validFrom: '2023-11-01',
  legalBasis: 'Peraturan Menteri Kesehatan Nomor 10 Tahun 2023',
}
const part = <K extends string>(kind: K, name: string) => ({
  kind,
  name,
  shortName: name,
  slug: name.toLowerCase().replaceAll(' ', '-'),
  validFrom: '2023-11-01',
})
const contact = {
  address: 'Jl. Raya MTQ No. 2',
  city: 'Jambi',
  postalCode: '36139',
  phone: '0741-573432',
  fax: '0741-571525',
}

describeOffices('units', (open) => {
  it('ORG-20: the name and class of an office on a date, KKP Kelas III before and BKK Kelas II after', async () => {
    const { admin } = await openJambi(await open())
    await admin.send('POST', '/api/units/bkk-jambi/names', { ...bkk, version: 1 })

    const before = await admin.send('GET', '/api/units/bkk-jambi?on=2023-10-31')
    const after = await admin.send('GET', '/api/units/bkk-jambi?on=2023-11-01')

    expect(before).toMatchObject({ name: 'Kantor Kesehatan Pelabuhan Kelas III Jambi', satkerCode: null })
    expect(after).toMatchObject({ name: bkk.name, class: 'Kelas II', satkerCode: '415723' })
    expect(after.names).toMatchObject([
      { validFrom: '2023-11-01', validUntil: null },
      { validFrom: '2008-01-01', validUntil: '2023-11-01' },
    ])
  })

  it('ORG-20: Badan Karantina Pertanian becomes Badan Karantina Indonesia on 20 July 2023', async () => {
    const db = await open()
    const { agency } = await addAgency(db)
    const http = await openHttp(db)
    await addPerson(db, { username: 'pembaca', role: 'reader', unit: agency })
    const reader = await signInClient(http, 'pembaca')
    const nameOn = async (on: string) => (await reader.send('GET', `/api/units/barantin?on=${on}`)).name
    expect(await nameOn('2023-07-19')).toBe('Badan Karantina Pertanian')
    expect(await nameOn('2023-07-20')).toBe('Badan Karantina Indonesia')
  })

  it('ORG-20: a second name from the same day and a satker code of another office are refused together', async () => {
    const db = await open()
    const { agency } = await addAgency(db)
    const http = await openHttp(db)
    await addPerson(db, { username: 'admin', role: 'administrator', unit: agency })
    const admin = await signInClient(http, 'admin')
    const name = { ...bkk, name: 'BKHIT Maluku', shortName: 'BKHIT', validFrom: '2024-01-01', version: 1 }
    await admin.send('POST', '/api/units/bkhit-maluku/names', name)

    const refused = await admin.send('POST', '/api/units/bkhit-kalbar/names', name, 422)
    expect(refused.findings.map(({ rule }) => rule)).toEqual(['unitName.satker'])

    const again = await admin.send('POST', '/api/units/bkhit-maluku/names', { ...name, version: 2 }, 422)
    expect(again.errors).toMatchObject([{ field: 'body.validFrom' }])
    expect((await admin.send('GET', '/api/units/bkhit-maluku')).names).toHaveLength(2)
  })

  it('ORG-21: address, postcode, telephone and fax are kept; every wrong field is named', async () => {
    const { admin } = await openJambi(await open())
    const wrong = { ...contact, postalCode: '361', email: 'kantor', version: 1 }
    const refused = await admin.send('PUT', '/api/units/bkk-jambi/contact', wrong, 422)
    const fields = refused.errors.map(({ field }) => field)
    expect(fields.toSorted()).toEqual(['body.email', 'body.postalCode'])

    const saved = await admin.send('PUT', '/api/units/bkk-jambi/contact', { ...contact, version: 1 })
    expect(saved.version).toBe(2)
    expect((await admin.send('GET', '/api/units/bkk-jambi')).contact).toMatchObject(contact)
  })

  it('a save on an old version says who was faster, and changes nothing', async () => {
    const { admin } = await openJambi(await open())
    await admin.send('PUT', '/api/units/bkk-jambi/contact', { ...contact, version: 1 })
    const other = { ...contact, city: 'Muara Sabak', version: 1 }
    const late = await admin.send('PUT', '/api/units/bkk-jambi/contact', other, 409)
    expect(late.detail).toContain('Orang admin.jambi baru saja')
    expect((await admin.send('GET', '/api/units/bkk-jambi')).contact.city).toBe('Jambi')
  })

  it('ORG-04, ORG-05, ORG-06, ORG-07: subdivision, installation, six work areas with coordinators, functional group', async () => {
    const { admin } = await openJambi(await open())
    const areas = [
      'Bandara Sultan Thaha',
      'Pelabuhan Jambi',
      'Talang Duku',
      'Muara Sabak',
      'Kuala Tungkal',
      'Nipah Panjang',
    ]
    const parts = [
      part('subdivision', 'Subbagian Administrasi Umum'),
      part('installation', 'Instalasi'),
      part('functionalGroup', 'Kelompok Jabatan Fungsional'),
      ...areas.map((area) => part('workArea', area)),
    ]
    for (const each of parts) await admin.send('POST', '/api/units/bkk-jambi/parts', each)
    const official = await admin.send('POST', '/api/units/bkk-jambi/officials', {
      name: 'Koordinator Contoh',
      employment: 'other',
    })
    const position = await admin.send('POST', '/api/units/bkk-jambi/positions', {
      part: 'talang-duku',
      title: 'Koordinator Wilayah Kerja Talang Duku',
      kind: 'coordinator',
    })
    await admin.send('POST', '/api/units/bkk-jambi/assignments', {
      positionId: position.id,
      officialId: official.id,
      capacity: 'definitive',
      validFrom: '2024-01-01',
    })
    const group = 'kelompok-jabatan-fungsional'
    const teamLead = { part: group, title: 'Ketua Tim Kerja', kind: 'teamLead' } as const
    await admin.send('POST', '/api/units/bkk-jambi/positions', teamLead)

    const profile = await admin.send('GET', '/api/units/bkk-jambi')
    const kinds = profile.parts.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'workArea')).toHaveLength(6)
    expect(kinds).toEqual(expect.arrayContaining(['subdivision', 'installation', 'functionalGroup']))
    expect(profile.parts.find(({ slug }) => slug === 'talang-duku')?.leader).toEqual({
      position: 'Koordinator Wilayah Kerja Talang Duku',
      name: 'Koordinator Contoh',
    })
    const leaderOn = async (on: string) => {
      const { parts: then } = await admin.send('GET', `/api/units/bkk-jambi?on=${on}`)
      return then.find(({ slug }) => slug === 'talang-duku')?.leader?.name ?? null
    }
    expect(await leaderOn('2023-12-31')).toBeNull()
    expect(await leaderOn('2024-01-01')).toBe('Koordinator Contoh')
    await admin.send('POST', '/api/units/bkk-jambi/parts', part('workArea', 'Talang Duku'), 409)
    const unnamed = { ...part('workArea', 'Teluk Baru'), slug: '' }
    await admin.send('POST', '/api/units/bkk-jambi/parts', unnamed)
    await admin.send('GET', '/api/units/bkk-jambi-teluk-baru')
  })

  it('a unit stands only below a kind that it belongs to', async () => {
    const { admin } = await openJambi(await open())
    for (const kind of ['agency', 'ministry', 'directorate', 'office']) {
      const refused = await admin.send('POST', '/api/units/bkk-jambi/parts', part(kind, 'Bagian'), 422)
      expect(refused.errors).toMatchObject([{ field: 'body.kind' }])
    }
    await admin.send('POST', '/api/units/bkk-jambi/parts', part('workArea', 'Bagian'))
    await admin.send('POST', '/api/units/bagian/parts', part('workArea', 'Anak'), 422)
  })

  it('ORG-13, ORG-14, ORG-22: two agencies in one system, with centres and an inspectorate of their own', async () => {
    const db = await open()
    const { agency } = await addAgency(db)
    await addMinistry(db)
    const http = await openHttp(db)
    await addPerson(db, { username: 'admin', role: 'administrator', unit: null })
    await addPerson(db, { username: 'admin.barantin', role: 'administrator', unit: agency })
    const barantin = await signInClient(http, 'admin.barantin')
    await barantin.send('POST', '/api/units/barantin/parts', part('centre', 'Pusat Karantina Hewan'))
    await barantin.send('POST', '/api/units/barantin/parts', part('inspectorate', 'Inspektorat'))

    const slugs = async (client: typeof barantin) =>
      (await client.send('GET', '/api/my-units')).units.map(({ slug }) => slug)
    const all = await slugs(await signInClient(http, 'admin'))
    expect(all).toEqual([
      'barantin',
      'bkhit-kalbar',
      'bkhit-maluku',
      'inspektorat',
      'pusat-karantina-hewan',
      'kemenkes',
      'ditjen-p2p',
      'bkk-jambi',
    ])
    expect(await slugs(barantin)).toEqual(all.slice(0, 5))
  })

  it('ORG-22: a unit of another agency answers like one that does not exist, and is not changed', async () => {
    const db = await open()
    const { http } = await openJambi(db)
    const { kalbar } = await addAgency(db)
    await addPerson(db, { username: 'admin.kalbar', role: 'administrator', unit: kalbar })
    const stranger = await signInClient(http, 'admin.kalbar')
    const body = { ...contact, version: 1 }
    const forged = await stranger.send('PUT', '/api/units/bkk-jambi/contact', body, 404)
    const unknown = await stranger.send('PUT', '/api/units/tidak-ada/contact', body, 404)
    expect(forged.detail).toBe(unknown.detail)
    await stranger.send('GET', '/api/units/bkk-jambi', undefined, 404)
    await stranger.send('GET', '/api/units/barantin', undefined, 404)
    const kept = await db.inScope('/', (tx) =>
      tx
        .selectFrom('organisation.unit')
        .select(['address', 'version'])
        .where('slug', '=', 'bkk-jambi')
        .execute(),
    )
    expect(kept).toEqual([{ address: null, version: 1 }])
  })
})
