import { expect, it } from 'vitest'
import { judgeMessage } from './commit-message.mjs'

it.each([
  ['Targets add up\n\nA year without its months was taken as zero.\n', undefined],
  [
    '# comment\nTargets add up\n\nWhy.\n# ------------------------ >8 ------------------------\ndiff\n',
    undefined,
  ],
  ['', undefined],
  ["Merge branch 'x'\n", undefined],
  [`${'x'.repeat(73)}\n\nWhy.`, 'the subject has 73 characters; at most 72'],
  ['Targets add up\nbecause\n', 'an empty line parts the subject from the body'],
  ['Targets add up\n', 'a body says why'],
  ['Targets add up\n\n# only a comment\n', 'a body says why'],
])('judges %j', (message, complaint) => {
  expect(judgeMessage(message)).toBe(complaint)
})
