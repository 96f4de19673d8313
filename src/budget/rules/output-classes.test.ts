import { expect, it } from 'vitest'
import { isoDate } from '#lib/dates.ts'
import { checkRuleBooks } from '#core/rule-book.ts'
import { expenditureTypeOf, expenditureTypes } from './expenditure-type.ts'
import {
  checkOutputClass,
  findOutputClass,
  isNationalPriority,
  outputClassBooks,
  twinOf,
} from './output-classes.ts'

const day = isoDate('2024-01-01')
const check = (classCode: string, unitOfMeasure: string | null) =>
  checkOutputClass({ classCode, unitOfMeasure }, classCode, day).map(
    ({ rule, severity }) => `${rule} ${severity}`,
  )

it('BUD-03, BUD-18: the unit of an output is one that its class allows', () => {
  expect(check('EBD', 'Dokumen')).toEqual([])
  expect(check('RAB', 'paket')).toEqual([])
  expect(check('QAH', 'Layanan')).toEqual([])
  expect(check('EBD', 'Orang')).toEqual(['class.unit error'])
  expect(check('EBD', null)).toEqual([])
})

it('a class that the list does not know is asked to be confirmed, not refused', () => {
  expect(check('ZZZ', 'Orang')).toEqual(['class.unknown warning'])
})

it('the class of national priority stands fifteen letters further', () => {
  expect(['AEA', 'BAH', 'CAB', 'DCM', 'EBC', 'FAA'].map(twinOf)).toEqual([
    'PEA',
    'QAH',
    'RAB',
    'SCM',
    'TBC',
    'UAA',
  ])
  expect(twinOf('QAH')).toBe('BAH')
  expect(twinOf('ZZZ')).toBeNull()
  expect([isNationalPriority('QAH'), isNationalPriority('BAH')]).toEqual([true, false])
  expect(findOutputClass('TBC', day)).toMatchObject({
    name: 'Layanan Manajemen SDM Internal',
    certainty: 'INF',
  })
})

it('the books follow each other, and their examples hold', () => {
  expect(checkRuleBooks(outputClassBooks)).toEqual([])
  const outcomes: Readonly<Record<string, string>> = {
    'satuan boleh': '',
    'satuan tidak boleh': 'class.unit error',
  }
  for (const { given, gives } of outputClassBooks[0].examples) {
    const [, code = '', unit = ''] = /^(\w+), \d+ (\w+)$/.exec(given) ?? []
    expect(check(code, unit).join(' ')).toBe(outcomes[gives])
  }
})

it('the type of expenditure is the beginning of the account', () => {
  expect(['511111', '524111', '532111', '577111'].map(expenditureTypeOf)).toEqual(['51', '52', '53', '57'])
  expect(['591111', '424111', '52411'].map(expenditureTypeOf)).toEqual([null, null, null])
  expect(expenditureTypes).toEqual(['51', '52', '53', '54', '55', '56', '57', '58'])
})
