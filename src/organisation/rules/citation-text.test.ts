import { describe, expect, it } from 'vitest'
import { findCitations, parseCitation, splitCitationLines } from './citation-text.ts'

const panrb = 'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi'

describe('reading citations', () => {
  it.each([
    ['UU 25/2004', 'Undang-Undang', '25', 2004, null],
    ['PP 60 Tahun 2008 tentang SPIP', 'Peraturan Pemerintah', '60', 2008, 'SPIP'],
    ['Permen PANRB No. 88 Tahun 2021 tentang Evaluasi AKIP', panrb, '88', 2021, 'Evaluasi AKIP'],
    ['PMK 249/PMK.02/2011', 'Peraturan Menteri Keuangan', '249', 2011, null],
    ['Undang-undang 21 tahun 2019', 'Undang-Undang', '21', 2019, null],
    ['PP No. 1 tahun 2019', 'Peraturan Pemerintah', '1', 2019, null],
    [
      'Peraturan Badan Karantina Indonesia Nomor I Tahun 2023 tentang Organisasi (Berita Negara);',
      'Peraturan Badan Karantina Indonesia',
      '1',
      2023,
      'Organisasi',
    ],
    [
      'Peraturan Menteri PAN dan Reformasi Birokrasi Republik Indonesia Nomor 53 Tahun 2014',
      panrb,
      '53',
      2014,
      null,
    ],
  ])('VAL-28: %s', (text, kind, number, year, title) =>
    expect(parseCitation(text)).toMatchObject({ kind, number, year, title }),
  )

  it.each([
    ['Perppu 1/2020', 'Peraturan Pemerintah Pengganti Undang-Undang 1/2020'],
    ['Keppres Nomor 42 Tahun 2002', 'Keputusan Presiden 42/2002'],
    ['KMK 466 Tahun 2023', 'Keputusan Menteri Keuangan 466/2023'],
    ['Perbarantin No 2 Tahun 2023', 'Peraturan Badan Karantina Indonesia 2/2023'],
    ['Perka BKN 22/2007', 'Peraturan Kepala Badan Kepegawaian Negara 22/2007'],
    ['Permenkes Nomor 10, Tahun 2023', 'Peraturan Menteri Kesehatan 10/2023'],
    ['Peraturan Badan Karantina Indonesia Nomor X Tahun 2024', 'Peraturan Badan Karantina Indonesia 10/2024'],
    ['Peraturan Presiden RI Nomor 29 Tahun 2014', 'Peraturan Presiden 29/2014'],
    ['Perdirjen Perbendaharaan Nomor PER-5 Tahun 2024', 'Peraturan Direktur Jenderal Perbendaharaan 5/2024'],
    ['UU 25/20041', null],
    ['UU Tahun 2004', null],
    ['X-UU 25/2004', null],
  ])('VAL-28: "%s" is %s', (text, name) => {
    const found = parseCitation(text)
    expect(found && `${found.kind} ${found.number}/${found.year}`).toBe(name)
  })

  it.each([
    ['Undang-Undang Nomor 25 Tahun 2004', true],
    ['undang-undang  Nomor 25 Tahun 2004', true],
    ['UU Nomor 25 Tahun 2004', false],
    ['Peraturan Badan Karantina Indonesia Nomor I Tahun 2023', false],
    ['Peraturan Badan Karantina Indonesia Nomor 1 Tahun 2023', true],
  ])('VAL-28: "%s" is written in full: %s', (text, isFull) => {
    expect(parseCitation(text)?.isFull).toBe(isFull)
  })

  it.each([
    ['UU 25/2004 tentang  Sistem\nPerencanaan (Lembaran Negara)', 'Sistem Perencanaan'],
    ['UU 25/2004, tentang Sistem Perencanaan.,', 'Sistem Perencanaan'],
    ['UU 25/2004 tentang Sistem; PP 1/2019', 'Sistem'],
    ['UU 25/2004 mengatur tentang Sistem', null],
    ['UU 25/2004 tentang .', null],
  ])('VAL-28: the title of "%s" is %s', (text, title) => {
    expect(parseCitation(text)?.title ?? null).toBe(title)
    expect(parseCitation(text)?.asWritten).toBe(text.replace(/\s+/g, ' '))
  })

  it('in running text each is told by its own words, without title', () => {
    expect(findCitations('Menurut UU\n25/2004 tentang Sistem')).toMatchObject([
      { asWritten: 'UU 25/2004', title: null },
    ])
  })

  it('names no regulation where there is none', () => {
    expect(parseCitation('Keputusan rapat tanggal 3 Januari 2024')).toBeNull()
    expect(parseCitation('TUPP 12 Tahun 2020')).toBeNull()
  })

  it('finds every citation of a text, across line ends', () => {
    const text =
      'berdasarkan Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan dan Undang-Undang\nNomor 25 Tahun 2004, serta Inpres No.11 tahun 2018, PP No. 1 tahun 2019;'
    expect(findCitations(text).map(({ kind, number }) => `${kind} ${number}`)).toEqual([
      'Undang-Undang 17',
      'Undang-Undang 25',
      'Instruksi Presiden 11',
      'Peraturan Pemerintah 1',
    ])
  })

  it('takes the numbers off a pasted list', () => {
    expect(
      splitCitationLines(
        '1. UU 25/2004;\n\n 2)  PP 8/2006.\r\n- Perpres 29/2014\na. PMK 1/2020\n12. KMK 2/2020',
      ),
    ).toEqual(['UU 25/2004', 'PP 8/2006', 'Perpres 29/2014', 'PMK 1/2020', 'KMK 2/2020'])
  })
})
