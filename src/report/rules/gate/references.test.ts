import { expect, it } from 'vitest'
import { inList, section, words } from '../../../../test/support/gate-section.ts'
import { checkReferences } from './references.ts'

const numbered = { tabel: 2, gambar: 1, bagan: 0, grafik: 12 }
const broken = (said: string): string => `"${said}" tidak ada dalam dokumen ini.`

it.each<[string, string[]]>([
  ['Lihat Tabel 2 dan gambar 1.', []],
  ['Lihat Tabel 3.', [broken('Tabel 3')]],
  ['Lihat tabel 3, Gambar 2, dan Bagan 1.', [broken('tabel 3'), broken('Gambar 2'), broken('Bagan 1')]],
  ['Lihat Grafik 12 dan Grafik  13.', [broken('Grafik  13')]],
  ['Lihat lampiran 9.', []],
  ['Error! Reference source not found.', [broken('Error! Bookmark not defined.')]],
])('VAL-32: "%s" leads nowhere: %j', (text, messages) => {
  for (const item of [words(text), inList(words(text))])
    expect(checkReferences([section([item])], numbered).map(({ message }) => message)).toEqual(messages)
})

it('VAL-32: says which reference and which live figure', () => {
  const emptyFields = [
    { name: 'target:IKSP 99', label: null },
    { name: 'pagu', label: 'Jumlah anggaran' },
  ]
  const texts = [section([], { brokenReferences: ['tabel-x'], emptyFields })]
  expect(checkReferences(texts, numbered)).toMatchObject([
    { message: 'Rujukan ke "tabel-x" tidak menemukan tujuannya.', severity: 'error', section: 'misi' },
    {
      message: 'Angka hidup {target:IKSP 99} tidak dikenal lagi: sumbernya sudah tidak ada.',
      next: 'Hapus, atau ganti dengan angka hidup lain.',
    },
    {
      message: 'Angka hidup "Jumlah anggaran" belum mempunyai nilai.',
      next: 'Isi datanya, atau hapus angka hidup itu dari kalimat.',
    },
  ])
})
