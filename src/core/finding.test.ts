import { expect, it } from 'vitest'
import { errorsOf, finding } from './finding.ts'

it('only errors stand in the way', () => {
  const [error, warning, note] = (['error', 'warning', 'note'] as const).map((severity) =>
    finding(severity, 'targets.sum', 'annual', 'Jumlah triwulan berbeda.', 'Samakan jumlahnya.'),
  )
  expect(error).toEqual({
    rule: 'targets.sum',
    severity: 'error',
    place: 'annual',
    message: 'Jumlah triwulan berbeda.',
    next: 'Samakan jumlahnya.',
  })
  expect(errorsOf([warning, error, note].filter((one) => one !== undefined))).toEqual([error])
})
