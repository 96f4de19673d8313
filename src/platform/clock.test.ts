import { expect, it } from 'vitest'
import { fixedClock } from './clock.ts'

it.each([
  ['Asia/Jakarta', '2025-07-06T16:59:59Z', '2025-07-06'],
  ['Asia/Jakarta', '2025-07-06T17:00:00Z', '2025-07-07'],
  ['Asia/Jayapura', '2025-07-06T15:00:00Z', '2025-07-07'],
])('today in %s at %s is %s', (timeZone, moment, day) => {
  expect(fixedClock(new Date(moment), timeZone).today()).toBe(day)
})
