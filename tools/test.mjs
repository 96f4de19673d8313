/**
 * `npm test`: installs what is missing, checks, builds, then runs every test and ends with the runner's summary.
 * `--journeys` runs the browser journeys only.
 */
import { ensureBuilt } from './shared/built.mjs'
import { ensureInstalled } from './shared/installed.mjs'
import { requireNode } from './shared/node-version.mjs'
import { runInForeground } from './shared/run.mjs'

requireNode()
ensureInstalled()
const args = process.argv.slice(2)
const journeysOnly = args.includes('--journeys')
const rest = args.filter((arg) => arg !== '--journeys')

const checked = journeysOnly ? 0 : await runInForeground('tools/check.mjs', [])
ensureBuilt()
const projects = journeysOnly ? ['--project', 'journeys'] : []
const tested = await runInForeground('node_modules/vitest/vitest.mjs', ['run', ...projects, ...rest])
if (checked !== 0) process.stderr.write('npm run check menemukan kesalahan; lihat di atas.\n')
process.exitCode = checked || tested
