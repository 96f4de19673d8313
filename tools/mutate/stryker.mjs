import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { pathToFileURL } from 'node:url'
import { findMissing } from '../shared/installed.mjs'
import { inRoot } from '../shared/paths.mjs'

/**
 * @typedef {{ line: number, column: number }} Place
 * What Stryker says of a mutant, as far as it is read here.
 * @typedef {{ fileName: string, location: { start: Place, end: Place }, mutatorName: string, replacement: string, status: string }} Mutant
 */

const folder = inRoot('tools', 'mutate')

/** @param {string} name */
const readPackages = (name) => JSON.parse(readFileSync(inRoot('tools', 'mutate', name), 'utf8')).packages

/** Stryker weighs 64 MB and only this command needs it: it is installed beside this file on first use, locked like everything else. */
function ensureStryker() {
  const present = inRoot('tools', 'mutate', 'node_modules', '.package-lock.json')
  if (
    existsSync(present) &&
    findMissing(readPackages('package-lock.json'), readPackages('node_modules/.package-lock.json')).length ===
      0
  )
    return
  process.stderr.write('Installing Stryker into tools/mutate/node_modules (64 MB, once).\n')
  // Its peer vitest is the project's own, found one folder up; a second copy could not run these tests.
  const { status } = spawnSync('npm', ['ci', '--legacy-peer-deps', '--no-fund', '--no-audit'], {
    cwd: folder,
    stdio: ['ignore', 2, 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('Stryker cannot be installed; npm said why above.')
}

/**
 * Plants every mutant of `files` and tells which ones a test of the same step noticed.
 * @param {string} step
 * @param {string[]} files
 * @returns {Promise<Mutant[]>}
 */
export async function mutate(step, files) {
  ensureStryker()
  process.env['MUTATE_STEP'] = step
  const entry = inRoot(
    'tools',
    'mutate',
    'node_modules',
    '@stryker-mutator',
    'core',
    'dist',
    'src',
    'index.js',
  )
  const { Stryker } = await import(pathToFileURL(entry).href)
  const stryker = new Stryker({
    mutate: files,
    mutator: { excludedMutations: ['StringLiteral'] },
    testRunner: 'vitest',
    vitest: { configFile: 'tools/mutate/vitest.config.ts' },
    // TypeScript 7 offers Stryker nothing to rewrite the file with; a name that leads nowhere makes it leave the file alone.
    tsconfigFile: 'tsconfig.none.json',
    disableTypeChecks: false,
    ignorePatterns: ['/data', '/dist', '/.cache'],
    tempDirName: '.cache/mutate',
    concurrency: Math.max(1, availableParallelism() - 1),
    // A machine shared with others is slow at times; a real endless loop waits longer still.
    timeoutMS: 10_000,
    timeoutFactor: 3,
    reporters: ['progress-append-only'],
    allowConsoleColors: false,
    logLevel: 'error',
  })
  return stryker.runMutationTest()
}
