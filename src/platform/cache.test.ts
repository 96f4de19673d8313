import { describe, expect, it } from 'vitest'
import { createCache } from './cache.ts'
import { fixedClock } from './clock.ts'

const clock = fixedClock(new Date('2025-07-07T02:00:00Z'))

describe('createCache', () => {
  it('loads once for requests that come together, and again when the time is over', async () => {
    const cache = createCache<number>(5000, clock)
    let loads = 0
    const load = async (): Promise<number> => ++loads
    expect(await Promise.all([cache.get('a', load), cache.get('a', load)])).toEqual([1, 1])
    clock.moveBy(4999)
    expect(await cache.get('a', load)).toBe(1)
    clock.moveBy(1)
    expect(await cache.get('a', load)).toBe(2)
  })

  it('does not keep what was forgotten while it was loading', async () => {
    const cache = createCache<string>(5000, clock)
    let finish: (value: string) => void = () => undefined
    const first = cache.get('a', () => new Promise((resolve) => (finish = resolve)))
    cache.forgetAll()
    finish('old')
    expect(await first).toBe('old')
    expect(await cache.get('a', async () => 'new')).toBe('new')
  })

  it('does not keep a failure', async () => {
    const cache = createCache<string>(5000, clock)
    await expect(cache.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
    expect(await cache.get('a', async () => 'there')).toBe('there')
  })

  it('stays small when keys are guessed', async () => {
    const cache = createCache<number>(5000, clock, 3)
    let loads = 0
    for (const key of ['a', 'b', 'c', 'd', 'a']) await cache.get(key, async () => ++loads)
    expect(loads).toBe(5)
  })
})
