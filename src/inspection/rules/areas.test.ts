import { expect, it } from 'vitest'
import { finding } from '#core/finding.ts'
import { byWeight, countFindings } from './areas.ts'

const told = (['note', 'error', 'warning', 'error', 'note', 'note'] as const).map((severity, index) =>
  finding(severity, 'x', `place ${index}`, 'Salah.', 'Perbaiki.'),
)

it('findings are counted by their weight', () => {
  expect(countFindings(told)).toEqual({ errors: 2, warnings: 1, notes: 3 })
  expect(countFindings([])).toEqual({ errors: 0, warnings: 0, notes: 0 })
})

it('what must be put right stands first; among equals the order stays', () => {
  expect(byWeight(told).map(({ severity, place }) => `${severity} ${place}`)).toEqual([
    'error place 1',
    'error place 3',
    'warning place 2',
    'note place 0',
    'note place 4',
    'note place 5',
  ])
})
