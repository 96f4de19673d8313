import { expect, it } from 'vitest'
import { changesBetween } from '#ui/changes.ts'
import { sayTargetFacts, targetFactLabels } from './target-facts.ts'

const facts = {
  target: null,
  split: 'profile',
  profile: ['1', '2', '3', '4'],
  quarters: ['10', '20.5', null, '40'],
  remark: null,
}

it('the history of a target tells quarters and weights in Indonesian numerals', () => {
  expect(sayTargetFacts(facts)).toEqual({
    target: 'belum ditetapkan',
    split: 'Menurut profil',
    profile: 'TW I 1 · TW II 2 · TW III 3 · TW IV 4',
    quarters: 'TW I 10 · TW II 20,5 · TW III – · TW IV 40',
    remark: null,
    background: null,
    absolute: null,
    executors: null,
  })
})

it('a change of the weights alone is shown', () => {
  const after = { ...facts, profile: ['4', '3', '2', '1'] }
  const changes = changesBetween(sayTargetFacts(facts), sayTargetFacts(after), targetFactLabels)
  expect(changes.map(({ field }) => field)).toEqual(['Bobot'])
})

it('what is not a target says nothing', () => {
  expect(sayTargetFacts({ approved: true })).toBeNull()
})
