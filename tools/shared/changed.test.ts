import { describe, expect, it } from 'vitest'
import { placesToTest } from './changed.mjs'

describe('the tests that a change may break', () => {
  it('takes the steps that changed and those after them, and what takes all steps together', () => {
    const places = placesToTest(['src/report/store/documents.ts', 'docs/growth.md'])
    expect(places).toEqual(expect.arrayContaining(['src/report/', 'test/report/', 'src/overview/']))
    expect(places).toEqual(expect.arrayContaining(['test/http/', 'test/cli/']))
    expect(places).not.toContain('src/inspection/')
  })
  it.each([
    'src/core/unit.ts',
    'src/ui/dialog.tsx',
    'migrations/0001_platform.sql',
    'package.json',
    'test/support/present.ts',
  ])('takes all when %s changed, on which every step stands', (path) =>
    expect(placesToTest([path, 'src/report/words.ts'])).toBeUndefined(),
  )
  it('takes a journey that changed itself, and nothing for words of docs', () => {
    expect(placesToTest(['test/journeys/rkt.test.ts', 'README.md'])).toEqual(['test/journeys/rkt.test.ts'])
    expect(placesToTest(['docs/growth.md'])).toEqual([])
  })
})
