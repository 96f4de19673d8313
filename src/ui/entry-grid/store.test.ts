import { describe, expect, it } from 'vitest'
import { ProblemError, readProblem } from '../problem.ts'
import type { KeptStorage } from './storage.ts'
import { createEntryStore } from './store.ts'
import { tally } from './saving.ts'
import type { CellResult } from '#core/cell-batch.ts'
import type { CellChange, CellValue } from './types.ts'

/** A desk with the things that a store needs: a memory, a clock that is moved by hand, a server that can be away. */
function setUp(memory = new Map<string, string>()) {
  const storage: KeptStorage = {
    getItem: (key) => memory.get(key) ?? null,
    setItem: (key, text) => void memory.set(key, text),
    removeItem: (key) => void memory.delete(key),
  }
  const waiting: (() => void)[] = []
  const waits: number[] = []
  const store = createEntryStore({
    storage,
    storageKey: 'grid',
    later: (milliseconds, run) => {
      waits.push(milliseconds)
      waiting.push(run)
      return () => void waiting.splice(waiting.indexOf(run), 1)
    },
  })
  const calls: (readonly CellChange[])[] = []
  const server = { answer: (): readonly CellResult[] => [{ outcome: 'saved', value: '1', message: null }] }
  store.saveWith(async (changes) => {
    calls.push(changes)
    return server.answer()
  })
  const tick = async () => {
    for (const run of waiting.splice(0)) run()
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
  }
  const type = (value: CellValue) =>
    store.edit([{ row: 'r', column: 'a', content: { kind: 'value', value }, server: { value: null } }])
  return { store, memory, waits, calls, server, tick, type }
}
const fail = (status: number) => () => {
  throw new ProblemError(readProblem(status, { detail: 'Tidak bisa.' }))
}

describe('createEntryStore', () => {
  it('saves as you go and then keeps nothing in the browser', async () => {
    const { type, tick, calls, memory, store } = setUp()
    type('1')
    expect(memory.has('grid')).toBe(true)
    await tick()
    expect(calls).toEqual([[{ row: 'r', column: 'a', value: '1', before: null }]])
    expect(memory.has('grid')).toBe(false)
    expect(tally(store.snapshot().state)).toEqual({ waiting: 0, onTheirWay: 0, invalid: 0, refused: 0 })
  })
  it('tries again, ever more slowly, while the server is away, and loses nothing', async () => {
    const { type, tick, calls, waits, server, store } = setUp()
    const answer = server.answer
    server.answer = fail(0)
    type('1')
    await tick()
    await tick()
    expect(store.snapshot().failure).toBe('Tidak bisa.')
    expect(waits).toEqual([350, 2_000, 5_000])
    server.answer = answer
    await tick()
    expect(calls).toHaveLength(3)
    expect(store.snapshot().failure).toBeNull()
    expect(tally(store.snapshot().state).waiting).toBe(0)
  })
  it('finds what an earlier visit left unsaved, and saves it', async () => {
    const first = setUp()
    first.server.answer = fail(0)
    first.type('1')
    await first.tick()
    const second = setUp(first.memory)
    expect(second.store.snapshot().recalled).toBe(1)
    await second.tick()
    expect(second.calls[0]).toMatchObject([{ value: '1', before: null }])
    expect(second.memory.size).toBe(0)
  })
  it('does not repeat what the server refuses', async () => {
    const { type, tick, calls, server, store } = setUp()
    server.answer = fail(423)
    type('1')
    await tick()
    await tick()
    expect(calls).toHaveLength(1)
    expect(tally(store.snapshot().state).refused).toBe(1)
  })
  it('keeps the values when the session has ended', async () => {
    const { type, tick, server, store } = setUp()
    server.answer = fail(401)
    type('1')
    await tick()
    expect(tally(store.snapshot().state)).toMatchObject({ waiting: 1, refused: 0 })
  })
  it('opens in a browser whose storage holds something else', () => {
    expect(setUp(new Map([['grid', '{"x":1}']])).store.snapshot().recalled).toBe(0)
    expect(setUp(new Map([['grid', 'broken']])).store.snapshot().recalled).toBe(0)
  })
})
