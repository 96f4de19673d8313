import { describe, expect, it } from 'vitest'
import { list, section, words } from '../../../test/support/gate-section.ts'
import { announcedCount } from './gate/counts.ts'
import { checkFinish, type GateFacts, type SectionText, type TextItem } from './gate.ts'

const named = (validFrom: string, name: string, shortName: string) => ({ validFrom, name, shortName })
const own = {
  slug: 'bkhit-kalbar',
  kind: 'office',
  names: [
    named('2010-01-01', 'Balai Karantina Pertanian Kelas I Pontianak', 'BKP Pontianak'),
    named(
      '2023-07-20',
      'Balai Karantina Hewan, Ikan dan Tumbuhan Kalimantan Barat',
      'BKHIT Kalimantan Barat',
    ),
  ],
}
const agency = {
  slug: 'barantin',
  kind: 'agency',
  names: [named('2023-07-20', 'Badan Karantina Indonesia', 'Barantin')],
}

const facts: GateFacts = {
  year: 2025,
  period: { from: 2025, to: 2029 },
  date: '2025-02-07',
  isSigned: true,
  numbered: { tabel: 2, gambar: 1, bagan: 0, grafik: 0 },
  staff: null,
  isOfPeriod: false,
  names: {
    own,
    units: [own, agency],
    name: 'Balai Karantina Hewan, Ikan dan Tumbuhan Kalimantan Barat',
    shortName: 'BKHIT Kalimantan Barat',
    province: 'Kalimantan Barat',
    city: 'Pontianak',
  },
}

const check = (items: readonly TextItem[], rest: Partial<SectionText> = {}, other: Partial<GateFacts> = {}) =>
  checkFinish({ ...facts, ...other }, [section(items, rest)]).map(
    ({ rule, severity }) => `${rule} ${severity}`,
  )

describe('finish gate', () => {
  it('lets a whole text pass', () => {
    const text = [words('Ditetapkan 3 (tiga) misi sebagai berikut:'), list('Satu', 'Dua', 'Tiga')]
    expect(check(text)).toEqual([])
  })

  it.each([
    ['Kegiatan utama ada 5 (lima), yaitu sebagai berikut:', 5],
    ['Strategi disebut dengan 4 (empat) pilar penguatan sebagai berikut:', 4],
    ['Ditetapkan tiga misi sebagai berikut:', 3],
    ['Menurut Undang-Undang Nomor 25 Tahun 2004 fungsinya adalah sebagai berikut:', null],
    ['Didukung 63 orang pegawai sebagai berikut:', null],
    ['Target Rp1.250 juta dibagi sebagai berikut:', null],
  ])('VAL-29: %s announces %s', (sentence, count) => {
    expect(announcedCount(sentence)?.count ?? null).toBe(count)
  })

  it('VAL-29: an announced count that differs from the list, the bracket or its own word is told', () => {
    expect(check([words('Ditetapkan 4 (empat) pilar sebagai berikut:'), list('A satu', 'B dua')])).toEqual([
      'document.count error',
    ])
    const plbn =
      'Pemenuhan sarana pada 11 PLBN (Serasan, Jagoi Babang, Jasa, Labang, Midang, Nawang, Oepoli, Napan, Sota, Yetetkun).'
    expect(check([words(plbn)])).toEqual(['document.count error'])
    expect(check([words('Terdapat 4 (lima) kegiatan.')])).toEqual(['document.countWords error'])
  })

  it('VAL-30: an empty section is told, with its place; a chapter of parts is not empty', () => {
    expect(check([])).toEqual(['document.emptySection error'])
    const chapter = section([], { key: 'bab', heading: 'PENDAHULUAN', level: 1 })
    const [first] = checkFinish(facts, [chapter, section([])])
    expect(first).toMatchObject({ rule: 'document.emptySection', place: 'PENDAHULUAN', section: 'bab' })
    expect(checkFinish(facts, [chapter, section([words('Isi.')])])).toEqual([])
  })

  it('VAL-30: a list that is announced and missing is told; a quotation answers too', () => {
    expect(check([words('Menetapkan arah kebijakan dan strategi sebagai berikut :')])).toEqual([
      'document.missingList error',
    ])
    expect(check([words('Visi ditetapkan sebagai berikut:'), words('“Menjadi kuat”')])).toEqual([])
    const nested: TextItem = { kind: 'list', items: [[words('Indikator dimaksud meliputi :')]] }
    expect(check([nested])).toEqual(['document.missingList error'])
  })

  it('VAL-30: a part without data names the screen where they are entered', () => {
    const missing = [{ name: 'Tabel pegawai', screen: 'pegawai' }]
    const [finding] = checkFinish(facts, [section([words('Isi.')], { missing })])
    expect(finding).toMatchObject({ rule: 'document.missingPart', severity: 'error', screen: 'pegawai' })
    // What follows from the missing part is not told again.
    const follows = { missing, brokenReferences: ['tabel-pegawai'] }
    expect(check([words('Datanya sebagai berikut:')], follows)).toEqual(['document.missingPart error'])
    expect(check([words('Isi.')], { missing, required: false })).toEqual(['document.missingPart warning'])
  })

  it('VAL-31: a paragraph, an item and a phrase that stand twice are told', () => {
    const paragraph = 'Dokumen ini disusun sebagai acuan kerja bagi seluruh pegawai.'
    expect(check([words(paragraph), words(`${paragraph} `)])).toEqual(['document.duplicateParagraph error'])
    expect(check([list('Penguatan laboratorium', 'penguatan  laboratorium;')])).toEqual([
      'document.duplicateItem error',
    ])
    const phrase =
      'dilakukan melalui Penyusunan Kebijakan Pengawasan, Penyusunan Kebijakan Pengawasan, Penyusunan Kebijakan Pengawasan'
    expect(check([words(phrase)])).toEqual(['document.duplicateItem error'])
  })

  it('VAL-32: broken references are told: chips, typed numbers, leftovers', () => {
    expect(check([words('Isi.')], { brokenReferences: ['tabel-x'] })).toEqual([
      'document.brokenReference error',
    ])
    expect(check([words('Lihat Tabel 2 dan Tabel 9.')])).toEqual(['document.brokenReference error'])
    expect(check([words('Latar Belakang Error! Bookmark not defined.')])).toEqual([
      'document.brokenReference error',
    ])
  })

  it('VAL-32: a live figure whose source is gone, or that has no value yet, is told apart', () => {
    const emptyFields = [
      { name: 'target:IKSP 99', label: null },
      { name: 'pagu', label: 'Jumlah anggaran' },
    ]
    expect(check([words('Isi.')], { emptyFields })).toEqual([
      'document.unknownField error',
      'document.emptyField error',
    ])
  })

  it('VAL-33: another office, the agency as author and a former name are told', () => {
    expect(check([words('BKHIT Maluku melaksanakan program ini.')])).toEqual(['document.otherOffice warning'])
    expect(check([words('Balai Karantina Hewan, Ikan dan Tumbuhan Maluku siap.')])).toEqual([
      'document.otherOffice warning',
    ])
    expect(check([words('Badan Karantina Indonesia telah menyusun Rencana Kerja Tahunan.')])).toEqual([
      'names.author warning',
    ])
    expect(check([words('Kepala Balai Karantina Pertanian Kelas I Pontianak')])).toEqual([
      'names.notOnDate warning',
    ])
    expect(check([words(`${facts.names.name} dan BKHIT Kalimantan Barat siap.`)])).toEqual([])
  })

  it('tells years and periods that are not those of the document', () => {
    expect(check([words('Rencana Kinerja Tahunan (RKT) Tahun 2024 ini disusun.')])).toEqual([
      'document.otherYear warning',
    ])
    expect(check([words('Selaras dengan Renstra 2020-2024.')])).toEqual(['document.otherPeriod warning'])
    expect(check([words('RKT Tahun 2027 belum disusun.')], {}, { isOfPeriod: true })).toEqual([])
    expect(check([words('RKT Tahun 2025 sesuai Renstra 2025–2029 dan UU Nomor 21 Tahun 2019.')])).toEqual([])
  })

  it('speaks of the signature first, then of the sections in their order', () => {
    const texts = [
      section([words('Terdapat 4 (lima) kegiatan.')], { key: 'visi', heading: 'VISI' }),
      section([], { key: 'misi', heading: '' }),
      section([words('Isi.')], { key: 'tujuan', brokenReferences: ['tabel-x'] }),
    ]
    const found = checkFinish({ ...facts, isSigned: false }, texts.toReversed())
    expect(found.map(({ rule, place, section: key }) => [rule, place, key])).toEqual([
      ['document.unsigned', 'Dokumen', null],
      ['document.brokenReference', 'MISI', 'tujuan'],
      ['document.emptySection', 'misi', 'misi'],
      ['document.countWords', 'VISI', 'visi'],
    ])
    expect(found[0]).toMatchObject({
      message: 'Pada 7 Februari 2025 tidak ada pejabat yang tercatat sebagai penanda tangan.',
      screen: 'organisasi',
    })
  })

  it('PRN-14: an office without anybody to sign on the day is told', () => {
    expect(check([words('Isi.')], {}, { isSigned: false })).toEqual(['document.unsigned error'])
  })
})
