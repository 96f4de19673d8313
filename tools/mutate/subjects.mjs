import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { inRoot, root } from '../shared/paths.mjs'

/** A part of the code that has a score of its own: `core`, `lib`, or the rules of a step. @typedef {{ name: string, folder: string }} Subject */

/** @returns {Subject[]} */
export function listSubjects() {
  /** @type {string[]} */
  const steps = JSON.parse(readFileSync(inRoot('tools', 'checks', 'steps.json'), 'utf8'))
  return [
    { name: 'lib', folder: 'src/lib' },
    { name: 'core', folder: 'src/core' },
    ...steps.map((name) => ({ name, folder: `src/${name}/rules` })),
  ].filter(({ folder }) => existsSync(inRoot(folder)))
}

/** Words and shapes, in which a fault is no fault of reckoning: the glossary, which is printed whole, and the contract of signing in. */
const described = /^src\/core\/(glossary[./]|session\.ts$)/

/** @param {string} path */
const isMutable = (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !described.test(path)

/** @param {Subject} subject */
export const listFiles = ({ folder }) =>
  readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter(isMutable)
    .toSorted()

/** @param {string[]} args */
const git = (...args) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)

/**
 * Files that differ from where this branch left `base`, committed or not. A changed test counts as a change of the file it stands beside.
 * @param {string} base
 */
export function listChanged(base) {
  const [origin = base] = git('merge-base', base, 'HEAD')
  const paths = [
    ...git('diff', '--name-only', '--diff-filter=d', origin),
    ...git('ls-files', '--others', '--exclude-standard'),
  ]
  return new Set(paths.map((path) => path.replace(/\.test(\.tsx?)$/, '$1')))
}
