import { expect, it } from 'vitest'
import { Refusal, refusalStatus } from './refusal.ts'

it('a refusal carries its sentence, and fields or findings where there are any', () => {
  const plain = new Refusal('conflict', 'Data ini sudah diubah orang lain.')
  expect([plain.name, plain.code, plain.message]).toEqual([
    'Refusal',
    'conflict',
    'Data ini sudah diubah orang lain.',
  ])
  expect([plain.errors, plain.findings]).toEqual([[], []])
  const errors = [{ field: 'body.annual', message: 'Isi target tahunan.' }]
  expect(new Refusal('invalid', 'Isian belum benar.', { errors }).errors).toBe(errors)
})

it('becomes the HTTP status that a program on the other side understands', () => {
  expect(refusalStatus).toEqual({
    invalid: 422,
    notSignedIn: 401,
    forbidden: 403,
    notFound: 404,
    conflict: 409,
    locked: 423,
    tooMany: 429,
    tooLarge: 413,
  })
})
