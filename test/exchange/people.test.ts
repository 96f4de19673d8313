import { beforeAll, expect, it } from 'vitest'
import { describeEachEngine } from '../support/engines.ts'
import { only, present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'

const unit = '/api/units/bkhit-kalbar'
const imports = `${unit}/years/2025/imports` as const
const nip = '198001152005011002'
const head = 'Nama;NIP;Status;Golongan;Ruang;Jabatan;Sejak;Sampai\n'
const line = (ruang: string, until = '', from = '2024-01-01') =>
  `Pegawai Satu;${nip};PNS;III;${ruang};Arsiparis;${from};${until}\n`

describeEachEngine('people that are imported', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.kalbar')
  })
  const upload = (text: string) => planner.upload('POST', `${imports}?fileName=uji.csv`, Buffer.from(text))
  const bring = async (text: string) => {
    const { id, version, fingerprint, faults } = await upload(text)
    expect(faults).toEqual([])
    return planner.send('POST', `${imports}/${id}/apply`, { version, fingerprint })
  }
  const historyOf = async (entity: string, id: number) =>
    (await planner.send('GET', `${unit}/history?entity=organisation.${entity}&key=${id}`)).entries
  const find = async (on: string) =>
    present(
      (await planner.send('GET', `${unit}/staff?on=${on}`)).staff.find(({ name }) => name === 'Pegawai Satu'),
    )

  it('HRM-08: history keeps what an employee was before and after an import, as for a change by hand', async () => {
    await bring(head + line('a'))
    const { id, version } = await find('2025-01-01')
    await planner.send('PUT', `${unit}/staff/${id}`, {
      name: 'Pegawai Satu',
      nip,
      employment: 'PNS',
      rankGroup: 'III',
      ruang: 'b',
      jobTitle: 'Arsiparis',
      validFrom: '2024-01-01',
      version,
    })
    const last = await bring(head + line('c'))
    const [second, first, added] = await historyOf('staff', id)
    expect(added).toMatchObject({ action: 'add', before: null, after: { ruang: 'a', nip, officialId: null } })
    expect(first).toMatchObject({ action: 'save', before: { ruang: 'a' }, after: { ruang: 'b' } })
    expect(second).toMatchObject({ action: 'save', before: { ruang: 'b' }, after: { ruang: 'c', nip } })
    expect(second?.reason).toContain('Impor uji.csv: ')
    const shape = (facts: unknown) => Object.keys(facts as object).toSorted()
    expect(shape(second?.before)).toEqual(shape(first?.before))
    expect(shape(second?.after)).toEqual(shape(first?.after))
    expect(shape(second?.after)).toEqual(shape(second?.before))

    await planner.send('POST', `${imports}/${last.id}/undo`, { version: last.version, reason: 'keliru' })
    const [undone] = await historyOf('staff', id)
    expect(undone).toMatchObject({ before: { ruang: 'c' }, after: { ruang: 'b' } })
  })

  it('VAL-13: one person stands in the list once at a time: who ends makes room, in one file and back again', async () => {
    const twice = await upload(head + line('d', '', '2025-03-01'))
    expect(twice.faults).toMatchObject([{ rule: 'staff.twice', severity: 'error' }])
    const other = await upload(head + line('d', '', '2025-03-01').replace('Satu', 'Dua'))
    expect(other.faults).toMatchObject([{ rule: 'staff.nip', severity: 'error' }])

    const moved = await bring(head + line('d', '', '2025-03-01') + line('b', '2025-03-01'))
    expect(await find('2025-02-01')).toMatchObject({ ruang: 'b', validUntil: '2025-03-01' })
    expect(await find('2025-04-01')).toMatchObject({ ruang: 'd' })
    await planner.send('POST', `${imports}/${moved.id}/undo`, { version: moved.version, reason: 'keliru' })
    expect(await find('2025-04-01')).toMatchObject({ ruang: 'b', validUntil: null })
  })

  it('HRM-08: an official of the registry is linked, not written a second time', async () => {
    const number = '197505052000031001'
    const official = { name: 'Kepala Bagian', employment: 'PNS', nip: number } as const
    const { id } = await planner.send('POST', `${unit}/officials`, official)
    await bring(`${head}Kepala Bagian;${number};PNS;IV;a;Kepala Bagian;2024-01-01;\n`)
    const { staff } = await planner.send('GET', `${unit}/staff?on=2025-01-01`)
    expect(staff.filter((one) => one.nip === number)).toMatchObject([{ officialId: id }])
  })

  it('HRM-10: history keeps what a training was before and after an import', async () => {
    const training = (hours: number) =>
      `Pelatihan;Jenis;Mulai;Selesai;JP;Peserta\nArsip;Teknis;2025-03-03;2025-03-05;${hours};Pegawai Satu\n`
    await bring(training(16))
    await bring(training(24))
    const { trainings } = await planner.send('GET', `${unit}/years/2025/trainings`)
    const made = only(trainings)
    const { id } = await find('2025-04-01')
    const [saved, added] = await historyOf('training', made.id)
    const participants = [{ staffId: id, lessonHours: null }]
    expect(added).toMatchObject({ action: 'add', after: { title: 'Arsip', lessonHours: '16', participants } })
    expect(saved).toMatchObject({ before: { lessonHours: '16', participants }, after: { lessonHours: '24' } })
  })
})
