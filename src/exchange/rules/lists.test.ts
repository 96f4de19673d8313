import { expect, it } from 'vitest'
import { joinCodes, joinFunding, joinMonths, splitCodes, splitFunding, splitMonths, sumOf } from './lists.ts'

it('twelve months are one value; an empty part is no figure', () => {
  const months = ['0', '5440000', '', '1', '', '', '', '', '', '', '', '']
  expect(joinMonths(months)).toBe('0|5440000||1||||||||')
  expect(splitMonths(joinMonths(months))).toEqual(months)
})

it('sources stand in one order, without those that give nothing', () => {
  const told = joinFunding([
    ['RM', '26170000'],
    ['PHLN', '0'],
    ['BLU', ''],
    ['PNBP', '1020000'],
  ])
  expect(told).toBe('PNBP=1020000;RM=26170000')
  expect(splitFunding(told)).toEqual([
    ['PNBP', '1020000'],
    ['RM', '26170000'],
  ])
  expect(splitFunding('')).toEqual([])
  expect(splitFunding('RM')).toEqual([['RM', '']])
})

it('codes are sorted, each once', () => {
  expect(joinCodes(['IKK 2', 'IKK 1', 'IKK 2'])).toBe('IKK 1;IKK 2')
  expect([splitCodes('IKK 1;IKK 2'), splitCodes('')]).toEqual([['IKK 1', 'IKK 2'], []])
})

it('what is empty or a dash adds nothing', () => {
  expect(sumOf(['1.5', '', '-', '2']).toFixed()).toBe('3.5')
  expect(sumOf([]).toFixed()).toBe('0')
})
