import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inRoot, root } from './paths.mjs'

/** Everything that the build reads. Contents count, not times: a fresh clone scrambles times. */
const inputs = [
  'src',
  'public',
  'migrations',
  'samples',
  'index.html',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'vite.server.config.ts',
  'tools/build.mjs',
]
const stamp = inRoot('dist', '.stamp')

/**
 * All files at or below a path, sorted, tests left out; nothing for a path that does not exist.
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

/** The hash of everything that the build reads. */
export function computeFingerprint() {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((input) => listFiles(inRoot(input)))) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/** Whether `dist` was built from what lies here now. */
export function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === computeFingerprint()
}

/** @param {string} fingerprint */
export function writeStamp(fingerprint) {
  mkdirSync(inRoot('dist'), { recursive: true })
  writeFileSync(stamp, fingerprint)
}
