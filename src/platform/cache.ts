import type { Clock } from './clock.ts'

/** Answers kept in memory for a short time, so that many requests ask the database once. */
export interface Cache<V> {
  get(key: string, load: () => Promise<V>): Promise<V>
  forget(key: string): void
  forgetAll(): void
}

interface Kept<V> {
  readonly answer: Promise<V>
  readonly until: number
}

/**
 * Keeps what `load` answers for `milliseconds`. Requests that arrive while it loads wait for the same answer. What is forgotten while
 * it loads is not kept. A failure is never kept. Above `limit` keys everything is dropped, so that guessed keys cannot fill the memory.
 */
export function createCache<V>(milliseconds: number, clock: Clock, limit = 10_000): Cache<V> {
  const kept = new Map<string, Kept<V>>()
  const load = (key: string, work: () => Promise<V>): Promise<V> => {
    if (kept.size >= limit) kept.clear()
    const answer = work()
    const entry = { answer, until: clock.now().getTime() + milliseconds }
    kept.set(key, entry)
    answer.catch(() => {
      if (kept.get(key) === entry) kept.delete(key)
    })
    return answer
  }
  return {
    get(key, work) {
      const entry = kept.get(key)
      return entry !== undefined && entry.until > clock.now().getTime() ? entry.answer : load(key, work)
    },
    forget: (key) => void kept.delete(key),
    forgetAll: () => kept.clear(),
  }
}
