import { describe, expect, it } from 'vitest'
import { checkAssignment } from './assignments.ts'
import type { Tenure } from './records.ts'

const tenure = (
  capacity: Tenure['capacity'],
  validFrom: string,
  validUntil: string | null = null,
): Tenure => ({
  capacity,
  validFrom,
  validUntil,
})
const head = tenure('definitive', '2024-01-01', '2025-07-01')

describe('who may hold a position when', () => {
  it.each<[string, Tenure[], Tenure, string[]]>([
    ['the next holder from the day the first one ends', [head], tenure('definitive', '2025-07-01'), []],
    ['a holder one day too early', [head], tenure('definitive', '2025-06-30'), ['assignment.overlap']],
    ['a holder before the first', [head], tenure('definitive', '2023-01-01', '2024-01-01'), []],
    [
      'a holder without end before the first',
      [head],
      tenure('definitive', '2023-01-01'),
      ['assignment.overlap'],
    ],
    ['a Plt. beside a holder', [head], tenure('plt', '2025-01-01', '2025-02-01'), ['assignment.overlap']],
    ['a Plh. beside a holder', [head], tenure('plh', '2025-01-01', '2025-02-01'), []],
    [
      'a Plh. beside a Plh.',
      [head, tenure('plh', '2025-01-15', '2025-01-20')],
      tenure('plh', '2025-01-01', '2025-02-01'),
      ['assignment.overlap'],
    ],
    ['a Plt. after the holder', [head], tenure('plt', '2025-07-01'), []],
    ['a Plh. of a vacant post', [], tenure('plh', '2025-07-01'), ['assignment.absent']],
    [
      'an end before the beginning',
      [],
      tenure('definitive', '2025-07-01', '2025-07-01'),
      ['assignment.order'],
    ],
  ])('%s', (_, others, added, rules) => {
    expect(checkAssignment(others, added).map((finding) => finding.rule)).toEqual(rules)
  })

  it('names every assignment in the way', () => {
    const messages = checkAssignment(
      [head, tenure('plt', '2025-07-01')],
      tenure('definitive', '2025-01-01'),
    ).map((finding) => finding.message)
    expect(messages).toEqual([
      'Jabatan ini sudah dipegang (Definitif) mulai 1 Januari 2024 sampai sebelum 1 Juli 2025.',
      'Jabatan ini sudah dipegang (Plt.) mulai 1 Juli 2025.',
    ])
  })
})
