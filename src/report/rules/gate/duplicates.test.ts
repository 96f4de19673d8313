import { describe, expect, it } from 'vitest'
import { inList, list, section, words } from '../../../../test/support/gate-section.ts'
import { checkDuplicates } from './duplicates.ts'
import type { SectionText, TextItem } from './text.ts'

const told = (...sections: readonly SectionText[]): readonly string[] =>
  checkDuplicates(sections).map(({ message }) => message)
const toldOf = (...items: readonly TextItem[]): readonly string[] => told(section(items))

const paragraph = 'Dokumen ini disusun sebagai acuan kerja seluruh pegawai.'
const twice = (where: string): string => `Paragraf "${paragraph}" sama dengan paragraf pada ${where}.`

describe('what stands twice', () => {
  it('VAL-31: a paragraph is told every time after the first, with the place of the first', () => {
    const misi = section([words(paragraph)])
    const visi = section([words(paragraph.toUpperCase())], { key: 'visi', heading: 'VISI' })
    expect(told(misi, { ...misi, key: 'b' }, { ...misi, key: 'c' })).toEqual([
      twice('bagian "MISI"'),
      twice('bagian "MISI"'),
    ])
    expect(told(visi, misi)).toEqual([twice('bagian "VISI"')])
    expect(toldOf(words(paragraph), words(paragraph))).toEqual([twice('bagian ini')])
  })

  it.each([
    ['Rincian pekerjaan disajikan dalam tabel.', 39, 0],
    ['Rincian pekerjaan disajikan dalam tabel 2', 41, 1],
    ['Rincian pekerjaan disajikan dalam tabelx', 40, 1],
  ])('VAL-31: "%s" (%i letters) may repeat when it is shorter than 40 letters', (text, _, count) => {
    expect(toldOf(words(text), words(text))).toHaveLength(count)
  })

  it('VAL-31: an item counts by its first line, within one list', () => {
    const item = (...rest: readonly TextItem[]): readonly TextItem[] => [words('Penguatan mutu'), ...rest]
    const message = 'Butir "Penguatan mutu" tertulis lebih dari sekali dalam satu daftar.'
    const doubled: TextItem = { kind: 'list', items: [item(), item(list('rincian'))] }
    expect(toldOf(doubled)).toEqual([message])
    expect(toldOf(inList(words('Induk'), doubled))).toEqual([message])
    expect(toldOf(list('Penguatan mutu'), list('Penguatan mutu'))).toEqual([])
    expect(toldOf(list('', ''))).toEqual([])
    expect(toldOf(list('A', 'a', 'B'))).toHaveLength(1)
  })

  it.each<[string, string[]]>([
    ['dilakukan Penyusunan kebijakan, penyusunan kebijakan dan lain', []],
    [
      'Penyusunan kebijakan, penyusunan kebijakan , sosialisasi',
      ['"penyusunan kebijakan" disebut lebih dari sekali dalam satu kalimat.'],
    ],
    [
      'Penyusunan kebijakan, Penyusunan kebijakan, Penyusunan kebijakan',
      ['"Penyusunan kebijakan" disebut lebih dari sekali dalam satu kalimat.'],
    ],
    ['Penyusunan kebijakan, sosialisasi. Penyusunan kebijakan, evaluasi', []],
    ['pelatihan kb, pelatihan kb', ['"pelatihan kb" disebut lebih dari sekali dalam satu kalimat.']],
    ['pelatihan k, pelatihan k', []],
  ])('VAL-31: "%s" is told %j', (text, messages) => {
    expect(toldOf(words(text))).toEqual(messages)
    expect(toldOf(inList(words(text)))).toEqual(messages)
  })

  it('VAL-31: tables repeat themselves by right', () => {
    expect(toldOf({ kind: 'table', rows: 2 }, { kind: 'table', rows: 2 })).toEqual([])
  })
})
