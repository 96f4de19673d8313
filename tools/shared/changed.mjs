import { execFileSync } from 'node:child_process'
import steps from '../checks/steps.json' with { type: 'json' }
import { root } from './paths.mjs'

/** What every step stands on: a change there is a change of all. */
const isShared = /** @param {string} path */ (path) =>
  !/^(?:docs|bench|\.githooks)\/|^[^/]+\.md$/.test(path) && stepOf(path) === undefined && !isJourney(path)

const isJourney = /** @param {string} path */ (path) => /^test\/journeys\/[^/]+\.test\.ts$/.test(path)

const stepOf = /** @param {string} path */ (path) => {
  const name = /^(?:src|test)\/([^/]+)\//.exec(path)?.[1]
  return steps.find((step) => step === name)
}

/**
 * Which tests a change may break, as places for the runner: those of its steps and of every later step, because imports point left, and
 * what takes all steps together: endpoints and command line. Undefined: all of them, for something shared changed. Journeys only where they changed themselves.
 * @param {readonly string[]} paths
 * @returns {string[] | undefined}
 */
export function placesToTest(paths) {
  if (paths.some(isShared)) return undefined
  const touched = paths.flatMap((path) => stepOf(path) ?? [])
  const journeys = paths.filter(isJourney)
  if (touched.length === 0) return journeys
  const first = Math.min(...touched.map((step) => steps.indexOf(step)))
  const affected = steps.slice(first).flatMap((step) => [`src/${step}/`, `test/${step}/`])
  return [...affected, 'test/http/', 'test/cli/', ...journeys]
}

/**
 * The files that differ from `main`, committed or not, with new ones.
 * @param {string} base
 */
export function changedPaths(base) {
  const lines = /** @param {string[]} args */ (args) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)
  return [
    ...lines(['diff', '--name-only', `${base}...HEAD`]),
    ...lines(['diff', '--name-only', 'HEAD']),
    ...lines(['ls-files', '--others', '--exclude-standard']),
  ]
}
