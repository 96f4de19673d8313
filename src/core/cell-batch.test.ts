import { expect, it } from 'vitest'
import type { z } from 'zod'
import { cellBatch } from './cell-batch.ts'
import { decimalText, idNumber } from './wire.ts'

const { change, body, results } = cellBatch({ indicatorId: idNumber }, decimalText.nullable(), 2)
const one = { indicatorId: 7, before: null, value: '5' }

it('a change is an address, what the person saw, and the value', () => {
  expect(change.parse({ ...one, version: 3 })).toEqual(one)
  expect(change.safeParse({ ...one, value: 'lima' }).success).toBe(false)
  expect(change.safeParse({ indicatorId: 7, value: '5' }).success).toBe(false)
  expect(change.safeParse({ before: null, value: '5' }).success).toBe(false)
})

it('a batch holds at least one change, and no more than the endpoint takes', () => {
  const sizes = [0, 1, 2, 3].map((length) => ({ changes: Array.from({ length }, () => one) }))
  expect(sizes.map((batch) => body.safeParse(batch).success)).toEqual([false, true, true, false])
})

it('a result says what came of the cell and what it holds now', () => {
  const answer: z.infer<typeof results> = [
    { outcome: 'saved', value: '5', message: null },
    { outcome: 'conflict', value: null, message: 'Sel ini sudah diubah oleh orang lain.' },
  ]
  expect(results.parse(answer)).toEqual(answer)
  expect(results.safeParse([{ saved: true, message: null }]).success).toBe(false)
})
