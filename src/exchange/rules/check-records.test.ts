import { describe, expect, it } from 'vitest'
import { holding, office, told } from '../../../test/exchange/example.ts'
import { checkRecords } from './check-records.ts'
import type { Context } from './context.ts'
import type { ImportedRecord } from './records.ts'

const check = (records: readonly ImportedRecord[], context: Context = office) =>
  checkRecords(records, context).map(
    ({ severity, rule, place, message }) => `${severity} ${rule} ${place}: ${message}`,
  )
const rules = (records: readonly ImportedRecord[], context?: Context) =>
  checkRecords(records, context ?? office).map(({ severity, rule }) => `${severity} ${rule}`)

describe('the rules of the screens hold on import', () => {
  const output = { name: 'Layanan', activity: '4815', volume: '2', unit: 'Layanan', amount: '5000000' }

  it('of an output: errors stay errors, sums are warnings, because another table may still tell them', () => {
    const record = told('output', 'QAH.016', { ...output, volume: '-2', funding: 'RM=4000000' })
    expect(rules([record])).toEqual([
      'error volume.negative',
      'warning sum.funding',
      'warning sum.months.missing',
    ])
    expect(check([record])[0]).toMatch(/^error volume.negative Lembar, sel D7: /)
  })

  it('together with what the database knows; an output without activity is not judged yet', () => {
    const { activity: _, ...rest } = output
    expect(rules([told('output', 'QAH.016', { ...rest, volume: '-2' })])).toEqual([])
    const known = holding('output', { 'QAH.016': output })
    expect(rules([told('output', 'QAH.016', { volume: '-2' })], known)).toContain('error volume.negative')
  })

  it('of a target: where it stands, by the card of the indicator', () => {
    expect(check([told('target', 'IKK 2', { target: '120' })])[0]).toContain('Lembar, sel D7')
    expect(rules([told('target', 'IKK 2', { target: '97' })])).toEqual([])
    expect(rules([told('target', 'IKK 9', { target: '120' })])).toEqual([])
    expect(rules([told('target', 'IKK 2', { remark: 'x' })])).toEqual([])
  })

  it('of a component: its output stands in the file or in the budget', () => {
    const component = told('component', 'QAH.016/001//524111/x', { name: 'x', amount: '5' })
    expect(check([component])).toEqual([
      'error import.output Lembar, sel D7: RO QAH.016 tidak ada dalam anggaran 2025.',
    ])
    expect(rules([component], holding('output', { 'QAH.016': output }))).toEqual([])
    expect(rules([component, told('output', 'QAH.016', { name: 'Layanan' })])).toEqual([])
    expect(rules([component, told('target', 'QAH.016', { remark: 'x' })])).toEqual(['error import.output'])
  })
})

describe('people', () => {
  const member = {
    employment: 'PNS',
    jobTitle: 'Analis',
    validFrom: '2025-01-01',
    rankGroup: 'III',
    ruang: 'a',
  }
  const staff = (fields: Record<string, string>) => told('staff', 'x/2025-01-01', { ...member, ...fields })

  it('an employee is judged as on the screen of staff', () => {
    expect(rules([staff({})])).toEqual([])
    expect(rules([staff({ validUntil: '2024-01-01' })])).not.toEqual([])
    expect(rules([staff({ nip: '123' })])).not.toEqual([])
    expect(check([staff({ validUntil: '2024-01-01' })])[0]).toContain('Lembar, sel E7')
  })

  it('the part of the office must exist, whatever capitals it is written in', () => {
    expect(rules([staff({ placement: 'tim kerja 1' })])).toEqual([])
    expect(checkRecords([staff({ placement: 'Wilker Laut' })], office)).toMatchObject([
      {
        rule: 'import.placement',
        severity: 'error',
        place: 'Lembar, sel I7',
        message: '"Wilker Laut" bukan tim atau wilayah kerja kantor ini pada 2025.',
        next: 'Tulis salah satu: Tim Kerja 1, Wilker Bandara; atau kosongkan.',
      },
    ])
    expect(checkRecords([staff({ placement: 'Wilker' })], { ...office, placements: [] })[0]?.next).toBe(
      'Tulis salah satu: belum ada bagian; atau kosongkan.',
    )
  })

  const nip = '198501012010011001'
  const budi = { ...member, name: 'Budi', nip }
  const from = (day: string, fields: Record<string, string> = {}) =>
    told('staff', `${nip}/${day}`, { ...budi, validFrom: day, ...fields })
  const stored = holding('staff', {
    [`${nip}/2024-01-01`]: { ...budi, validFrom: '2024-01-01' },
    'siti/2024-01-01': { ...member, name: 'Siti' },
  })

  it('VAL-13: one number is of one person, who stands in the list once at a time', () => {
    expect(rules([from('2025-01-01')], stored)).toEqual(['error staff.twice'])
    expect(rules([from('2025-01-01', { name: 'Rudi' })], stored)).toEqual(['error staff.nip'])
    expect(rules([from('2024-01-01', { ruang: 'b' })], stored)).toEqual([])
    expect(rules([from('2024-01-01'), from('2025-01-01')])).toEqual([
      'error staff.twice',
      'error staff.twice',
    ])
  })

  it('VAL-13: a line that ends in the same file makes room, though the file tells no more of it than its end', () => {
    const ending = (validUntil: string) => told('staff', `${nip}/2024-01-01`, { validUntil })
    expect(rules([from('2025-01-01'), ending('2025-01-01')], stored)).toEqual([])
    expect(rules([from('2025-01-01'), ending('2025-01-02')], stored)).toEqual([
      'error staff.twice',
      'error staff.twice',
    ])
  })

  it('a training that ends before it begins is told where its end stands', () => {
    const dates = { startsOn: '2025-03-05', endsOn: '2025-03-04' }
    expect(check([told('training', 'kursus/2025-03-05', { title: 'Kursus', ...dates })])).toEqual([
      'error training.order Lembar, sel F7: Tanggal selesai mendahului tanggal mulai.',
    ])
  })

  const training = (participants: string) =>
    told('training', 'kursus/2025-03-01', { title: 'Kursus', participants })
  const known = holding('staff', {
    '198501012010011001/2025-01-01': { name: 'Budi', nip: '198501012010011001' },
    'sitiaminah/2025-01-01': { name: 'Siti Aminah' },
  })

  it('participants stand in the staff list, in the file or in the database, by number or name', () => {
    expect(rules([training('198501012010011001;siti aminah')], known)).toEqual([])
    const inFile = told('staff', 'rudi/2025-01-01', { ...member, name: 'Rudi' })
    expect(rules([training('Rudi'), inFile], known)).toEqual([])
    expect(rules([training('rudi'), { ...inFile, entity: 'target' }], known)).toEqual([
      'error import.participant',
    ])
    expect(rules([told('training', 'kursus/2025-03-01', { title: 'Kursus' })], known)).toEqual([])
  })

  it('those who do not are named, five at most', () => {
    expect(check([training('A;B;C;D;E;F;siti aminah')], known)).toEqual([
      'error import.participant Lembar, sel E7: 6 peserta tidak ada dalam daftar pegawai: A, B, C, D, E.',
    ])
  })
})

it('a record whose cells are not known has no place to say anything', () => {
  const nowhere = { ...told('component', 'QAH.016/001//524111/x', { name: 'x' }), places: {} }
  expect(rules([nowhere])).toEqual([])
})
