import { expect, it } from 'vitest'
import { nameCitation, shortCitation } from './name-citation.ts'

const finding = (message: string) => ({
  rule: 'citation.x',
  severity: 'error' as const,
  place: 'citation',
  message,
  next: 'Ganti.',
})
const law = 'Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara'

it('VAL-27: a finding names the citation that it speaks of, once', () => {
  const messages = [
    'Penulisannya berbeda dari daftar peraturan.',
    'Undang-Undang Nomor 17 Tahun 2003 tidak berlaku lagi.',
  ]
  expect(
    nameCitation({ text: law, findings: messages.map(finding) }, 2).map(({ place, message }) => [
      place,
      message,
    ]),
  ).toEqual([
    [
      'Undang-Undang Nomor 17 Tahun 2003',
      'Butir 3, Undang-Undang Nomor 17 Tahun 2003: Penulisannya berbeda dari daftar peraturan.',
    ],
    ['Undang-Undang Nomor 17 Tahun 2003', 'Butir 3: Undang-Undang Nomor 17 Tahun 2003 tidak berlaku lagi.'],
  ])
  expect(shortCitation('x'.repeat(300))).toHaveLength(111)
})
