import { describe, expect, it } from 'vitest'
import { defaultProse } from './defaults.ts'
import { outlineBases } from './outline.ts'
import type { OutlineBase, OutlineSection } from './outline.ts'
import { builtInOutlines } from './outlines.ts'
import { isEmptyProse } from './prose.ts'

const sectionsOf = (base: OutlineBase): readonly OutlineSection[] => builtInOutlines[base].sections
const keys = (base: OutlineBase, chosen: (section: OutlineSection) => boolean): readonly string[] =>
  sectionsOf(base)
    .filter(chosen)
    .map(({ key }) => key)

describe('the outlines of the program', () => {
  it.each<[OutlineBase, string[], string[]]>([
    [
      'p1',
      [
        'PENDAHULUAN',
        'TUGAS POKOK DAN FUNGSI',
        'VISI, MISI, TUJUAN, SASARAN DAN STRATEGI',
        'PENYUSUNAN PERENCANAAN KINERJA',
        'PENUTUP',
      ],
      ['MATRIKS RENCANA KERJA TAHUN {tahun}', 'JADWAL PALANG KEGIATAN TAHUN {tahun}'],
    ],
    [
      'p2',
      [
        'PENDAHULUAN',
        'VISI, MISI, TUJUAN DAN SASARAN PROGRAM',
        'SASARAN PEMBANGUNAN DAN SKALA PRIORITAS',
        'PENYUSUNAN PERENCANAAN KINERJA',
        'PENUTUP',
      ],
      ['SASARAN, PROGRAM DAN INDIKATOR KINERJA'],
    ],
    [
      'p3',
      ['PENDAHULUAN', 'INDIKATOR DAN TARGET KINERJA TAHUNAN', 'PENUTUP'],
      ['TARGET INDIKATOR KINERJA TAHUN {tahun}', 'JADWAL PELAKSANAAN KEGIATAN TAHUN {tahun}'],
    ],
    [
      'renstra',
      [
        'PENDAHULUAN',
        'VISI, MISI, TUJUAN, DAN SASARAN',
        'ARAH KEBIJAKAN DAN STRATEGI',
        'TARGET KINERJA',
        'PENUTUP',
      ],
      ['RENCANA KINERJA TAHUNAN'],
    ],
  ])(
    'PRN-01, PRN-02, PRN-03, PRN-07: %s has the chapters and annexes of its model',
    (base, chapters, annexes) => {
      const outline = builtInOutlines[base]
      expect([outline.key, outline.base]).toEqual([base, base])
      const headings = (part: OutlineSection['part']) =>
        outline.sections.filter((one) => one.part === part && one.level === 1).map(({ heading }) => heading)
      expect(headings('body')).toEqual(chapters)
      expect(headings('annex')).toEqual(annexes)
      expect([...headings('cover'), ...headings('front')]).toEqual([
        '',
        'KATA PENGANTAR',
        'DAFTAR ISI',
        'DAFTAR TABEL',
        'DAFTAR GAMBAR, BAGAN, DAN GRAFIK',
      ])
    },
  )

  it.each(outlineBases)('%s: every section holds something, or is a chapter of parts', (base) => {
    const sections = sectionsOf(base)
    for (const [index, { key, content, level }] of sections.entries())
      expect(content.length > 0 || (sections[index + 1]?.level ?? 0) > level, key).toBe(true)
  })

  it.each(outlineBases)(
    '%s: what people write begins with a text, and every text begins something',
    (base) => {
      for (const { key, content } of sectionsOf(base))
        expect(content.includes('prose'), key).toBe(!isEmptyProse(defaultProse(base, key)))
    },
  )

  it.each<[OutlineBase, string[], string[]]>([
    ['p1', ['matriks', 'jadwal-palang'], ['daftar-tabel', 'daftar-gambar']],
    ['p2', ['formulir'], ['daftar-tabel', 'daftar-gambar', 'kegiatan-utama']],
    ['p3', ['lampiran-target', 'lampiran-jadwal'], ['daftar-tabel', 'daftar-gambar', 'dasar-hukum']],
    ['renstra', ['rkt-tahunan'], ['daftar-tabel', 'daftar-gambar', 'struktur-organisasi', 'arah-kebijakan']],
  ])(
    '%s: the annexes %j lie across and are numbered on their own; only %j may be left out',
    (base, annexes, optional) => {
      expect(keys(base, ({ landscape }) => landscape)).toEqual(annexes)
      expect(keys(base, ({ style }) => style === 'annex')).toEqual(annexes)
      expect(keys(base, ({ required }) => !required)).toEqual(optional)
      expect(keys(base, ({ part }) => part === 'front' || part === 'cover')).toEqual(
        keys(base, ({ style }) => style === 'plain' || style === 'none'),
      )
    },
  )

  it('a section that an office added begins empty', () => {
    expect(isEmptyProse(defaultProse('p1', 'bagian-1'))).toBe(true)
  })
})
