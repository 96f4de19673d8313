import { expect, it } from 'vitest'
import { checkOneNipEach } from './nip-duplicates.ts'

const people = (...all: (readonly [name: string, nip: string | null])[]) =>
  all.map(([name, nip], index) => ({
    id: index + 1,
    titleBefore: null,
    name,
    titleAfter: null,
    employment: 'PNS' as const,
    nip,
  }))
const found = (...all: Parameters<typeof people>) =>
  checkOneNipEach(people(...all)).map(({ rule, severity }) => `${rule} ${severity}`)

it('HRM-08: one number with two names is an error, one name with two numbers a warning', () => {
  expect(found(['Ani', '1'], ['Budi', '2'])).toEqual([])
  expect(found(['Ani', '1'], ['Budi', '1'])).toEqual(['nip.duplicate error'])
  expect(found(['Ani  Sari', '1'], [' ani sari ', '2'])).toEqual(['nip.several warning'])
  expect(found(['Ani', '1'], ['Ani', '1'])).toEqual(['nip.duplicate error'])
})

it('HRM-08: people without a number share nothing', () => {
  expect(found(['Ani', null], ['Budi', null])).toEqual([])
  expect(found(['Ani', '1'], ['Ani', null])).toEqual([])
})

it('HRM-08: the finding names the number and everybody who has it', () => {
  const [shared] = checkOneNipEach(people(['Ani', '1'], ['Budi', '1'], ['Cici', '1']))
  expect(shared?.message).toBe('NIP 1 tercatat pada Ani dan Budi dan Cici.')
  const [several] = checkOneNipEach(people(['Ani', '1'], ['Ani', '2']))
  expect(several?.message).toBe('Ani tercatat dengan 2 NIP: 1, 2.')
})
