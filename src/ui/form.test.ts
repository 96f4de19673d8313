import { describe, expect, it } from 'vitest'
import { fieldErrorsOf } from './form.ts'
import { ProblemError, readProblem } from './problem.ts'

describe('fieldErrorsOf', () => {
  it('names the fields as the form does and joins messages', () => {
    const problem = readProblem(422, {
      detail: 'Isian belum benar.',
      errors: [
        { field: 'body.name', message: 'Wajib diisi.' },
        { field: 'body.contact.city', message: 'Terlalu panjang.' },
        { field: 'body.name', message: 'Paling banyak 120 huruf.' },
      ],
    })
    expect(fieldErrorsOf(new ProblemError(problem))).toEqual({
      name: 'Wajib diisi. Paling banyak 120 huruf.',
      'contact.city': 'Terlalu panjang.',
    })
  })
  it('is empty for a fault', () => {
    expect(fieldErrorsOf(new Error('x'))).toEqual({})
  })
})

describe('readProblem', () => {
  it('gives a sentence for an answer that is no problem document', () => {
    expect(readProblem(502, '<html>').detail).toContain('kesalahan di server')
    expect(readProblem(0, null).detail).toContain('tidak dapat dihubungi')
  })
})
