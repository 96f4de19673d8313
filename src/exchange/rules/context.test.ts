import { expect, it } from 'vitest'
import { findNamed, nameKey } from './context.ts'

it.each([
  ['3. Indeks deteksi', 'indeksdeteksi'],
  [' 12 ) Indeks  Deteksi', 'indeksdeteksi'],
  ['3 Indeks', '3indeks'],
  ['Indeks 3.', 'indeks3'],
])('"%s" is compared as "%s"', (name, key) => {
  expect(nameKey(name)).toBe(key)
})

it('a thing is found by its code, or by its name where no other has it', () => {
  const things = [
    { code: 'IKK 1', name: 'Indeks deteksi' },
    { code: 'IKK 2', name: 'Persentase' },
    { code: 'IKK 3', name: 'Persentase' },
    { code: 'Persen', name: 'Jumlah' },
  ]
  const find = (text: string) => findNamed(text, things)?.code
  expect(['ikk-1', '1. indeks deteksi', 'jumlah', 'persen'].map(find)).toEqual([
    'IKK 1',
    'IKK 1',
    'Persen',
    'Persen',
  ])
  expect(['Persentase', 'Indeks'].map(find)).toEqual([undefined, undefined])
})
