import { describe, expect, it } from 'vitest'
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

  const told = (text: string, date: string, known = register) =>
    checkCitation(text, known, date).findings.map(({ message, next }) => [message, next])

  it('VAL-27: says since when it holds or holds no longer, and what holds on the day', () => {
    expect(told('Peraturan Presiden Nomor 12 Tahun 2025', '2025-02-07')).toEqual([
      [
        'Peraturan Presiden Nomor 12 Tahun 2025 belum ditetapkan pada tanggal dokumen, 7 Februari 2025; berlaku sejak 10 Februari 2025. Yang berlaku pada tanggal itu: Peraturan Presiden Nomor 18 Tahun 2020 tentang RPJMN Tahun 2020-2024.',
        'Rujuk peraturan yang berlaku, atau ubah tanggal dokumen.',
      ],
    ])
    expect(told('Peraturan Presiden Nomor 29 Tahun 2014', '2013-01-02')).toEqual([
      [
        'Peraturan Presiden Nomor 29 Tahun 2014 belum ditetapkan pada tanggal dokumen, 2 Januari 2013; berlaku sejak tahun 2014.',
        'Hapus dari daftar, atau ubah tanggal dokumen.',
      ],
    ])
    expect(told('Peraturan Presiden Nomor 18 Tahun 2020', '2025-03-01')).toEqual([
      [
        'Peraturan Presiden Nomor 18 Tahun 2020 tidak berlaku lagi sejak 10 Februari 2025. Yang berlaku pada tanggal itu: Peraturan Presiden Nomor 12 Tahun 2025 tentang RPJMN Tahun 2025-2029.',
        'Ganti dengan peraturan yang berlaku.',
      ],
    ])
    expect(told('Peraturan Menteri Kesehatan Nomor 21 Tahun 2020', '2025-01-01')).toEqual([
      [
        'Peraturan Menteri Kesehatan Nomor 21 Tahun 2020 tidak berlaku lagi sejak 1 Januari 2025.',
        'Periksa apakah masih perlu dirujuk. Masa berlaku dalam daftar belum dicocokkan; pastikan dahulu.',
      ],
    ])
  })

  it('VAL-28: says which kind it is, with or without a title to go by', () => {
    const right =
      'Tulis: Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah.'
    expect(told('Inpres 29/2014', '2025-02-07')).toEqual([
      [
        'Jenisnya keliru: Nomor 29 Tahun 2014 dalam daftar adalah Peraturan Presiden, bukan Instruksi Presiden.',
        right,
      ],
    ])
    expect(told('Inpres 29/2014 tentang Akuntabilitas Kinerja Instansi', '2025-02-07')).toEqual([
      [
        'Jenisnya keliru: Nomor 29 Tahun 2014 dengan judul itu adalah Peraturan Presiden, bukan Instruksi Presiden.',
        right,
      ],
    ])
  })

  it.each([
    ['Sistem Akuntabilitas Bendungan', 'kind', 'two of three words'],
    [
      'Akuntabilitas Kinerja dan Sistem Bendungan Daerah',
      'kind',
      'three of five words; small words do not count',
    ],
    ['Kinerja Bendungan', 'unknown', 'one of two words'],
    ['X', 'unknown', 'no word'],
  ])('VAL-28: of another kind, "%s" is taken for the same as citation.%s: %s', (title, rule) => {
    expect(rules(`Inpres 29/2014 tentang ${title}`, '2025-02-07')[0]).toContain(`citation.${rule}`)
  })

  it('VAL-28: two of other kinds with the same number are not guessed at; a number with a slash is the same number', () => {
    const twin = entry(8, 'Peraturan Pemerintah', '29', 2014, { title: sakip.title })
    expect(told('Inpres 29/2014', '2025-02-07', [sakip, twin])[0]?.[0]).toBe(
      'Instruksi Presiden Nomor 29 Tahun 2014 tidak ada dalam daftar peraturan.',
    )
    const slashed = entry(9, 'Peraturan Menteri Keuangan', '249/PMK.02/2011', 2011, {})
    expect(checkCitation('PMK 249/PMK.02/2011', [slashed], '2025-02-07').entry).toBe(slashed)
    expect(checkCitation('PMK 249/PMK.02/2012', [slashed], '2025-02-07').entry).toBeNull()
  })

  it('VAL-28: signs, brackets and capitals in a title are no other wording', () => {
    const full = 'Peraturan Presiden Nomor 29 Tahun 2014 tentang'
    expect(told(`${full} Sistem akuntabilitas kinerja, instansi pemerintah (SAKIP)`, '2025-02-07')).toEqual(
      [],
    )
    expect(told(`${full} Sistem Akuntabilitas`, '2025-02-07')).toHaveLength(1)
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
