/**
 * `npm test`: installs what is missing, checks, builds, then runs every test and ends with the runner's summary.
 * `--journeys` runs the browser journeys only; `--changed` what a change of a step may break (`--changed=REF`: since there, else `main`).
 */
import { ensureBuilt } from './shared/built.mjs'
import { changedPaths, placesToTest } from './shared/changed.mjs'
import { ensureInstalled } from './shared/installed.mjs'
import { requireNode } from './shared/node-version.mjs'
import { runInForeground } from './shared/run.mjs'

requireNode()
ensureInstalled()
const args = process.argv.slice(2)
const journeysOnly = args.includes('--journeys')
const changed = args.find((arg) => /^--changed(?:=|$)/.test(arg))
const rest = args.filter((arg) => arg !== '--journeys' && arg !== changed)

/** Where the runner looks: undefined is everywhere. */
function findPlaces() {
  if (changed === undefined) return undefined
  const places = placesToTest(changedPaths(changed.split('=')[1] ?? 'main'))
  process.stdout.write(
    places === undefined
      ? 'Yang berubah dipakai semua langkah; semua pengujian dijalankan.\n'
      : `Diuji: ${places.join(' ') || 'tidak ada'}. Perjalanan di peramban: npm run e2e.\n`,
  )
  return places
}

const checked = journeysOnly ? 0 : await runInForeground('tools/check.mjs', [])
ensureBuilt()
const projects = journeysOnly ? ['--project', 'journeys'] : []
const places = findPlaces()
const tested =
  places?.length === 0
    ? 0
    : await runInForeground('node_modules/vitest/vitest.mjs', [
        'run',
        ...projects,
        ...(places ?? []),
        ...rest,
      ])
if (checked !== 0) process.stderr.write('npm run check menemukan kesalahan; lihat di atas.\n')
process.exitCode = checked || tested
