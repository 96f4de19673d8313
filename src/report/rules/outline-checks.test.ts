import { expect, it } from 'vitest'
import { outlineSectionShape } from './outline.ts'
import type { OutlineSection } from './outline.ts'
import { checkOutline } from './outline-checks.ts'

const section = (key: string, level: 1 | 2 | 3, rest: Partial<OutlineSection> = {}): OutlineSection => ({
  key,
  heading: key.toUpperCase(),
  level,
  part: 'body',
  style: 'numbered',
  content: [],
  required: true,
  landscape: false,
  ...rest,
})
const tooDeep = (heading: string, by: number): string =>
  `"${heading}" berada ${by} tingkat di bawah bagian sebelumnya.`

it.each<[string, readonly OutlineSection[], string[]]>([
  [
    'levels that go down one by one and up at once',
    [section('a', 1), section('b', 2), section('c', 3), section('d', 1)],
    [],
  ],
  ['two chapters', [section('a', 1), section('b', 1)], []],
  ['a level that is skipped', [section('a', 1), section('b', 3)], [tooDeep('B', 2)]],
  ['a first section that is no chapter', [section('a', 2)], [tooDeep('A', 2)]],
  [
    'a key that stands three times',
    [section('a', 1), section('a', 1), section('a', 1)],
    ['Penanda "a" dipakai lebih dari sekali.'],
  ],
  ['a heading without words', [section('a', 1, { heading: '' })], ['Bagian "a" tidak mempunyai judul.']],
  ['a cover, which has no heading', [section('a', 1, { heading: '', style: 'none' }), section('b', 1)], []],
  ['no body', [section('a', 1, { part: 'annex' })], ['Susunan tidak mempunyai bab.']],
  ['nothing', [], ['Susunan tidak mempunyai bab.']],
])('an outline with %s', (_, sections, messages) => {
  const found = checkOutline(sections)
  expect(found.map(({ message }) => message)).toEqual(messages)
  expect(found.every(({ rule, severity }) => rule === 'outline.form' && severity === 'error')).toBe(true)
})

it.each([
  ['latar-belakang', true],
  ['bagian-2', true],
  ['Latar', false],
  ['latar--belakang', false],
  ['-latar', false],
  ['latar-', false],
  ['', false],
])('the key "%s" of a section is accepted: %s', (key, accepted) => {
  expect(outlineSectionShape.safeParse(section(key, 1)).success).toBe(accepted)
})

it('a section as it is sent: upright unless it says so, a heading without blanks around it, three levels', () => {
  const { landscape: _, ...sent } = section('a', 1, { heading: ' PENUTUP ', content: ['prose', 'citations'] })
  expect(outlineSectionShape.parse(sent)).toEqual({ ...sent, heading: 'PENUTUP', landscape: false })
  expect(outlineSectionShape.safeParse({ ...sent, level: 3 }).success).toBe(true)
  expect(outlineSectionShape.safeParse({ ...sent, level: 4 }).success).toBe(false)
  expect(outlineSectionShape.safeParse({ ...sent, content: ['unknown'] }).success).toBe(false)
  expect(outlineSectionShape.safeParse({ ...sent, heading: 'A'.repeat(301) }).success).toBe(false)
  expect(outlineSectionShape.safeParse({ ...sent, content: Array(21).fill('prose') }).success).toBe(false)
})
