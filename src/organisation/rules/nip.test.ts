import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkOneNipEach } from './nip-duplicates.ts'
import { checkNip, cleanNip, decodeNip, formatNip } from './nip.ts'
import type { Official } from './records.ts'

const maluku = '197609152002121003'
const rulesFound = (nip: string | null, employment: 'PNS' | 'PPPK' | 'other' = 'PNS'): readonly string[] =>
  checkNip(nip, employment, '2025-07-07').map((finding) => finding.rule)

describe('reading a NIP (rules 10)', () => {
  it('HRM-08: the head of seed 000 was born in 1976 and appointed in December 2002', () => {
    expect(decodeNip(maluku)).toEqual({
      kind: 'PNS',
      birthDate: '1976-09-15',
      appointmentYear: 2002,
      appointmentMonth: 12,
      sex: 'male',
      serial: '003',
    })
  })

  it('HRM-08: digits 13 and 14 of a PPPK are a code, not a month', () => {
    expect(decodeNip('199005172023212001')).toEqual({
      kind: 'PPPK',
      birthDate: '1990-05-17',
      appointmentYear: 2023,
      frequency: 21,
      sex: 'female',
      serial: '001',
    })
  })

  it.each(['', '1976091520021210', '197613152002121003', '197609152002131003', '197609152002123003', 'abc'])(
    '%s says nothing',
    (nip) => {
      expect(decodeNip(nip)).toBeNull()
    },
  )

  it.each([
    [' 19760915 200212 1 003 ', maluku],
    ['NIP. 19760915\u00A0200212 1 003', maluku],
    ['NI PPPK: 199005172023212001', '199005172023212001'],
    ['nip', null],
    ['  ', null],
  ])('takes blanks and labels off %s', (typed, nip) => {
    expect(cleanNip(typed)).toBe(nip)
  })

  it('prints it by the rule of the agency', () => {
    expect(formatNip(maluku, 'PNS')).toBe('NIP 19760915 200212 1 003')
    expect(formatNip(maluku, 'PNS', 'plain')).toBe('NIP 197609152002121003')
    expect(formatNip('199005172023212001', 'PPPK')).toBe('NI PPPK 19900517 202321 2 001')
  })
})

describe('checking a NIP', () => {
  it.each([
    [maluku, 'PNS', []],
    ['199005172023212001', 'PPPK', []],
    ['196901271993031001', 'PNS', []],
    ['196901271992031001', 'PNS', []],
    ['196704221988031002', 'PNS', []],
    ['1976091520021210', 'PNS', ['nip.length']],
    ['19760915200212100A', 'PNS', ['nip.digits']],
    ['197602302002121003', 'PNS', ['nip.birth']],
    ['197609152002131003', 'PNS', ['nip.month']],
    ['199005172023212001', 'PNS', ['nip.month']],
    ['199005172023052001', 'PPPK', ['nip.frequency']],
    ['197609152002123003', 'PNS', ['nip.sex']],
    ['197609152002121000', 'PNS', ['nip.serial']],
    ['200209152002081003', 'PNS', ['nip.order']],
    ['199609152010121003', 'PNS', ['nip.age']],
    ['200609152025081003', 'PNS', ['nip.future']],
    ['197602302002133000', 'PNS', ['nip.month', 'nip.birth', 'nip.sex', 'nip.serial']],
    [maluku, 'other', ['nip.notCivilServant']],
    [null, 'PNS', ['nip.missing']],
    [null, 'other', []],
  ] as const)('VAL-13, HRM-08: %s as %s: %o', (nip, employment, rules) => {
    expect(rulesFound(nip, employment)).toEqual(rules)
  })

  it('VAL-13: whatever decodes has no structural error, and grouping loses no digit', () => {
    const two = (max: number): fc.Arbitrary<string> =>
      fc.integer({ min: 0, max }).map((number) => String(number).padStart(2, '0'))
    const nips = fc
      .tuple(
        fc.integer({ min: 1950, max: 2005 }),
        two(13),
        two(32),
        fc.integer({ min: 1970, max: 2024 }),
        two(30),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 999 }),
      )
      .map(
        ([birth, month, day, year, code, sex, serial]) =>
          `${birth}${month}${day}${year}${code}${sex}${String(serial).padStart(3, '0')}`,
      )
    fc.assert(
      fc.property(nips, (nip) => {
        const decoded = decodeNip(nip)
        const structural = new Set([
          'nip.birth',
          'nip.month',
          'nip.frequency',
          'nip.sex',
          'nip.digits',
          'nip.length',
        ])
        const found = rulesFound(nip, decoded?.kind ?? 'PNS').filter((rule) => structural.has(rule))
        if (decoded !== null) expect(found).toEqual([])
        expect(cleanNip(formatNip(nip, 'PNS'))).toBe(nip)
      }),
    )
  })
})

describe('one number each', () => {
  const official = (id: number, name: string, nip: string | null): Official => ({
    id,
    name,
    nip,
    titleBefore: null,
    titleAfter: null,
    employment: 'PNS',
  })

  it('VAL-13, HRM-08: two persons with one number are an error', () => {
    const findings = checkOneNipEach([official(1, 'Perencana', maluku), official(2, 'Kepala', maluku)])
    expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
      ['error', `NIP ${maluku} tercatat pada Perencana dan Kepala.`],
    ])
  })

  it('VAL-13: the three numbers of one head in seed 002 are found, though each is well formed', () => {
    const findings = checkOneNipEach([
      official(1, 'Rosyid Ridlo Prayogo', '196901271993031001'),
      official(2, 'Rosyid  Ridlo Prayogo', '196901271992031001'),
      official(3, 'ROSYID RIDLO PRAYOGO', '196704221988031002'),
      official(4, 'Amdali Adhitama', null),
      official(5, 'Amdali Adhitama', null),
    ])
    expect(findings.map((finding) => finding.rule)).toEqual(['nip.several'])
    expect(findings[0]?.message).toContain('tercatat dengan 3 NIP')
  })
})
