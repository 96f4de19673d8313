import { describe, expect, it } from 'vitest'
import { findCitations, parseCitation, splitCitationLines } from './citation-text.ts'
import { checkCitation, findRepeated } from './citations.ts'
import { regulationKind } from './regulation-kinds.ts'
import { checkRegulation, regulationState, type Regulation } from './regulations.ts'

const panrb = 'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi'

describe('kinds of regulations', () => {
  it.each([
    ['UU', 'Undang-Undang'],
    ['Undang-undang', 'Undang-Undang'],
    ['PP', 'Peraturan Pemerintah'],
    ['Perpres', 'Peraturan Presiden'],
    ['Inpres', 'Instruksi Presiden'],
    ['PMK', 'Peraturan Menteri Keuangan'],
    ['Permen PANRB', panrb],
    ['PermenPANRB', panrb],
    ['Permenkes', 'Peraturan Menteri Kesehatan'],
    ['Peraturan Menteri PAN dan Reformasi Birokrasi Republik Indonesia', panrb],
    ['Peraturan Menteri Negara Pemberdayaan Aparatur Negara dan Reformasi Birokrasi', panrb],
    [`${panrb} RI`, panrb],
    [
      'Peraturan Menteri Perencanaan Pembangunan Nasional (PPN)/Kepala Bappenas',
      'Peraturan Menteri Perencanaan Pembangunan Nasional/Kepala Badan Perencanaan Pembangunan Nasional',
    ],
    ['Peraturan Badan Karantina Indonesia', 'Peraturan Badan Karantina Indonesia'],
    ['Perka BKN', 'Peraturan Kepala Badan Kepegawaian Negara'],
    ['Permentan', 'Peraturan Menteri Pertanian'],
    ['Surat biasa', null],
  ])('VAL-28: %s is in full %s', (written, kind) => expect(regulationKind(written)).toBe(kind))
})

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
    expect(splitCitationLines('1. UU 25/2004;\n\n 2)  PP 8/2006.\n- Perpres 29/2014')).toEqual([
      'UU 25/2004',
      'PP 8/2006',
      'Perpres 29/2014',
    ])
  })
})

const entry = (
  id: number,
  kind: string,
  number: string,
  year: number,
  rest: Partial<Regulation>,
): Regulation => ({
  id,
  kind,
  number,
  year,
  title: 'Judul',
  gazette: null,
  validFrom: null,
  validUntil: null,
  replacedById: null,
  certainty: 'SRC',
  ...rest,
})
const sakip = entry(1, 'Peraturan Presiden', '29', 2014, {
  title: 'Sistem Akuntabilitas Kinerja Instansi Pemerintah',
})
const midTerm = entry(2, 'Peraturan Presiden', '18', 2020, {
  title: 'RPJMN Tahun 2020-2024',
  validFrom: '2020-01-20',
  validUntil: '2025-02-10',
  replacedById: 3,
})
const nextMidTerm = entry(3, 'Peraturan Presiden', '12', 2025, {
  title: 'RPJMN Tahun 2025-2029',
  validFrom: '2025-02-10',
})
const oldest = entry(4, panrb, '25', 2012, { title: 'Evaluasi', validUntil: '2016-01-01', replacedById: 5 })
const older = entry(5, panrb, '12', 2015, {
  title: 'Pedoman Evaluasi',
  validUntil: '2022-01-01',
  replacedById: 6,
})
const current = entry(6, panrb, '88', 2021, { title: 'Evaluasi Akuntabilitas Kinerja Instansi Pemerintah' })
const expired = entry(7, 'Peraturan Menteri Kesehatan', '21', 2020, {
  validUntil: '2025-01-01',
  certainty: 'MEM',
})
const register = [sakip, midTerm, nextMidTerm, oldest, older, current, expired]
const rules = (text: string, date: string) =>
  checkCitation(text, register, date).findings.map(({ rule, severity }) => `${rule} ${severity}`)

describe('checking citations on the day of a document', () => {
  it('VAL-27, VAL-28: a regulation of the wrong kind is told with the right one', () => {
    const check = checkCitation(
      'Instruksi Presiden Nomor 29 Tahun 2014 tentang Akuntabilitas Kinerja Instansi Pemerintah',
      register,
      '2025-02-07',
    )
    expect(check.right).toBe(sakip)
    expect(check.findings).toMatchObject([{ rule: 'citation.kind', severity: 'error' }])
    expect(check.findings[0]?.next).toContain('Peraturan Presiden Nomor 29 Tahun 2014')
  })

  it('VAL-28: another title keeps a number of another kind from being taken for it', () => {
    expect(
      rules('Instruksi Presiden Nomor 29 Tahun 2014 tentang Pembangunan Bendungan', '2025-02-07'),
    ).toEqual(['citation.unknown warning'])
  })

  it('VAL-27: not yet enacted on the day, with the one in force then; from its first day it is right', () => {
    const early = checkCitation('Perpres Nomor 12 Tahun 2025', register, '2025-02-07')
    expect(early.findings.map(({ rule }) => rule)).toEqual(['citation.notYet'])
    expect(early.right).toBe(midTerm)
    expect(rules('Peraturan Presiden Nomor 12 Tahun 2025', '2025-02-10')).toEqual([])
    expect(rules('Peraturan Presiden Nomor 18 Tahun 2020', '2025-02-09')).toEqual([])
    expect(rules('Peraturan Presiden Nomor 18 Tahun 2020', '2025-02-10')).toEqual([
      'citation.superseded error',
    ])
  })

  it('VAL-27: a superseded one is followed to the one in force on the day', () => {
    const of = (date: string) => checkCitation(`${panrb} Nomor 25 Tahun 2012`, register, date).right
    expect([of('2015-06-01'), of('2020-06-01'), of('2024-01-31')]).toEqual([null, older, current])
  })

  it('VAL-27: wrong kind and superseded are both told', () => {
    const check = checkCitation(
      'Keputusan Menteri PANRB Nomor 25 Tahun 2012 tentang Evaluasi',
      register,
      '2025-02-07',
    )
    expect(check.findings.map(({ rule }) => rule)).toEqual(['citation.kind', 'citation.superseded'])
    expect(check.right).toBe(current)
  })

  it('what the register is not sure of is a warning that asks to confirm', () => {
    const { findings } = checkCitation(
      'Peraturan Menteri Kesehatan Nomor 21 Tahun 2020',
      register,
      '2025-01-01',
    )
    expect(findings).toMatchObject([{ rule: 'citation.expired', severity: 'warning' }])
    expect(findings[0]?.next).toContain('belum dicocokkan')
  })

  it('VAL-28: an abbreviated title is told in full', () => {
    const { findings } = checkCitation('Perpres Nomor 29 tahun 2014 tentang SAKIP', register, '2024-02-12')
    expect(findings).toMatchObject([{ rule: 'citation.form', severity: 'note' }])
    expect(findings[0]?.next).toContain('tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah')
  })

  it('a text without a regulation, and one that the register does not hold', () => {
    expect(rules('Surat edaran kepala', '2025-01-01')).toEqual(['citation.unreadable error'])
    expect(rules('Inpres No.11 tahun 2018', '2025-01-01')).toEqual(['citation.unknown warning'])
  })

  it('VAL-31: the second of two that are the same', () => {
    const checks = ['UU 1/2000', 'Perpres 29/2014', 'Peraturan Presiden Nomor 29 Tahun 2014'].map((text) =>
      checkCitation(text, register, '2024-01-01'),
    )
    expect(findRepeated(checks)).toEqual([2])
  })

  it('replacements that point at each other end', () => {
    const a = entry(10, 'Undang-Undang', '1', 2000, { validUntil: '2001-01-01', replacedById: 11 })
    const b = entry(11, 'Undang-Undang', '2', 2000, { validUntil: '2001-01-01', replacedById: 10 })
    expect(checkCitation('UU 1/2000', [a, b], '2024-01-01').right).toBeNull()
  })
})

describe('an entry of the register', () => {
  it('PLN-73: validity is half open; without a day it begins with its year', () => {
    expect(regulationState(midTerm, '2020-01-19')).toBe('notYet')
    expect(regulationState(midTerm, '2020-01-20')).toBe('inForce')
    expect(regulationState(midTerm, '2025-02-10')).toBe('superseded')
    expect([regulationState(sakip, '2013-12-31'), regulationState(sakip, '2014-01-01')]).toEqual([
      'notYet',
      'inForce',
    ])
  })

  it('PLN-73: faults of an entry are all told', () => {
    const wrong = { ...midTerm, kind: 'Perpres', validFrom: '2019-12-31', validUntil: '2019-01-01' }
    expect(checkRegulation(wrong).map(({ rule }) => rule)).toEqual([
      'regulation.kind',
      'regulation.year',
      'regulation.order',
    ])
    expect(checkRegulation({ ...midTerm, validUntil: null })).toMatchObject([{ rule: 'regulation.replaced' }])
    expect(checkRegulation(midTerm)).toEqual([])
  })
})
