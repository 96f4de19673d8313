import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { historyWords } from './history-words.ts'

const root = join(import.meta.dirname, '../..')

/** Every source file that writes history, or names what was written. */
const sources = ['src', 'samples']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(root, folder, file),
    ),
  )
  .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|contract/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .filter((text) => /recordHistor|recordsOf|keptRecords|staleRefusal|recordSample|HistoryCall/.test(text))

const all = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))),
]

it('every kind of record that the program writes into history has words', () => {
  const written = all(
    /(?:[eE]ntity(?::| =)|recordSample\([^'{]*|recordOutput\([^']*)\s*'([a-z]+\.[a-zA-Z]+)'/g,
  )
  expect(written.length).toBeGreaterThan(40)
  expect(written.filter((entity) => !historyWords.knowsRecord(entity))).toEqual([])
})

it('every action that the program writes into history has words', () => {
  const lines = all(/\baction: ((?:[^\n]*\?)?[^\n]*'[a-zA-Z]+')/g)
  const literals = lines.flatMap((line) =>
    [...line.matchAll(/'([a-zA-Z]+)'/g)].map((match) => match[1] ?? ''),
  )
  const passed = all(/(?:recordOutput\([^']*|append\([^']*|record\([^']*)'([a-zA-Z]+)'/g)
  const written = [...new Set([...literals, ...passed])]
  expect(written.length).toBeGreaterThan(30)
  expect(written.filter((action) => !historyWords.knowsAction(action))).toEqual([])
})

it('a sentence never shows the name of a table or of an action', () => {
  expect(historyWords.say('plan.annualPlan', 'discard')).toBe('membuang revisi RKT')
  expect(historyWords.say('strategy.strategicTarget', 'change')).toBe('mengubah target Renstra')
  expect(historyWords.say('later.thing', 'frobnicate')).toBe('mencatat perubahan data lain')
})

it('an action without a sentence of its own reads as the word of its step, else as that of all steps', () => {
  const said = ['add', 'sign', 'load'].map((action) => historyWords.say('agreement.agreement', action))
  expect(said).toEqual([
    'menyusun draf perjanjian kinerja',
    'mencatat penandatanganan perjanjian kinerja',
    'memuat contoh perjanjian kinerja',
  ])
})
