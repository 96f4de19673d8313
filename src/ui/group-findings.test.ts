import { expect, it } from 'vitest'
import type { Finding } from '#core/finding.ts'
import { groupFindings } from './group-findings.ts'

const finding = (rule: string, place: string): Finding => ({
  rule,
  severity: 'warning',
  place,
  message: '',
  next: '',
})

it('findings of one rule stand together', () => {
  const all = [finding('a', '1'), finding('b', '2'), finding('a', '3')]
  expect(groupFindings(all).map(({ findings }) => findings.map(({ place }) => place))).toEqual([
    ['1', '3'],
    ['2'],
  ])
})
