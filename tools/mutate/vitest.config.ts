import { defineConfig } from 'vitest/config'

/**
 * The pure tests of one step, without database and browser. Later steps use its rules too, but a rule is to be shown where it stands; and a
 * mutant is judged in a second that way.
 */
export default defineConfig({
  test: { include: [`src/${process.env['MUTATE_STEP']}/**/*.test.{ts,tsx}`], environment: 'node' },
})
