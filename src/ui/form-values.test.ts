import { expect, it } from 'vitest'
import { z } from 'zod'
import { readFields } from '#lib/fields.ts'
import { optionsOf } from './choices.ts'
import { readDraft, toDraft } from './form-values.ts'

const shape = z.object({
  name: z.string().min(1),
  note: z.string().nullable(),
  on: z.iso.date().nullable(),
  year: z.int(),
  yearUntil: z.int().meta({ format: 'lastYear' }).nullable(),
  total: z.int().meta({ format: 'amount' }).nullable(),
  hours: z.string().meta({ format: 'decimal' }).nullable(),
  kind: z.enum(['head', 'staff']),
  rank: z.enum(['I', 'II']).nullable(),
  done: z.boolean(),
  units: z.array(z.int()),
  steps: z.array(z.string()),
  rest: z.array(z.object({ id: z.int() })),
})
const fields = Object.entries(readFields(shape)).map(([name, facts]) => ({ ...facts, name }))
const withUnits = fields.map((field) =>
  field.name === 'units' ? { ...field, choices: optionsOf([7, 8], (id) => [id, `unit ${id}`]) } : field,
)
const draftOf = (record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(withUnits.map((field) => [field.name, toDraft(field, record[field.name])]))

it('a record goes through the form and comes back as it was', () => {
  const record = {
    name: 'Siti',
    note: 'baru',
    on: '2025-07-07',
    year: 2025,
    yearUntil: 2030,
    total: 1500000,
    hours: '1024.5',
    kind: 'staff',
    rank: 'II',
    done: true,
    units: [8],
    steps: ['satu', 'dua'],
    rest: [{ id: 1 }],
  }
  const draft = draftOf(record)
  expect(draft).toMatchObject({
    year: '2025',
    yearUntil: '2029',
    total: '1.500.000',
    hours: '1.024,5',
    units: ['8'],
  })
  expect(readDraft(withUnits, draft)).toEqual({ values: record, errors: {} })
})

it('nothing is null, a choice without nothing begins with its first, and what cannot be sent empty is left out', () => {
  const draft = draftOf({})
  expect(draft).toMatchObject({ name: '', on: '', year: '', kind: 'head', rank: '', done: false, units: [] })
  expect(readDraft(withUnits, draft).values).toEqual({
    name: '',
    note: null,
    on: null,
    year: undefined,
    yearUntil: null,
    total: null,
    hours: null,
    kind: 'head',
    rank: null,
    done: false,
    units: [],
    steps: [],
    rest: undefined,
  })
  expect(toDraft({ ...fields[7], name: 'kind', none: 'Pilih' } as (typeof fields)[number], undefined)).toBe(
    '',
  )
})

it('a figure that cannot be read stands at its field and is not sent', () => {
  const { values, errors } = readDraft(withUnits, { ...draftOf({}), year: 'dua', hours: '1,000.5' })
  expect(Object.keys(errors)).toEqual(['year', 'hours'])
  expect(errors['hours']).toContain('Tulis 1.000,5')
  expect(values).not.toHaveProperty('year')
})
