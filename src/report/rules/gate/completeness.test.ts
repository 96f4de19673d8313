import { describe, expect, it } from 'vitest'
import { inList, list, section, words } from '../../../../test/support/gate-section.ts'
import { announcesList, checkAnnouncedLists, checkEmptySections } from './completeness.ts'
import type { TextItem } from './text.ts'

const other: TextItem = { kind: 'other' }
const table = (rows: number): TextItem => ({ kind: 'table', rows })

describe('a section without content', () => {
  it.each<[string, readonly TextItem[], boolean]>([
    ['nothing', [], true],
    ['a blank paragraph', [words('  ')], true],
    ['a list of blanks', [list('', ' ')], true],
    ['a table without rows', [table(0)], true],
    ['a paragraph', [words('Isi.')], false],
    ['a list', [list('', 'Isi.')], false],
    ['a table with a row', [table(1)], false],
    ['a picture', [other], false],
    ['a blank paragraph and a picture', [words(''), other], false],
  ])('%s', (_, items, isEmpty) => {
    expect(checkEmptySections([section(items)]).length > 0).toBe(isEmpty)
  })

  it.each<[string, [level: number, text: string][], string[]]>([
    [
      'a chapter of parts',
      [
        [1, ''],
        [2, 'Isi.'],
      ],
      [],
    ],
    [
      'a chapter whose second part is written',
      [
        [1, ''],
        [2, ''],
        [2, 'Isi.'],
      ],
      ['b1'],
    ],
    [
      'a chapter of points',
      [
        [1, ''],
        [2, ''],
        [3, 'Isi.'],
      ],
      [],
    ],
    [
      'a chapter before another one',
      [
        [1, ''],
        [1, 'Isi.'],
        [2, 'Isi.'],
      ],
      ['b0'],
    ],
    [
      'a part before the next chapter',
      [
        [1, 'Isi.'],
        [2, ''],
        [1, 'Isi.'],
        [2, 'Isi.'],
      ],
      ['b1'],
    ],
    [
      'a chapter of empty parts',
      [
        [1, ''],
        [2, ''],
        [1, 'Isi.'],
      ],
      ['b0', 'b1'],
    ],
  ])('%s', (_, outline, keys) => {
    const sections = outline.map(([level, text], index) =>
      section([words(text)], { level, key: `b${index}` }),
    )
    expect(checkEmptySections(sections).map(({ section: key }) => key)).toEqual(keys)
  })

  it('VAL-30: a part without data stands for the whole section, and is named', () => {
    const missing = [{ name: 'Tabel pegawai', screen: 'pegawai' }]
    expect(checkEmptySections([section([], { missing })])).toMatchObject([
      { message: 'Tabel pegawai belum dapat dicetak karena datanya belum ada.', screen: 'pegawai' },
    ])
  })
})

describe('a list that is announced', () => {
  it.each([
    ['Strategi kami sebagai berikut:', true],
    ['Strategi kami sebagai berikut : ', true],
    ['Fungsinya meliputi:', true],
    ['Rinciannya sebagai berikut.', true],
    ['Rinciannya Sebagai Berikut', true],
    ['Rincian pada tabel berikut ini.', true],
    ['Catatan: datanya lengkap.', false],
    ['Hal berikut ini penting.', false],
    ['Ditetapkan tiga misi.', false],
  ])('VAL-30: "%s" announces one: %s', (text, announces) => {
    expect(announcesList(text)).toBe(announces)
  })

  const announcement = words('Visinya sebagai berikut:')
  it.each<[string, readonly TextItem[], number]>([
    ['nothing', [], 1],
    ['another paragraph', [words('Isi.')], 1],
    ['words with a quotation inside', [words('Yaitu "kuat".')], 1],
    ['a list', [list('Satu')], 0],
    ['a table', [table(3)], 0],
    ['a picture', [other], 0],
    ['a quotation', [words('"Menjadi kuat"')], 0],
    ['a quotation after a blank', [words(' “Menjadi kuat”')], 0],
  ])('VAL-30: is answered by what follows: %s', (_, after, gaps) => {
    expect(checkAnnouncedLists([section([announcement, ...after])])).toHaveLength(gaps)
    expect(checkAnnouncedLists([section([inList(announcement, ...after)])])).toHaveLength(gaps)
  })

  it('VAL-30: nothing is expected after a table, or in a section that waits for data', () => {
    expect(checkAnnouncedLists([section([table(1), words('Isi.')])])).toEqual([])
    const missing = [{ name: 'Visi', screen: null }]
    expect(checkAnnouncedLists([section([announcement], { missing })])).toEqual([])
  })
})
