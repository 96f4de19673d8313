import { describe, expect, it } from 'vitest'
import { inList, section, words } from '../../../../test/support/gate-section.ts'
import { checkYears } from './years.ts'
import type { DocumentYears } from './years.ts'

const annual: DocumentYears = { year: 2025, period: { from: 2025, to: 2029 }, isOfPeriod: false }
const said = (text: string, years = annual): readonly string[] =>
  checkYears([section([words(text)])], years).map(({ rule }) => rule.replace('document.', ''))

describe('years in the text', () => {
  it.each([
    ['RKT Tahun 2024', ['otherYear']],
    ['RKT TA. 2024', ['otherYear']],
    ['Rencana Kinerja Tahunan  (RKT)  Tahun  2024', ['otherYear']],
    ['Rencana Kerja (RKT) Tahun Anggaran 2024', ['otherYear']],
    ['Perjanjian Kinerja 2026', ['otherYear']],
    ['DIPA TA 2024 dan RKT 2026', ['otherYear', 'otherYear']],
    ['Tahun Anggaran 2024', ['otherYear']],
    ['TA 2025', []],
    ['RKT Tahun 2025', []],
    ['UU Nomor 21 Tahun 2019', []],
    ['realisasi tahun 2024', []],
  ])('"%s" is told %j in a document of 2025', (text, rules) => {
    expect(said(`Sesuai ${text} ini.`)).toEqual(rules)
  })

  it.each([
    [2024, ['otherYear']],
    [2025, []],
    [2029, []],
    [2030, ['otherYear']],
  ])('a strategic plan of 2025 to 2029 speaks of the RKT %i: %j', (year, rules) => {
    expect(said(`RKT Tahun ${year}`, { ...annual, isOfPeriod: true })).toEqual(rules)
  })

  it('without a period only the year itself counts', () => {
    expect(said('RKT Tahun 2026', { ...annual, period: null, isOfPeriod: true })).toEqual(['otherYear'])
  })
})

describe('periods in the text', () => {
  it.each([
    ['Renstra 2025-2029', []],
    ['Rencana Strategis Tahun 2025 – 2029', []],
    ['RPJMN 2020-2024', ['otherPeriod']],
    ['Renstra Badan Karantina Indonesia Tahun 2020 – 2024', ['otherPeriod']],
    ['Renstra 2026-2030', ['otherPeriod']],
    ['Renstra 2021-2025', []],
    ['rencana lain 2020-2024', []],
  ])('"%s" is told %j in a document of 2025', (text, rules) => {
    expect(said(`Selaras dengan ${text}.`)).toEqual(rules)
  })

  it('VAL-33: a strategic plan that begins after the own one ended is another one', () => {
    const last = { year: 2030, period: { from: 2025, to: 2029 }, isOfPeriod: true }
    expect(said('Renstra 2030-2034', last)).toEqual(['otherPeriod'])
    expect(said('RPJMN 2030-2034', last)).toEqual([])
    expect(said('Renstra 2030-2034', { ...last, period: null })).toEqual([])
    expect(said('Renstra 2029-2034', last)).toEqual([])
  })

  it('says what stands where', () => {
    const text = inList(words('Sesuai RKT 2024 dan Renstra 2020-2024.'))
    expect(checkYears([section([text])], annual)).toMatchObject([
      {
        severity: 'warning',
        section: 'misi',
        message: 'Teks menyebut "RKT 2024", padahal dokumen ini untuk tahun 2025.',
      },
      {
        severity: 'warning',
        section: 'misi',
        message: 'Periode dalam "Renstra 2020-2024" tidak mencakup tahun 2025.',
      },
    ])
  })
})
