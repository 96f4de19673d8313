import { describe, expect, it } from 'vitest'
import { checkStaffSentence, staffSentence } from './staff-sentence.ts'
import type { StaffCounts } from './staff-tables.ts'

const nobody: StaffCounts = {
  civilServants: 0,
  pns: 0,
  pppk: 0,
  ppnpn: 0,
  structural: 0,
  specific: 0,
  general: 0,
  unknownFamily: 0,
}
const jambi = {
  ...nobody,
  civilServants: 79,
  pns: 70,
  pppk: 9,
  ppnpn: 22,
  structural: 2,
  specific: 60,
  general: 17,
}
const say = (counts: Partial<StaffCounts>) =>
  staffSentence({ ...nobody, ...counts }, 'BKK Jambi', '2024-01-31')

describe('the sentence of the staff', () => {
  it.each<[Partial<StaffCounts>, string]>([
    [
      jambi,
      'Pada 31 Januari 2024, BKK Jambi didukung 79 orang pegawai (70 PNS dan 9 PPPK) dan 22 orang PPNPN. Menurut jenis jabatan, pegawai terdiri atas 2 jabatan struktural, 60 jabatan fungsional tertentu dan 17 jabatan fungsional umum.',
    ],
    [
      { civilServants: 3, pns: 3, specific: 2, unknownFamily: 1 },
      'Pada 31 Januari 2024, BKK Jambi didukung 3 orang pegawai (3 PNS). Menurut jenis jabatan, pegawai terdiri atas 2 jabatan fungsional tertentu dan 1 yang jenis jabatannya belum diisi.',
    ],
    [{}, 'Pada 31 Januari 2024, BKK Jambi didukung 0 orang pegawai.'],
    [{ ppnpn: 4 }, 'Pada 31 Januari 2024, BKK Jambi didukung 0 orang pegawai dan 4 orang PPNPN.'],
  ])('VAL-12: of %j is: %s', (counts, sentence) => {
    expect(say(counts)).toBe(sentence)
  })
})

describe('a sentence that somebody wrote', () => {
  it.each([
    ['79 orang pegawai', []],
    ['79 pegawai dan 22 orang PPNPN', []],
    ['79 (tujuh puluh sembilan) orang pegawai', []],
    ['70 orang PNS, 9 PPPK', []],
    ['79 ASN', []],
    ['22 Pegawai Pemerintah Non-Pegawai Negeri', []],
    ['63 orang pegawai', ['Naskah menyebut 63 pegawai (PNS dan PPPK), sedangkan daftar pegawai memuat 79.']],
    ['70 ASN', ['Naskah menyebut 70 ASN (PNS dan PPPK), sedangkan daftar pegawai memuat 79.']],
    ['71 PNS', ['Naskah menyebut 71 PNS, sedangkan daftar pegawai memuat 70.']],
    [
      '8 PPPK dan 1.022 PPNPN',
      [
        'Naskah menyebut 8 PPPK, sedangkan daftar pegawai memuat 9.',
        'Naskah menyebut 1022 PPNPN, sedangkan daftar pegawai memuat 22.',
      ],
    ],
    ['5 pegawainya', []],
    ['5 kegiatan pegawai', []],
  ])('VAL-12: "%s" is told %j', (text, messages) => {
    expect(checkStaffSentence(`Didukung ${text}.`, jambi).map(({ message }) => message)).toEqual(messages)
  })

  it('VAL-12: the place holds the words, blanks made one', () => {
    expect(checkStaffSentence('63\n  orang  pegawai', jambi)).toMatchObject([
      { place: '63 orang pegawai', severity: 'error', rule: 'staff.sentence' },
    ])
  })
})
