import { expect, it } from 'vitest'
import { finding } from '#core/finding.ts'
import { inList, list, words } from '../../../../test/support/gate-section.ts'
import { everywhere, excerpt, normalise, nowhere, tell, textsOf } from './text.ts'

const told = { rule: 'x', message: 'Pesan.', next: 'Saran.' }

it('a finding names the heading of its section, else its key, else the document', () => {
  expect(tell({ key: 'misi', heading: 'MISI' }, told)).toEqual({
    rule: 'document.x',
    severity: 'error',
    place: 'MISI',
    message: 'Pesan.',
    next: 'Saran.',
    section: 'misi',
    screen: null,
  })
  expect(tell({ key: 'misi', heading: '' }, told).place).toBe('misi')
  expect(nowhere({ ...told, severity: 'warning', screen: 'pegawai' })).toMatchObject({
    place: 'Dokumen',
    section: null,
    severity: 'warning',
    screen: 'pegawai',
  })
})

it('a finding of another step leads to no section and no screen', () => {
  const found = finding('note', 'citations.old', 'UU 1', 'Pesan.', 'Saran.')
  expect(everywhere(found)).toEqual({ ...found, section: null, screen: null })
})

it.each([
  ['Ditetapkan tiga misi', 20, 'Ditetapkan tiga misi'],
  ['Ditetapkan tiga misi', 19, 'Ditetapkan tiga …'],
  ['Ditetapkan tiga  misi baru', 17, 'Ditetapkan tiga …'],
])('"%s" is shown in %i letters as "%s"', (text, most, shown) => {
  expect(excerpt(text, most)).toBe(shown)
})

it('every text counts, also inside lists in lists', () => {
  const items = [words('a'), { kind: 'table', rows: 1 } as const, inList(words('b'), list('c', 'd'))]
  expect(textsOf(items)).toEqual(['a', 'b', 'c', 'd'])
})

it('words are compared without case, signs and blanks', () => {
  expect(normalise(' Penguatan  “Laboratorium”, tahap-2;')).toBe('penguatan laboratorium tahap 2')
})
