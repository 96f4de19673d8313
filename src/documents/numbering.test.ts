import { expect, it } from 'vitest'
import { numberDocument, toLetter, toRoman } from './numbering.ts'
import type { Block, DocumentTree, Heading } from './tree.ts'

const heading = (level: 1 | 2 | 3, text: string, numbered = true): Heading => ({
  kind: 'heading',
  level,
  id: text,
  text,
  numbered,
})

function createTree(blocks: readonly Block[]): DocumentTree {
  const sections = [{ orientation: 'portrait', pageNumbers: 'arabic', blocks }] as const
  const about = {
    title: '',
    author: '',
    subject: '',
    keywords: [],
    header: ['', ''],
    date: '2025-07-07',
  } as const
  return { language: 'id', ...about, sections }
}

it('REP-18: numbers chapters, parts, points, tables and figures in reading order', () => {
  const headings = [
    heading(1, 'Pengantar', false),
    heading(1, 'Pendahuluan'),
    heading(2, 'Latar'),
    heading(2, 'Tugas'),
    heading(3, 'Pokok'),
    heading(1, 'Penutup'),
    heading(2, 'Simpulan'),
  ]
  const bare = { kind: 'table', columns: [], head: [], body: [] } as const
  const tables = [
    { ...bare, id: 'polos' },
    { ...bare, id: 'satu', caption: 'Satu' },
    { ...bare, id: 'satu', caption: 'Dua' },
  ]
  const numbering = numberDocument(createTree([...headings, ...tables]))
  expect(headings.map((block) => numbering.entryOf(block).label)).toEqual([
    '',
    'BAB I',
    'A.',
    'B.',
    '1.',
    'BAB II',
    'A.',
  ])
  expect(tables.map((block) => numbering.entryOf(block).label)).toEqual(['', 'Tabel 1', 'Tabel 2'])
  expect(numbering.findTarget('Pokok')?.reference).toBe('BAB I huruf B angka 1')
  expect(numbering.findTarget('Pengantar')?.reference).toBe('Pengantar')
  expect(numbering.findTarget('satu')?.title).toBe('Satu')
  expect(numbering.listEntries({ kind: 'contents', of: 'tables' })).toHaveLength(2)
  expect(numbering.listEntries({ kind: 'contents', of: 'headings' })).toHaveLength(6)
})

it('writes roman numerals and letters as word processors do', () => {
  expect([1, 4, 9, 14, 40, 99].map(toRoman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'XCIX'])
  expect([1, 26, 27, 53].map(toLetter)).toEqual(['A', 'Z', 'AA', 'AAA'])
})
