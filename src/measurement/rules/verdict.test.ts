import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { parseTarget } from '#lib/numerals.ts'
import type { Polarity } from '#core/polarity.ts'
import { decideVerdict, verdictWords } from './verdict.ts'

function verdict(polarity: Polarity, text: string, actual: string | null, due = true): string {
  const parsed = parseTarget(text)
  if (parsed.kind === 'invalid') throw new Error(parsed.message)
  return verdictWords[
    decideVerdict({ polarity, target: parsed.target, actual: actual === null ? null : decimal(actual), due })
  ]
}

describe('the verdict follows the figures', () => {
  it.each<[Polarity, string, string | null, string, string]>([
    ['maximize', '1', '0', 'belum mencapai target', 'seed 003 IK1'],
    ['maximize', '1', '5', 'melebihi target', 'seed 003 IK2, where "sesuai" is printed once'],
    ['maximize', '8', '83', 'melebihi target', 'seed 003 IK6, where "sesuai" is printed once'],
    ['maximize', '0', '1', 'melebihi target', 'seed 003 IK7, where "sesuai" is printed twice'],
    ['maximize', '0', '0', 'sesuai target', 'zero meets zero'],
    ['maximize', '80-90', '85', 'sesuai target', 'inside a range'],
    ['maximize', '80-90', '79,5', 'belum mencapai target', 'below a range'],
    ['maximize', '80-90', '90,5', 'melebihi target', 'above a range'],
    ['minimize', '10', '8', 'melebihi target', 'less is better'],
    ['minimize', '10', '12', 'belum mencapai target', 'more is worse'],
    ['minimize', '0', '1', 'belum mencapai target', 'an incident happened'],
    ['minimize', '7-8', '9', 'belum mencapai target', 'above a range'],
    ['stabilize', '50', '50', 'sesuai target', 'on the spot'],
    ['stabilize', '50', '51', 'belum mencapai target', 'above it'],
    ['stabilize', '50', '49', 'belum mencapai target', 'below it'],
    ['maximize', '-', '5', 'belum dinilai', 'no target'],
    ['maximize', '', '5', 'belum dinilai', 'not set'],
    ['maximize', '5', null, 'belum dinilai', 'no figure'],
  ])('MEA-44, VAL-19: %s, target "%s", actual %s: %s (%s)', (polarity, text, actual, words) => {
    expect(verdict(polarity, text, actual === null ? null : actual.replace(',', '.'))).toBe(words)
  })

  it('MEA-06: what is not due is not assessed, even when both figures are zero (seed 003 IK9-11)', () => {
    expect(verdict('maximize', '0', '0', false)).toBe('belum dinilai')
  })

  it('is decided by figures that print alike: 99,999 against 100', () => {
    expect(verdict('maximize', '100', '99.999')).toBe('belum mencapai target')
  })
})
