import { describe, expect, it } from 'vitest'
import { ProblemError, readProblem } from '#ui/problem.ts'
import { parseMarkup } from '../../rules/prose-markup.ts'
import { Autosave, type SavePlace } from './autosave.ts'
import { keepDraft, recallDraft } from './draft.ts'

const refusal = (status: number) => new ProblemError(readProblem(status, { detail: 'Alasan.' }))

/** A server that answers what it is told, and a clock that moves when the test says so. */
function createWorld(answers: (number | Error)[]) {
  const saved: [string, number][] = []
  const kept: (string | null)[] = []
  let task: () => void = () => undefined
  const place: SavePlace = {
    save: async (prose, version) => {
      const answer = answers.shift() ?? version + 1
      if (answer instanceof Error) throw answer
      saved.push([JSON.stringify(prose), version])
      return answer
    },
    readVersion: async () => 7,
    keep: (draft) => kept.push(draft === null ? null : JSON.stringify(draft.prose)),
    later: (next) => {
      task = next
      return () => (task = () => undefined)
    },
  }
  const tick = async () => {
    task()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { saved, kept, tick, autosave: new Autosave(place, 3) }
}
const [one, two] = [parseMarkup('Satu.'), parseMarkup('Dua.')]

describe('autosave of prose', () => {
  it('saves the last change after a pause, on the version that it read, and forgets what it kept', async () => {
    const { autosave, saved, kept, tick } = createWorld([])
    autosave.change(one)
    autosave.change(two)
    expect(autosave.state.kind).toBe('waiting')
    await tick()
    expect(saved).toEqual([[JSON.stringify(two), 3]])
    expect(autosave.state.kind).toBe('saved')
    expect(kept.at(-1)).toBeNull()
    autosave.change(one)
    await tick()
    expect(saved.at(-1)).toEqual([JSON.stringify(one), 4])
  })

  it('keeps the text while the server is not reached and saves it later', async () => {
    const { autosave, saved, kept, tick } = createWorld([refusal(0)])
    autosave.change(one)
    await tick()
    expect(autosave.state.kind).toBe('offline')
    expect(kept.at(-1)).toBe(JSON.stringify(one))
    await tick()
    expect(saved).toEqual([[JSON.stringify(one), 3]])
    expect(autosave.state.kind).toBe('saved')
  })

  it('stops when somebody else wrote meanwhile, and saves over it only when told', async () => {
    const { autosave, saved, tick } = createWorld([refusal(409)])
    autosave.change(one)
    await tick()
    expect(autosave.state).toMatchObject({ kind: 'refused', isStale: true, message: 'Alasan.' })
    autosave.change(two)
    await tick()
    expect(saved).toEqual([])
    await autosave.overwrite()
    expect(saved).toEqual([[JSON.stringify(two), 7]])
  })

  it('what the browser keeps is read back only when it is prose', () => {
    const store = new Map<string, string>()
    const storage = {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, value: string) => void store.set(key, value),
      removeItem: (key: string) => void store.delete(key),
    }
    keepDraft(storage, 'a', { prose: one, version: 2 })
    expect(recallDraft(storage, 'a')).toEqual({ prose: one, version: 2 })
    store.set('a', '{"prose":{"blocks":[{"kind":"html"}]},"version":2}')
    expect(recallDraft(storage, 'a')).toBeNull()
    store.set('a', '{')
    expect(recallDraft(storage, 'a')).toBeNull()
  })
})
