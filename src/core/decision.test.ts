import { expect, it } from 'vitest'
import { allowed, refuse, whyNot } from './decision.ts'

it('a refusal says why and what to do instead; what is allowed says nothing', () => {
  const refused = refuse('Triwulan I sudah final.', 'Minta Kepala membukanya kembali.')
  expect(refused).toEqual({
    allowed: false,
    reason: 'Triwulan I sudah final.',
    next: 'Minta Kepala membukanya kembali.',
  })
  expect(whyNot(refused)).toBe('Triwulan I sudah final. Minta Kepala membukanya kembali.')
  expect(allowed.allowed).toBe(true)
  expect(whyNot(allowed)).toBeNull()
})
