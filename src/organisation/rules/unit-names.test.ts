import { describe, expect, it } from 'vitest'
import type { UnitName } from './records.ts'
import { checkNewName, nameOn, satkerFinding } from './unit-names.ts'

const name = (validFrom: string, text: string, more: Partial<UnitName> = {}): UnitName => ({
  validFrom,
  name: text,
  shortName: text,
  class: null,
  satkerCode: null,
  legalBasis: null,
  ...more,
})
const names = [
  name('2023-12-01', 'Balai Kekarantinaan Kesehatan Jambi', { class: 'Kelas II' }),
  name('2010-01-01', 'Kantor Kesehatan Pelabuhan Jambi', { class: 'Kelas III' }),
]

describe('names through time', () => {
  it.each([
    ['2009-12-31', undefined, undefined],
    ['2010-01-01', 'Kantor Kesehatan Pelabuhan Jambi', 'Kelas III'],
    ['2023-11-30', 'Kantor Kesehatan Pelabuhan Jambi', 'Kelas III'],
    ['2023-12-01', 'Balai Kekarantinaan Kesehatan Jambi', 'Kelas II'],
    ['2030-01-01', 'Balai Kekarantinaan Kesehatan Jambi', 'Kelas II'],
  ])('ORG-20: the name and class on %s', (date, text, unitClass) => {
    expect(nameOn(names, date)?.name).toBe(text)
    expect(nameOn(names, date)?.class).toBe(unitClass)
  })

  it('ORG-20: two names of one date overlap, a name that changes nothing is remarked', () => {
    const rules = (added: UnitName): readonly string[] =>
      checkNewName(names, added).map((finding) => finding.rule)
    expect(rules(name('2023-12-01', 'Lain'))).toEqual(['unitName.overlap'])
    expect(rules(name('2024-01-01', 'Balai Kekarantinaan Kesehatan Jambi', { class: 'Kelas II' }))).toEqual([
      'unitName.unchanged',
    ])
    expect(rules(name('2024-01-01', 'Balai Kekarantinaan Kesehatan Jambi', { class: 'Kelas I' }))).toEqual([])
    expect(checkNewName([], name('2024-01-01', 'Baru'))).toEqual([])
  })

  it('a satker code belongs to one office', () => {
    expect(satkerFinding('007130', { name: 'Kantor lain' }).message).toContain(
      '007130 sudah dipakai Kantor lain',
    )
  })
})
