import { expect, it } from 'vitest'
import { isFullKind, regulationKind } from './regulation-kinds.ts'

const panrb = 'Pendayagunaan Aparatur Negara dan Reformasi Birokrasi'

it.each([
  ['Undang undang', 'Undang-Undang'],
  ['Perppu', 'Peraturan Pemerintah Pengganti Undang-Undang'],
  ['Perpu', 'Peraturan Pemerintah Pengganti Undang-Undang'],
  ['Peraturan Pemerintah', 'Peraturan Pemerintah'],
  ['Perpres RI', 'Peraturan Presiden'],
  ['Keppres', 'Keputusan Presiden'],
  ['KMK', 'Keputusan Menteri Keuangan'],
  ['Perbarantin', 'Peraturan Badan Karantina Indonesia'],
  ['Kepmenkes', 'Keputusan Menteri Kesehatan'],
  ['Permenkeu', 'Peraturan Menteri Keuangan'],
  ['Permendagri', 'Peraturan Menteri Dalam Negeri'],
  ['Permendagri RI', 'Peraturan Menteri Dalam Negeri'],
  ['Peraturan Menteri Dalam Negeri', 'Peraturan Menteri Dalam Negeri'],
  ['Peraturan Menteri Luar Negeri', 'Peraturan Menteri Luar Negeri'],
  ['Kepmen PAN-RB', `Keputusan Menteri ${panrb}`],
  [`Peraturan Menteri ${panrb} Republik Indonesia`, `Peraturan Menteri ${panrb}`],
  ['Perban Barantin', 'Peraturan Badan Karantina Indonesia'],
  ['Kepka  Arsip', 'Keputusan Kepala Badan Arsip'],
  ['Perdirjen Anggaran', 'Peraturan Direktur Jenderal Anggaran'],
  ['Kepdirjen Anggaran', 'Keputusan Direktur Jenderal Anggaran'],
  [
    'Permen PPN/Bappenas',
    'Peraturan Menteri Perencanaan Pembangunan Nasional/Kepala Badan Perencanaan Pembangunan Nasional',
  ],
])('VAL-28: %s is called %s in full', (written, kind) => expect(regulationKind(written)).toBe(kind))

it.each(['', 'Naskah UU', 'UU lama', 'Salinan PMK', 'PMK lama', 'Peraturan Menteri', 'Naskah Permenkes'])(
  'VAL-28: "%s" does not begin like a regulation, or names no maker',
  (written) => expect(regulationKind(written)).toBeNull(),
)

it('VAL-28: a kind is full apart from capitals, blanks and Republik Indonesia', () => {
  expect(isFullKind('peraturan  presiden Republik Indonesia', 'Peraturan Presiden')).toBe(true)
  expect(isFullKind('Perpres', 'Peraturan Presiden')).toBe(false)
})
