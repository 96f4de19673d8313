import { describe, expect, it } from 'vitest'
import { checkAgainst, checkMember, checkStaffList, staffLabels, type NamedStaff } from './staff-findings.ts'

const nip = '197609152002121003'
const person = (change: Partial<NamedStaff> = {}): NamedStaff => ({
  id: 1,
  name: 'Ani Sari',
  nip,
  employment: 'PNS',
  rankGroup: null,
  ruang: null,
  educationLevel: null,
  educationField: null,
  jobTitle: 'Arsiparis',
  jobFamily: null,
  positionClass: null,
  placement: null,
  validFrom: '2024-01-01',
  validUntil: null,
  ...change,
})

describe('what is recorded of an employee', () => {
  const told = (change: Partial<NamedStaff>) =>
    checkMember(person({ nip: null, ...change }), '2025-01-01').map(
      ({ place, message }) => `${place}: ${message}`,
    )
  const both = 'ruang: Golongan PNS ditulis bersama ruangnya.'

  it.each<[Partial<NamedStaff>, string[]]>([
    [{}, []],
    [{ rankGroup: 'I', ruang: 'a' }, []],
    [{ rankGroup: 'IV', ruang: 'e' }, []],
    [{ rankGroup: 'III' }, [both]],
    [{ ruang: 'c' }, [both]],
    [{ rankGroup: 'V', ruang: 'a' }, ['rankGroup: Golongan V bukan golongan PNS.']],
    [{ rankGroup: 'III', ruang: 'e' }, ['ruang: Ruang e hanya ada pada golongan IV.']],
    [{ ruang: 'e' }, ['ruang: Ruang e hanya ada pada golongan IV.']],
    [{ employment: 'PPPK', rankGroup: 'IX' }, []],
    [{ employment: 'PPPK', rankGroup: 'IX', ruang: 'a' }, ['ruang: PPPK tidak mempunyai ruang.']],
    [{ employment: 'PPNPN' }, []],
    [{ employment: 'PPNPN', rankGroup: 'I' }, ['rankGroup: PPNPN tidak mempunyai golongan.']],
    [{ employment: 'PPNPN', ruang: 'a' }, ['rankGroup: PPNPN tidak mempunyai golongan.']],
    [{ validUntil: '2024-01-02' }, []],
    [{ validUntil: '2024-01-01' }, ['validUntil: Tanggal berakhir tidak setelah tanggal mulai.']],
    [{ validUntil: '2023-12-31' }, ['validUntil: Tanggal berakhir tidak setelah tanggal mulai.']],
    [{ nip }, []],
    [{ nip, employment: 'PPNPN' }, ['nip: Bukan ASN biasanya tidak mempunyai NIP.']],
    [{ nip: '199005172023212001', employment: 'PPPK' }, []],
  ])('HRM-03, HRM-07, HRM-08: %j is told %j', (change, messages) => {
    expect(told(change)).toEqual(messages)
  })
})

describe('one more line for a person', () => {
  const first = person({ validFrom: '2024-01-01', validUntil: '2024-07-01' })
  const told = (change: Partial<NamedStaff>, other = first) =>
    checkAgainst([other], person(change)).map(({ message }) => message)
  const twice = 'Ani Sari sudah tercatat untuk waktu yang sama sebagai Arsiparis.'

  it.each<[string, Partial<NamedStaff>, string[]]>([
    ['after the first ends', { validFrom: '2024-07-01' }, []],
    ['before the first begins', { validFrom: '2023-01-01', validUntil: '2024-01-01' }, []],
    ['one day too early', { validFrom: '2024-06-30' }, [twice]],
    ['one day too long', { validFrom: '2023-01-01', validUntil: '2024-01-02' }, [twice]],
    ['without end before the first', { validFrom: '2023-01-01' }, [twice]],
    ['inside the first', { validFrom: '2024-02-01', validUntil: '2024-03-01' }, [twice]],
    ['without a number', { nip: null }, []],
    ['with another number', { nip: '197609152002121004' }, []],
    ['with capitals and blanks in the name', { name: ' ANI  sari', validFrom: '2024-07-01' }, []],
    [
      'of somebody else with the number',
      { name: 'Budi', validFrom: '2024-07-01' },
      [`NIP ${nip} sudah tercatat atas nama Ani Sari.`],
    ],
    [
      'of somebody without a name',
      { name: null, validFrom: '2024-07-01' },
      [`NIP ${nip} sudah tercatat atas nama Ani Sari.`],
    ],
  ])('HRM-08: %s', (_, change, messages) => {
    expect(told(change)).toEqual(messages)
  })

  it('HRM-08: a line without an end lasts, and who has no name is called by the job', () => {
    const lasting = person({ name: null, validUntil: null })
    expect(told({ name: null, validFrom: '2030-01-01' }, lasting)).toEqual([
      'Arsiparis sudah tercatat untuk waktu yang sama sebagai Arsiparis.',
    ])
    expect(told({ validFrom: '2030-01-01' }, lasting)).toEqual([
      `NIP ${nip} sudah tercatat atas nama Arsiparis.`,
    ])
  })
})

describe('a list of staff', () => {
  const told = (...staff: readonly NamedStaff[]) =>
    checkStaffList(staff).map(({ severity, message }) => `${severity}: ${message}`)

  it('HRM-08: every line is held against those before it, and each pair is told once', () => {
    expect(told(person(), person({ id: 2, name: 'Budi' }), person({ id: 3, name: 'Cici' }))).toEqual([
      `error: NIP ${nip} sudah tercatat atas nama Ani Sari.`,
      `error: NIP ${nip} sudah tercatat atas nama Ani Sari.`,
      `error: NIP ${nip} sudah tercatat atas nama Budi.`,
    ])
  })

  it('HRM-08: a person with several numbers is told with all of them', () => {
    const other = '197609152002121004'
    expect(told(person(), person({ id: 2, name: 'ani  SARI', nip: other }))).toEqual([
      `warning: Ani Sari tercatat dengan 2 NIP: ${nip}, ${other}.`,
    ])
  })

  it('HRM-08: people without a name or a number share nothing', () => {
    expect(told(person({ nip: null }), person({ id: 2, nip: null }))).toEqual([])
    const other = '197609152002121004'
    expect(told(person({ name: null }), person({ id: 2, name: null, nip: other }))).toEqual([])
    expect(told(person(), person({ id: 2, nip: null }))).toEqual([])
  })

  it('who has no name is called by the job, with a number where several have the same', () => {
    const staff = [
      { id: 1, name: 'Ani', jobTitle: 'Arsiparis' },
      { id: 2, name: null, jobTitle: 'Arsiparis' },
      { id: 3, name: null, jobTitle: 'Pramubakti' },
      { id: 4, name: null, jobTitle: 'Pramubakti' },
    ]
    expect([...staffLabels(staff)]).toEqual([
      [1, 'Ani'],
      [2, 'Arsiparis'],
      [3, 'Pramubakti (1)'],
      [4, 'Pramubakti (2)'],
    ])
  })
})
