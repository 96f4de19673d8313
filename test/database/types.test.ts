import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { generateTypes } from '#platform/database/generate-types.ts'
import { describeEachEngine } from '../support/engines.ts'

describeEachEngine('types of the tables', (open) => {
  it('are the same from this engine as in the source (if not: npm run generate)', async () => {
    const committed = readFileSync('src/platform/database/types.ts', 'utf8')
    expect(await generateTypes(await open())).toBe(committed)
  })
})
