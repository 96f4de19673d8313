/** `npm run check`: everything that can be said without running the program. Says of each tool how it went; prints failures in full. */
import { runTasks } from './shared/run.mjs'

/** @param {string} output */
const sawModules = (output) =>
  /\b[1-9]\d* modules/.test(output) ? undefined : `dependency-cruiser membaca 0 modul:\n${output}`

const outcomes = await runTasks([
  { name: 'types', script: 'node_modules/typescript/bin/tsc', args: ['-p', 'tsconfig.json'] },
  { name: 'knip', script: 'node_modules/knip/bin/knip.js', args: ['--no-progress'] },
  { name: 'pure types', script: 'node_modules/typescript/bin/tsc', args: ['-p', 'tsconfig.pure.json'] },
  {
    name: 'prettier',
    script: 'node_modules/prettier/bin/prettier.cjs',
    args: ['--check', '--log-level=warn', '.'],
  },
  { name: 'oxlint', script: 'node_modules/oxlint/bin/oxlint', args: ['--deny-warnings', '.'] },
  {
    name: 'imports',
    script: 'tools/imports.mjs',
    args: [],
    inspect: sawModules,
  },
  { name: 'growth', script: 'node_modules/tsx/dist/cli.mjs', args: ['tools/growth.ts'] },
  { name: 'own checks', script: 'node_modules/tsx/dist/cli.mjs', args: ['tools/checks.ts'] },
])

for (const { name, ok, seconds } of outcomes) {
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(12)} ${seconds.toFixed(1)} s\n`)
}
const failed = outcomes.filter(({ ok }) => !ok)
for (const { name, output } of failed) process.stdout.write(`\n--- ${name}\n${output.trim()}\n`)
process.exitCode = failed.length > 0 ? 1 : 0
