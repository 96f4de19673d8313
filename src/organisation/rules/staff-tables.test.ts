import { expect, it } from 'vitest'
import { staffTables, type StaffTable } from './staff-tables.ts'
import { qualificationOf, rankOf, type StaffMember } from './staff.ts'

const member = (change: Partial<StaffMember> = {}): StaffMember => ({
  employment: 'PNS',
  rankGroup: null,
  ruang: null,
  educationLevel: null,
  educationField: null,
  jobTitle: 'Arsiparis',
  jobFamily: null,
  positionClass: null,
  placement: null,
  ...change,
})
const table = (key: StaffTable['key'], ...members: readonly StaffMember[]): StaffTable | undefined =>
  staffTables(members).find((one) => one.key === key)
const rows = (key: StaffTable['key'], ...members: readonly StaffMember[]) => {
  const found = table(key, ...members)
  return [...(found?.rows ?? []), ...(found ? [found.total] : [])].map(({ label, cells, total }) =>
    [label, ...cells, total].join(' | '),
  )
}
const columns = (key: StaffTable['key'], ...members: readonly StaffMember[]) =>
  table(key, ...members)?.columns.map(({ group, name }) => (group === null ? name : `${group}: ${name}`))

it('HRM-01: the tables of an office, in their order; posts of quarantine only where somebody holds one', () => {
  const keys = (...members: readonly StaffMember[]) => staffTables(members).map(({ key }) => key)
  const six = ['jobTitle', 'family', 'rank', 'education', 'educationTeam', 'positionClass']
  expect(keys(member())).toEqual(six)
  expect(keys(member({ jobTitle: 'Dokter Hewan Karantina Ahli Muda' }))).toEqual([...six, 'quarantine'])
})

it('HRM-03: ranks from the highest down, PNS before PPPK, unknown ones last; the ruang e only where somebody has it', () => {
  const members = [
    member(),
    member({ employment: 'PPPK', rankGroup: 'V' }),
    member({ employment: 'PPPK', rankGroup: 'IX' }),
    member({ rankGroup: 'II', ruang: 'c' }),
    member({ rankGroup: 'IV', ruang: 'e' }),
  ]
  expect(columns('rank', ...members)).toEqual([
    'Ruang: A',
    'Ruang: B',
    'Ruang: C',
    'Ruang: D',
    'Ruang: E',
    'Tanpa ruang',
  ])
  expect(rows('rank', ...members)).toEqual([
    'IV | 0 | 0 | 0 | 0 | 1 | 0 | 1',
    'II | 0 | 0 | 1 | 0 | 0 | 0 | 1',
    'PPPK IX | 0 | 0 | 0 | 0 | 0 | 1 | 1',
    'PPPK V | 0 | 0 | 0 | 0 | 0 | 1 | 1',
    'Belum diisi | 0 | 0 | 0 | 0 | 0 | 1 | 1',
    'Jumlah | 0 | 0 | 1 | 0 | 1 | 3 | 5',
  ])
  expect(columns('rank', member({ rankGroup: 'II', ruang: 'c' }))).toEqual([
    'Ruang: A',
    'Ruang: B',
    'Ruang: C',
    'Ruang: D',
  ])
})

it('HRM-04: education from the highest down, within a level in the order of the list; the unknown last', () => {
  const of = (
    educationLevel: StaffMember['educationLevel'],
    educationField: string | null,
    jobFamily: StaffMember['jobFamily'],
  ) => member({ educationLevel, educationField, jobFamily })
  const members = [
    of(null, null, 'general'),
    of('SMA', null, 'general'),
    of('S1', 'Hukum', 'specific'),
    of('Profesi', 'Dokter', 'structural'),
    of('S1', 'Biologi', null),
    of('S3', 'Biologi', 'specific'),
  ]
  expect(columns('education', ...members)).toEqual(['JFU', 'JFT', 'Struktural', 'Belum diisi'])
  expect(rows('education', ...members)).toEqual([
    'S3 Biologi | 0 | 1 | 0 | 0 | 1',
    'Dokter | 0 | 0 | 1 | 0 | 1',
    'S1 Hukum | 0 | 1 | 0 | 0 | 1',
    'S1 Biologi | 0 | 0 | 0 | 1 | 1',
    'SMA | 1 | 0 | 0 | 0 | 1',
    'Belum diisi | 1 | 0 | 0 | 0 | 1',
    'Jumlah | 2 | 2 | 1 | 1 | 6',
  ])
})

it('HRM-05: teams in the order of their ids, the office last, each with JFU and JFT', () => {
  const [late, early] = [
    { id: 9, name: 'PRL' },
    { id: 7, name: 'PKSE' },
  ]
  const of = (placement: StaffMember['placement'], jobFamily: StaffMember['jobFamily']) =>
    member({ educationLevel: 'S1', placement, jobFamily })
  const members = [of(null, 'general'), of(late, 'specific'), of(early, 'specific'), of(early, null)]
  expect(columns('educationTeam', ...members)).toEqual([
    'PKSE: JFU',
    'PKSE: JFT',
    'PRL: JFU',
    'PRL: JFT',
    'Kantor: JFU',
    'Struktural',
    'Belum diisi',
    'Jumlah: JFU',
    'Jumlah: JFT',
  ])
  expect(rows('educationTeam', ...members)).toEqual([
    'S1 | 0 | 1 | 0 | 1 | 1 | 0 | 1 | 1 | 2 | 4',
    'Jumlah | 0 | 1 | 0 | 1 | 1 | 0 | 1 | 1 | 2 | 4',
  ])
})

it('HRM-06: families in their order, classes from 17 down, the unknown last', () => {
  const of = (positionClass: number | null, jobFamily: StaffMember['jobFamily']) =>
    member({ positionClass, jobFamily })
  const members = [
    of(null, null),
    of(1, 'general'),
    of(17, 'structural'),
    of(9, 'specific'),
    of(9, 'specific'),
  ]
  expect(rows('family', ...members)).toEqual([
    'Struktural | 1',
    'Fungsional tertentu (JFT) | 2',
    'Fungsional umum (JFU) | 1',
    'Belum diisi | 1',
    'Jumlah | 5',
  ])
  expect(rows('positionClass', ...members)).toEqual([
    '17 | 0 | 0 | 1 | 0 | 1',
    '9 | 0 | 2 | 0 | 0 | 2',
    '1 | 1 | 0 | 0 | 0 | 1',
    'Belum diisi | 0 | 0 | 0 | 1 | 1',
    'Jumlah | 1 | 2 | 1 | 1 | 5',
  ])
})

it('HRM-09: posts of quarantine from the highest level down by field; without a level last; PPNPN are left out', () => {
  const titles = [
    'Pengendali Hama dan Penyakit Ikan',
    'Paramedik Karantina Hewan Mahir',
    'Pemeriksa Karantina Tumbuhan Mahir',
    'Dokter Hewan Karantina Ahli Utama',
  ]
  const members = [
    ...titles.map((jobTitle) => member({ jobTitle })),
    member({ jobTitle: titles[1] ?? '', employment: 'PPNPN' }),
  ]
  expect(columns('quarantine', ...members)).toEqual([
    'Karantina tumbuhan',
    'Karantina hewan',
    'Karantina ikan',
  ])
  expect(rows('quarantine', ...members)).toEqual([
    'Ahli Utama | 0 | 1 | 0 | 1',
    'Mahir | 1 | 1 | 0 | 2',
    'Tanpa jenjang | 0 | 0 | 1 | 1',
    'Jumlah | 1 | 2 | 1 | 4',
  ])
})

it.each([
  [{ educationLevel: null, educationField: 'Hukum' }, null],
  [{ educationLevel: 'S1', educationField: null }, 'S1'],
  [{ educationLevel: 'S2', educationField: 'Hukum' }, 'S2 Hukum'],
  [{ educationLevel: 'Profesi', educationField: 'Dokter' }, 'Dokter'],
  [{ educationLevel: 'Profesi', educationField: null }, 'Profesi'],
] as const)('HRM-04: the qualification of %j is %s', (change, words) => {
  expect(qualificationOf(member(change))).toBe(words)
})

it.each([
  [{ rankGroup: null, ruang: 'a' }, null],
  [{ rankGroup: 'III', ruang: null }, 'III'],
  [{ rankGroup: 'III', ruang: 'c' }, 'III/c'],
  [{ rankGroup: 'IX', ruang: null, employment: 'PPPK' }, 'PPPK IX'],
] as const)('HRM-03: the rank of %j is %s', (change, words) => {
  expect(rankOf(member(change))).toBe(words)
})
