import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { inRoot, root } from './paths.mjs'

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} Package
 * @typedef {Record<string, Package>} Packages
 */

/**
 * Names the packages that the lock file wants and node_modules does not hold in that version. Packages of other platforms
 * (optional) may be missing, and are then no reason to install again.
 * @param {Packages} wanted
 * @param {Packages} present
 */
export function findMissing(wanted, present) {
  return Object.entries(wanted)
    .filter(([name, { version, optional, devOptional }]) => {
      const found = present[name]
      if (name === '' || version === undefined) return false
      return found ? found.version !== version : !optional && !devOptional
    })
    .map(([name]) => name)
}

/**
 * npm notes what it installed in node_modules/.package-lock.json, so no stamp of ours is needed.
 * @param {string} file
 * @returns {Packages | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

function isInstalled() {
  const wanted = readPackages(inRoot('package-lock.json')) ?? {}
  const present = readPackages(inRoot('node_modules', '.package-lock.json'))
  return present !== undefined && findMissing(wanted, present).length === 0
}

/**
 * Installs the locked packages when they are missing or not the locked versions. Standard output stays free for the command.
 * @param {'inherit' | 'stderr'} output
 */
export function ensureInstalled(output = 'inherit') {
  if (isInstalled()) return
  process.stderr.write('Memasang paket yang belum ada (npm ci); sekali saja, sekitar satu menit.\n')
  const stdout = output === 'inherit' ? 'inherit' : 2
  const result = spawnSync('npm', ['ci', '--include=dev', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', stdout, 'inherit'],
    shell: process.platform === 'win32',
  })
  if (result.status === 0) return
  process.stderr.write(explainFailure(result.error) + '\n')
  process.exit(1)
}

/** @param {Error | undefined} error */
function explainFailure(error) {
  if (error && 'code' in error && error.code === 'ENOENT') {
    return 'Perintah npm tidak ditemukan. Pasang Node.js lengkap dengan npm, lalu ulangi.'
  }
  return (
    'Paket tidak dapat dipasang; sebabnya tertulis di atas. Periksa sambungan ke registry npm ' +
    '(dan pengaturan proxy), ruang cakram, serta hak tulis pada folder ini, lalu ulangi perintah yang sama.'
  )
}
