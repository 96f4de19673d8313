import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readFields, titlesOf } from './fields.ts'

const facts = {
  description: undefined,
  kind: 'text',
  required: false,
  nullable: false,
  maxLength: undefined,
  choices: undefined,
  items: undefined,
}
const only = (field: z.ZodType) => readFields(z.object({ field }))['field']

describe('readFields', () => {
  it('takes label, help and length from the shape, also where the words stand outside of what may be null', () => {
    const text = z.string().trim().min(1).max(60).meta({ title: 'Nama', description: 'Tanpa gelar.' })
    const open = z
      .string()
      .max(5)
      .nullable()
      .default(null)
      .transform((value) => (value === '' ? null : value))
    expect(only(text)).toEqual({
      ...facts,
      title: 'Nama',
      description: 'Tanpa gelar.',
      required: true,
      maxLength: 60,
    })
    expect(only(open.meta({ title: 'Kode pos' }))).toEqual({
      ...facts,
      title: 'Kode pos',
      nullable: true,
      maxLength: 5,
    })
  })
  it.each([
    ['text', z.string(), false],
    ['date', z.iso.date(), true],
    ['email', z.email(), true],
    ['decimal', z.string().meta({ format: 'decimal' }), true],
    ['number', z.coerce.number().int(), true],
    ['number', z.int().default(1), false],
    ['amount', z.int().meta({ format: 'amount' }), true],
    ['lastYear', z.int().meta({ format: 'lastYear' }), true],
    ['flag', z.boolean(), false],
    ['list', z.array(z.number()), false],
    ['other', z.object({ a: z.string() }), false],
  ] as const)('%s', (kind, shape, required) => {
    expect(only(shape)).toMatchObject({ title: 'field', kind, required, nullable: false })
  })
  it('a choice has the words of its shape, and stands for itself without', () => {
    const kind = z.enum(['head', 'staff']).meta({ words: { head: 'Kepala', staff: 'Pelaksana' } })
    const words = [
      { value: 'head', label: 'Kepala' },
      { value: 'staff', label: 'Pelaksana' },
    ]
    expect(only(kind.meta({ title: 'Jenis' }))).toEqual({ ...facts, title: 'Jenis', choices: words })
    expect(only(kind.nullable())).toMatchObject({ nullable: true, choices: words })
    expect(only(z.array(kind))).toMatchObject({ kind: 'list', items: 'text', choices: words })
    expect(only(z.enum(['I', 'II']))?.choices).toEqual([
      { value: 'I', label: 'I' },
      { value: 'II', label: 'II' },
    ])
    expect(only(z.int().meta({ words: { 1: 'Januari' } }))).toMatchObject({
      kind: 'number',
      required: false,
      choices: [{ value: '1', label: 'Januari' }],
    })
  })
})

it('names only the fields that have a title', () => {
  const shape = z.object({ name: z.string().meta({ title: 'Nama' }), version: z.number() })
  expect(titlesOf(shape)).toEqual({ name: 'Nama' })
})
