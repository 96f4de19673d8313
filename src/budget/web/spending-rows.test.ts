import { expect, it } from 'vitest'
import { rupiah } from '#core/rupiah.ts'
import { entry } from '../../../test/support/ledger-entry.ts'
import { spendingKey, spendingRows } from './spending-rows.ts'

const output = { ...entry(), id: 1, version: 1 }
const account = (accountCode: string) => ({
  componentCode: '051',
  subcomponentCode: null,
  accountCode,
  name: 'Belanja',
  amount: rupiah(1),
})
const spent = (type: '52' | '57') => ({
  activityId: 1,
  classCode: 'QAH',
  outputCode: '016',
  type,
  month: 1 as const,
  amount: 5,
})
const typesOf = (...given: Parameters<typeof spendingRows>) => spendingRows(...given).map(({ type }) => type)

it('what is entered for one type takes no other away; a type that is not common comes beside them', () => {
  expect(typesOf([output], [])).toEqual(['51', '52', '53'])
  expect(typesOf([output], [spent('52')])).toEqual(['51', '52', '53'])
  expect(typesOf([output], [spent('57')])).toEqual(['51', '52', '53', '57'])
})

it('accounts say which types an output has; another one can be added, and stays when it is spent on', () => {
  const detailed = { ...output, components: [account('524111'), account('532111')] }
  expect(typesOf([detailed], [])).toEqual(['52', '53'])
  expect(typesOf([detailed], [], [spendingKey(detailed, '51')])).toEqual(['51', '52', '53'])
  expect(typesOf([detailed], [spent('57')])).toEqual(['52', '53', '57'])
})

it('an output without a code of its own cannot be spent on', () => {
  expect(typesOf([{ ...output, outputCode: null }], [])).toEqual([])
})
