import { expect, it } from 'vitest'
import { remember } from './remember.ts'

it('computes once for a key, again for another, and forgets what was asked for least recently', () => {
  const asked: string[] = []
  const shout = remember(
    2,
    (word: string) => word,
    (word) => {
      asked.push(word)
      return { word: word.toUpperCase() }
    },
  )
  expect(shout('a')).toBe(shout('a'))
  shout('b')
  shout('a')
  shout('c')
  shout('a')
  shout('b')
  expect(asked).toEqual(['a', 'b', 'c', 'b'])
})
