import { describe, expect, it } from 'vitest'
import { inList, list, section, words } from '../../../../test/support/gate-section.ts'
import { announcedCount, checkCounts } from './counts.ts'
import type { TextItem } from './text.ts'

const told = (...items: readonly TextItem[]): readonly string[] =>
  checkCounts([section(items)]).map(({ message }) => message)

describe('the number that a sentence announces', () => {
  it.each<[string, number | null, string]>([
    ['Ditetapkan 12 (dua belas) sasaran sebagai berikut:', 12, '12'],
    ['Ditetapkan dua belas sasaran sebagai berikut:', 12, 'dua belas'],
    ['Ditetapkan sebelas sasaran sebagai berikut:', 11, 'sebelas'],
    ['Ditetapkan Empat sasaran sebagai berikut:', 4, 'Empat'],
    ['Dilaksanakan 5 kegiatan:', 5, '5'],
    ['Ada tiga misi, lima tujuan:', 5, 'lima'],
    ['Pegawai 63 orang, dibagi ke dalam tiga bagian:', 3, 'tiga'],
    ['Jumlahnya 5 (lima):', 5, '5'],
    ['Selama lima tahun sebagai berikut:', null, ''],
    ['Selama 5 (lima) tahun sebagai berikut:', null, ''],
    ['Menurut Pasal 5 huruf a sebagai berikut:', null, ''],
    ['Seperti pada Tabel 3 dan lampiran:', null, ''],
    ['Target 97,5 persen sebagai berikut:', null, ''],
    ['Pagu Rp1.250 ribu untuk kegiatan:', null, ''],
    ['Misi kami sebagai berikut:', null, ''],
  ])('VAL-29: %s announces %s', (sentence, count, said) => {
    const announced = announcedCount(sentence)
    expect([announced?.count ?? null, announced?.said ?? '']).toEqual([count, said])
  })
})

describe('a figure and its word', () => {
  it.each([
    '1 (satu)',
    '2 (dua)',
    '3 (tiga)',
    '4 (empat)',
    '5 (lima)',
    '6 (enam)',
    '7 (tujuh)',
    '8 (delapan)',
    '9 (Sembilan)',
    '10 (sepuluh)',
    '11 (sebelas)',
    '12 (dua belas)',
    '13 (tiga belas)',
    '14 (empat belas)',
    '15 (lima belas)',
    '16 (enam belas)',
    '17 (tujuh belas)',
    '18 (delapan belas)',
    '19 (sembilan belas)',
  ])('VAL-29: %s agree', (said) => {
    expect(told(words(`Terdapat ${said} kegiatan.`))).toEqual([])
  })

  it.each(['4 (lima)', '12 (dua)', '2 (dua belas)', '10  (SEBELAS)'])('VAL-29: %s do not', (said) => {
    const message = `"${said}": angka dan katanya menyebut jumlah yang berbeda.`
    expect(told(words(`Terdapat ${said} kegiatan.`))).toEqual([message])
    expect(told(inList(words(`Terdapat ${said} kegiatan.`)))).toEqual([message])
  })
})

describe('a number and the names in brackets after it', () => {
  it.each([
    ['2 PLBN (Entikong, Aruk)', []],
    ['3 PLBN (Entikong, Aruk, dan Badau)', []],
    ['3 PLBN (Entikong, Aruk dan Badau)', []],
    ['3 PLBN (Entikong; Aruk; Badau, di perbatasan)', ['Disebut 3 PLBN, tetapi dalam kurung tercantum 4.']],
    ['3 Pos Lintas Batas (Entikong, Aruk)', ['Disebut 3 Pos Lintas Batas, tetapi dalam kurung tercantum 2.']],
    ['4 PLBN (perbatasan)', []],
    ['4 pos (Entikong, Aruk)', []],
  ])('VAL-29: %s is told %j', (text, messages) => {
    expect(told(words(`Sarana pada ${text}.`))).toEqual(messages)
  })
})

describe('a number before a list', () => {
  it.each<[string, readonly string[], string[]]>([
    ['Ditetapkan 2 (dua) misi sebagai berikut:', ['A', 'B'], []],
    [
      'Ditetapkan tiga misi sebagai berikut:',
      ['A', 'B'],
      ['Kalimat "Ditetapkan tiga misi sebagai berikut:" menyebut tiga, tetapi daftarnya berisi 2.'],
    ],
    ['Ada 5 misi. Tujuannya 2 (dua) hal sebagai berikut:', ['A', 'B'], []],
    ['Ada 5 misi. Ada 3 tujuan. Ada 2 sasaran sebagai berikut:', ['A', 'B'], []],
    ['Ada 5 (lima) misi! Rinciannya sebagai berikut:', ['A', 'B'], []],
    ['Ditetapkan 4 (empat) misi.', ['A', 'B'], []],
  ])('VAL-29: "%s" before %j is told %j', (sentence, items, messages) => {
    expect(told(words(sentence), list(...items))).toEqual(messages)
    expect(told(inList(words(sentence), list(...items)))).toEqual(messages)
  })

  it('VAL-29: only the list right after the sentence is counted', () => {
    const sentence = words('Ditetapkan tiga misi sebagai berikut:')
    expect(told(sentence, words('Isi.'), list('A'))).toEqual([])
    expect(told(sentence, { kind: 'table', rows: 1 })).toEqual([])
    expect(told(list('A'), sentence)).toEqual([])
  })
})
