import { expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { discussionState, type DiscussionKind } from './discussion.ts'

type Said = readonly [DiscussionKind, number | null]

it.each<[string, Said[], string, string | null]>([
  ['nothing was said', [], 'none', null],
  [
    'only notes were made',
    [
      ['note', null],
      ['note', 5],
    ],
    'none',
    null,
  ],
  ['a figure was proposed', [['proposal', 33]], 'proposed', null],
  [
    'somebody objected',
    [
      ['proposal', 33],
      ['objection', 30],
    ],
    'objected',
    null,
  ],
  [
    'a further proposal followed an objection',
    [
      ['objection', 30],
      ['proposal', 31],
    ],
    'objected',
    null,
  ],
  [
    'it was agreed upon',
    [
      ['proposal', 33],
      ['objection', 30],
      ['agreement', 31],
    ],
    'agreed',
    '31',
  ],
  ['it was agreed upon without a figure', [['agreement', null]], 'agreed', null],
  [
    'a note followed the agreement',
    [
      ['agreement', 31],
      ['note', 9],
    ],
    'agreed',
    '31',
  ],
  [
    'it was proposed anew after the agreement',
    [
      ['agreement', 31],
      ['proposal', 35],
    ],
    'proposed',
    null,
  ],
  [
    'somebody objected after the agreement',
    [
      ['agreement', 31],
      ['objection', 20],
    ],
    'objected',
    null,
  ],
  [
    'it was agreed upon again',
    [
      ['agreement', 31],
      ['objection', 20],
      ['agreement', 25],
    ],
    'agreed',
    '25',
  ],
])('PLN-51, PLN-58: when %s (%j) the target is %s at %s', (_, said, state, agreed) => {
  const answer = discussionState(
    said.map(([kind, figure]) => ({ kind, figure: figure === null ? null : decimal(figure) })),
  )
  expect([answer.state, answer.agreed?.toFixed() ?? null]).toEqual([state, agreed])
})
