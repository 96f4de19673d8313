import { describe, expect, it } from 'vitest'
import { inList, section, words } from '../../../../test/support/gate-section.ts'
import { checkOfficeNames } from './names.ts'
import type { OfficeNames } from './names.ts'

function office(name: string, shortName: string, city: string | null, province: string | null): OfficeNames {
  const own = { slug: 'kantor', kind: 'office', names: [{ validFrom: '2023-07-20', name, shortName }] }
  return { own, units: [own], name, shortName, city, province }
}
const jambi = office('Balai Kekarantinaan Kesehatan Kelas II Jambi', 'BKK Kelas II Jambi', 'Jambi', 'Jambi')
const kalbar = office(
  'Balai Karantina Hewan, Ikan dan Tumbuhan Kalimantan Barat',
  'BKHIT Kalimantan Barat',
  'Pontianak',
  'Kalimantan Barat',
)
const told = (names: OfficeNames, text: string) =>
  checkOfficeNames([section([words(text)])], names, '2025-02-07').map(({ rule, message }) => [rule, message])
const namesOf = (names: OfficeNames, text: string): readonly string[] =>
  told(names, text).map(([, message = '']) => /"(.*?)"/.exec(message)?.[1] ?? message)

describe('offices of the same kind elsewhere', () => {
  it.each<[string, OfficeNames, string, string[]]>([
    ['the own name', jambi, 'BKK Kelas II Jambi bekerja.', []],
    ['the own name over a line end', kalbar, 'Kepala BKHIT\n  Kalimantan Barat hadir.', []],
    ['the beginning of the own name', jambi, 'Setiap Balai Kekarantinaan Kesehatan Kelas II bekerja.', []],
    ['the own name before more words', kalbar, 'Kepala BKHIT Kalimantan Barat Pontianak hadir.', []],
    ['the kind alone', kalbar, 'Setiap BKHIT bekerja.', []],
    ['another place', kalbar, 'Data BKHIT Maluku dipakai.', ['BKHIT Maluku']],
    ['another place of two words', kalbar, 'Data BKHIT Jawa Timur dipakai.', ['BKHIT Jawa Timur']],
    ['another place twice', kalbar, 'BKHIT Maluku; data BKHIT Maluku dipakai.', ['BKHIT Maluku']],
    ['another class', jambi, 'BKK Kelas I Medan bekerja.', ['BKK Kelas I Medan']],
    [
      'the full name of another place',
      jambi,
      'Balai Kekarantinaan Kesehatan Kelas I Medan bekerja.',
      ['Balai Kekarantinaan Kesehatan Kelas I Medan'],
    ],
    ['an office whose name has no place', office('Pusat Data', 'PUSDA', null, null), 'Pusat Data Medan', []],
    ['a common word before the place', office('Karantina Jambi', 'KJ', null, 'Jambi'), 'Karantina Medan', []],
    [
      'an abbreviation before the place',
      office('KKP Jambi', 'KJ', null, 'Jambi'),
      'KKP Medan',
      ['KKP Medan'],
    ],
    [
      'a sign in the name',
      office('Balai (Uji) Jambi', 'BU', 'Jambi', null),
      'Balai (Uji) Medan',
      ['Balai (Uji) Medan'],
    ],
  ])('%s', (_, names, text, found) => {
    expect(namesOf(names, text)).toEqual(found)
  })

  it('VAL-33: says which name stands where, and whose document it is', () => {
    const found = checkOfficeNames([section([inList(words('Data BKHIT Maluku.'))])], kalbar, '2025-02-07')
    expect(found).toMatchObject([
      {
        rule: 'document.otherOffice',
        severity: 'warning',
        section: 'misi',
        message: `Naskah menyebut "BKHIT Maluku", padahal dokumen ini milik ${kalbar.name}.`,
      },
    ])
  })

  it('VAL-33: an office of the registry is told once', () => {
    const maluku = {
      slug: 'maluku',
      kind: 'office',
      names: [{ validFrom: '2023-07-20', name: 'BKHIT Maluku', shortName: 'BKHIT Maluku' }],
    }
    const known = { ...kalbar, units: [kalbar.own, maluku] }
    expect(told(known, 'Data BKHIT Maluku dipakai.').map(([rule]) => rule)).toEqual(['names.otherOffice'])
  })
})
