import { describe, expect, it } from 'vitest'
import type { UnitName } from './records.ts'
import { checkNewName, nameOn, satkerFinding, slugFor } from './unit-names.ts'

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

  it('ORG-20: what overlaps and what changes nothing is told with the name and the day', () => {
    const same = name('2024-01-01', 'Balai Kekarantinaan Kesehatan Jambi', { class: 'Kelas II' })
    expect(checkNewName(names, name('2023-12-01', 'Lain'))[0]?.message).toBe(
      'Nama Balai Kekarantinaan Kesehatan Jambi sudah berlaku mulai 1 Desember 2023.',
    )
    expect(checkNewName(names, same)[0]?.message).toBe(
      'Nama, kelas, dan kode ini sama dengan yang berlaku mulai 1 Desember 2023.',
    )
    expect(checkNewName(names, { ...same, satkerCode: '007130' })).toEqual([])
    expect(checkNewName(names, { ...same, shortName: 'BKK' })).toEqual([])
  })

  it.each([
    ['barantin', 'BKHIT Maluku', 'barantin-bkhit-maluku'],
    ['bkk-jambi', ' Wilker (Laut) ', 'bkk-jambi-wilker-laut'],
    ['a', '!', 'a'],
    ['a', 'b'.repeat(80), `a-${'b'.repeat(58)}`],
    ['a', `${'b'.repeat(57)} cc`, `a-${'b'.repeat(57)}`],
  ])('below %s, a unit called "%s" has the address %s', (parent, shortName, slug) => {
    expect(slugFor(parent, shortName)).toBe(slug)
  })

  it('a satker code belongs to one office', () => {
    expect(satkerFinding('007130', { name: 'Kantor lain' }).message).toContain(
      '007130 sudah dipakai Kantor lain',
    )
  })
})
