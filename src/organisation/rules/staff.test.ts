import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { staffCharts } from './staff-charts.ts'
import { checkAgainst, checkMember, checkStaffList, type NamedStaff } from './staff-findings.ts'
import { checkStaffSentence, staffSentence } from './staff-sentence.ts'
import { countStaff, staffTables, type StaffTable } from './staff-tables.ts'
import {
  educationLevels,
  jobFamilies,
  quarantinePost,
  rankGroups,
  rankOf,
  ruangs,
  staffEmployments,
  staffOn,
  type StaffMember,
} from './staff.ts'

const member = (change: Partial<StaffMember> = {}): StaffMember => ({
  employment: 'PNS',
  rankGroup: null,
  ruang: null,
  educationLevel: null,
  educationField: null,
  jobTitle: 'Penelaah Teknis Kebijakan',
  jobFamily: null,
  positionClass: null,
  placement: null,
  ...change,
})
const named = (change: Partial<NamedStaff> = {}): NamedStaff => ({
  ...member(),
  id: 1,
  name: null,
  nip: null,
  validFrom: '2024-01-01',
  validUntil: null,
  ...change,
})

const someone = fc.record({
  employment: fc.constantFrom(...staffEmployments),
  rankGroup: fc.option(fc.constantFrom(...rankGroups)),
  ruang: fc.option(fc.constantFrom(...ruangs)),
  educationLevel: fc.option(fc.constantFrom(...educationLevels)),
  educationField: fc.option(fc.constantFrom('Kesehatan', 'Dokter', 'Biologi')),
  jobTitle: fc.constantFrom('Kepala Balai', 'Dokter Hewan Karantina Ahli Muda', 'Arsiparis Mahir'),
  jobFamily: fc.option(fc.constantFrom(...jobFamilies)),
  positionClass: fc.option(fc.integer({ min: 1, max: 17 })),
  placement: fc.option(fc.constantFrom({ id: 3, name: 'PRL' }, { id: 4, name: 'PKSE' })),
})
const office = fc.array(someone, { maxLength: 60 })

const table = (members: readonly StaffMember[], key: StaffTable['key']): StaffTable => {
  const found = staffTables(members).find((one) => one.key === key)
  if (found === undefined) throw new Error(`no table ${key}`)
  return found
}
const rowsOf = ({ rows }: StaffTable) => rows.map(({ label, cells, total }) => [label, ...cells, total])

describe('staffing tables', () => {
  it('VAL-12: every table counts the same people, row by row and column by column, and so does the sentence', () => {
    fc.assert(
      fc.property(office, (members) => {
        const counts = countStaff(members)
        for (const one of staffTables(members).filter(({ key }) => key !== 'quarantine')) {
          const shown = one.columns.flatMap(({ isSum }, index) => (isSum ? [] : [index]))
          expect(one.total.total).toBe(counts.civilServants)
          expect(one.rows.reduce((sum, { total }) => sum + total, 0)).toBe(counts.civilServants)
          for (const { cells, total } of shown.length === 0 ? [] : [...one.rows, one.total])
            expect(shown.reduce((sum, index) => sum + (cells[index] ?? 0), 0)).toBe(total)
          one.total.cells.forEach((cell, index) =>
            expect(one.rows.reduce((sum, { cells }) => sum + (cells[index] ?? 0), 0)).toBe(cell),
          )
        }
        expect(counts.pns + counts.pppk).toBe(counts.civilServants)
        expect(counts.civilServants + counts.ppnpn).toBe(members.length)
        expect(checkStaffSentence(staffSentence(counts, 'BKK', '2024-01-31'), counts)).toEqual([])
      }),
    )
  })

  it('VAL-12: charts show what the tables count', () => {
    fc.assert(
      fc.property(office, (members) => {
        const { civilServants } = countStaff(members)
        for (const { rows } of staffCharts(staffTables(members)))
          expect(rows.flatMap(({ values }) => values).reduce((sum, value) => sum + value, 0)).toBe(
            civilServants,
          )
      }),
    )
  })

  it('HRM-01, HRM-02: by job title in the order of the list, with total; PPNPN apart', () => {
    const members = [
      member({ jobTitle: 'Kepala Balai' }),
      member({ jobTitle: 'Arsiparis' }),
      member({ jobTitle: 'Arsiparis' }),
      member({ jobTitle: 'Tenaga keamanan', employment: 'PPNPN' }),
    ]
    expect(rowsOf(table(members, 'jobTitle'))).toEqual([
      ['Kepala Balai', 1],
      ['Arsiparis', 2],
    ])
    expect(table(members, 'jobTitle').total.total).toBe(3)
    expect(countStaff(members)).toMatchObject({ civilServants: 3, ppnpn: 1 })
  })

  it('HRM-03, HRM-07: by group and ruang, the groups of PPPK as rows of their own', () => {
    const members = [
      member({ rankGroup: 'III', ruang: 'a' }),
      member({ rankGroup: 'IV', ruang: 'b' }),
      member({ rankGroup: 'IV', employment: 'PPPK' }),
      member(),
    ]
    const rank = table(members, 'rank')
    expect(rank.columns.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D', 'Tanpa ruang'])
    expect(rowsOf(rank)).toEqual([
      ['IV', 0, 1, 0, 0, 0, 1],
      ['III', 1, 0, 0, 0, 0, 1],
      ['PPPK IV', 0, 0, 0, 0, 1, 1],
      ['Belum diisi', 0, 0, 0, 0, 1, 1],
    ])
    expect(members.map(rankOf)).toEqual(['III/a', 'IV/b', 'PPPK IV', null])
  })

  it('HRM-04: by education from the highest level down; a profession is named without level', () => {
    const members = [
      member({ educationLevel: 'D III', educationField: 'Farmasi', jobFamily: 'specific' }),
      member({ educationLevel: 'Profesi', educationField: 'Dokter', jobFamily: 'specific' }),
      member({ educationLevel: 'S2', educationField: 'Ekonomi', jobFamily: 'general' }),
      member({ educationLevel: 'S2', educationField: 'Hukum', jobFamily: 'structural' }),
    ]
    expect(rowsOf(table(members, 'education'))).toEqual([
      ['S2 Ekonomi', 1, 0, 0, 1],
      ['S2 Hukum', 0, 0, 1, 1],
      ['Dokter', 0, 1, 0, 1],
      ['D III Farmasi', 0, 1, 0, 1],
    ])
  })

  it('HRM-05: by education and team with JFU and JFT, who leads the office apart, sums at the end', () => {
    const team = { id: 7, name: 'PKSE' }
    const members = [
      member({ educationLevel: 'S1', jobFamily: 'specific', placement: team }),
      member({ educationLevel: 'S1', jobFamily: 'general', placement: team }),
      member({ educationLevel: 'S1', jobFamily: 'structural', placement: team }),
      member({ educationLevel: 'S1', jobFamily: 'specific' }),
    ]
    const byTeam = table(members, 'educationTeam')
    expect(
      byTeam.columns.map(({ group, name, isSum }) => `${group ?? ''} ${name}${isSum ? ' sum' : ''}`),
    ).toEqual(['PKSE JFU', 'PKSE JFT', 'Kantor JFT', ' Struktural', 'Jumlah JFU sum', 'Jumlah JFT sum'])
    expect(rowsOf(byTeam)).toEqual([['S1', 1, 1, 1, 1, 1, 2, 4]])
  })

  it('HRM-06: by family and by class', () => {
    const members = [
      member({ jobFamily: 'specific', positionClass: 8 }),
      member({ jobFamily: 'structural', positionClass: 12 }),
      member({ jobFamily: 'specific' }),
    ]
    expect(rowsOf(table(members, 'family'))).toEqual([
      ['Struktural', 1],
      ['Fungsional tertentu (JFT)', 2],
    ])
    expect(rowsOf(table(members, 'positionClass'))).toEqual([
      ['12', 0, 0, 1, 1],
      ['8', 0, 1, 0, 1],
      ['Belum diisi', 0, 1, 0, 1],
    ])
  })

  it.each([
    ['Analisis Perkarantinaan Tumbuhan Ahli Muda', 'plant', 'Ahli Muda'],
    ['Pemeriksa Karantina Tumbuhan Penyelia', 'plant', 'Penyelia'],
    ['Dokter Hewan Karantina Ahli Pertama', 'animal', 'Ahli Pertama'],
    ['Paramedik Karantina Hewan Pemula', 'animal', 'Pemula'],
    ['Teknisi Pengendali Hama dan Penyakit Ikan Mahir', 'fish', 'Mahir'],
    ['Pengendali Hama Dan Penyakit Ikan', 'fish', null],
  ])('HRM-09: %s is a post of quarantine: %s, %s', (title, field, level) =>
    expect(quarantinePost(title)).toEqual({ field, level }),
  )

  it('HRM-09: posts of quarantine officers by level and field; others are left out', () => {
    const members = [
      'Paramedik Karantina Hewan Mahir',
      'Pemeriksa Karantina Tumbuhan Mahir',
      'Arsiparis Mahir',
    ].map((jobTitle) => member({ jobTitle }))
    expect(rowsOf(table(members, 'quarantine'))).toEqual([['Mahir', 1, 1, 0, 2]])
  })

  it('who belongs to the office on a day', () => {
    const staff = [named({ validUntil: '2024-07-01' }), named({ validFrom: '2024-07-01' })]
    expect(staffOn(staff, '2023-12-31')).toEqual([])
    expect(staffOn(staff, '2024-06-30')).toEqual([staff[0]])
    expect(staffOn(staff, '2024-07-01')).toEqual([staff[1]])
  })
})

describe('the sentence of a document', () => {
  const counts = countStaff([
    ...Array.from({ length: 79 }, () => member()),
    ...Array.from({ length: 22 }, () => member({ employment: 'PPNPN' })),
  ])
  it('VAL-12: a figure that differs from the list is told', () => {
    const text = 'didukung oleh 63 orang pegawai dan 22 orang Pegawai Pemerintah Non Pegawai Negeri (PPNPN)'
    const findings = checkStaffSentence(text, counts)
    expect(findings).toMatchObject([{ rule: 'staff.sentence', place: '63 orang pegawai' }])
    expect(findings[0]?.message).toContain('memuat 79')
  })

  it('VAL-12: PPPK are civil servants, so that 64 ASN beside 4 PPPK contradict 68', () => {
    const of68 = countStaff([
      ...Array.from({ length: 64 }, () => member()),
      ...Array.from({ length: 4 }, () => member({ employment: 'PPPK' })),
    ])
    const text = 'sebanyak 68 (enam puluh delapan) orang pegawai terdiri dari 64 orang ASN dan 4 orang PPPK'
    expect(checkStaffSentence(text, of68)).toMatchObject([{ place: '64 orang ASN' }])
  })
})

describe('an employee', () => {
  const rules = (change: Partial<NamedStaff>) =>
    checkMember(named(change), '2025-01-01').map(({ rule }) => rule)
  it.each([
    [{ employment: 'PNS', rankGroup: 'III', ruang: 'c' }, []],
    [{ employment: 'PNS', rankGroup: 'VII', ruang: null }, ['staff.rank']],
    [{ employment: 'PNS', rankGroup: 'III', ruang: null }, ['staff.rank']],
    [{ employment: 'PNS', rankGroup: 'III', ruang: 'e' }, ['staff.rank']],
    [{ employment: 'PNS', rankGroup: 'IV', ruang: 'e' }, []],
    [{ employment: 'PPPK', rankGroup: 'IX', ruang: null }, []],
    [{ employment: 'PPPK', rankGroup: 'IX', ruang: 'a' }, ['staff.rank']],
    [{ employment: 'PPNPN', rankGroup: 'I', ruang: null }, ['staff.rank']],
    [{ validUntil: '2024-01-01' }, ['staff.order']],
    [{ nip: '19760915200212100' }, ['nip.length']],
  ] satisfies [Partial<NamedStaff>, string[]][])('HRM-03, HRM-07, HRM-08: %j', (change, expected) =>
    expect(rules(change)).toEqual(expected),
  )

  it('HRM-08, VAL-13: a number belongs to one person, a person has one number, and stands in the list once at a time', () => {
    const nip = '197609152002121003'
    const first = named({ name: 'Abdur Rohman', nip, validUntil: '2024-07-01' })
    const check = (change: Partial<NamedStaff>) =>
      checkAgainst([first], named({ nip, name: 'Abdur Rohman', ...change })).map(({ rule }) => rule)
    expect(check({ validFrom: '2024-07-01' })).toEqual([])
    expect(check({ validFrom: '2024-06-30' })).toEqual(['staff.twice'])
    expect(check({ name: 'Orang Lain', validFrom: '2024-07-01' })).toEqual(['staff.nip'])
    const two = [first, named({ id: 2, name: 'abdur  rohman', nip: '197609152002121004' })]
    expect(checkStaffList(two)).toMatchObject([{ rule: 'staff.severalNips', severity: 'warning' }])
    const shared = [first, named({ id: 2, name: 'Orang Lain', nip })]
    expect(checkStaffList(shared)).toMatchObject([{ rule: 'staff.nip', severity: 'error' }])
  })
})
