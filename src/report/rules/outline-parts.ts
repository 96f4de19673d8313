import type { ContentKey, OutlineSection } from './outline.ts'

type Extra = Partial<Pick<OutlineSection, 'required' | 'landscape' | 'style'>>

const section = (
  part: OutlineSection['part'],
  level: OutlineSection['level'],
  key: string,
  heading: string,
  content: readonly ContentKey[],
  extra: Extra,
): OutlineSection => ({
  key,
  heading,
  level,
  part,
  style: 'numbered',
  content: [...content],
  required: true,
  landscape: false,
  ...extra,
})

/** Short makers of sections, so that an outline reads like the contents of the document it makes. */
export const chapter = (
  key: string,
  heading: string,
  content: readonly ContentKey[] = [],
  extra: Extra = {},
) => section('body', 1, key, heading, content, extra)
export const part = (key: string, heading: string, content: readonly ContentKey[] = [], extra: Extra = {}) =>
  section('body', 2, key, heading, content, extra)
export const point = (key: string, heading: string, content: readonly ContentKey[] = [], extra: Extra = {}) =>
  section('body', 3, key, heading, content, extra)
export const annex = (key: string, heading: string, content: readonly ContentKey[], extra: Extra = {}) =>
  section('annex', 1, key, heading, content, { style: 'annex', ...extra })

/** Cover, preface with signature, and the lists of contents. */
export const frontSections: readonly OutlineSection[] = [
  section('cover', 1, 'sampul', '', ['cover'], { style: 'none' }),
  section('front', 1, 'kata-pengantar', 'KATA PENGANTAR', ['prose', 'signature'], { style: 'plain' }),
  section('front', 1, 'daftar-isi', 'DAFTAR ISI', ['contents'], { style: 'plain' }),
  section('front', 1, 'daftar-tabel', 'DAFTAR TABEL', ['tableList'], { style: 'plain', required: false }),
  section('front', 1, 'daftar-gambar', 'DAFTAR GAMBAR, BAGAN, DAN GRAFIK', ['figureList'], {
    style: 'plain',
    required: false,
  }),
]
