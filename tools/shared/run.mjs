import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { inRoot, root } from './paths.mjs'

/**
 * A tool to run: `script` is a JavaScript file below node_modules or the project, started with this very Node.
 * `inspect` looks at the output of a run that succeeded and names what is wrong all the same.
 * @typedef {{ name: string, script: string, args: string[], inspect?: (output: string) => string | undefined }} Task
 * @typedef {{ name: string, ok: boolean, seconds: number, output: string }} Outcome
 */

/**
 * Runs one tool to its end and keeps what it printed.
 * @param {Task} task
 * @returns {Promise<Outcome>}
 */
function runTask({ name, script, args, inspect }) {
  const started = performance.now()
  const child = spawn(process.execPath, [inRoot(script), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const complaint = code === 0 ? inspect?.(output) : undefined
      const seconds = (performance.now() - started) / 1000
      resolve({ name, ok: code === 0 && !complaint, seconds, output: complaint ?? output })
    })
  })
}

/**
 * Runs all tools, as many at once as there are processors, and says of each how it went.
 * @param {Task[]} tasks
 */
export async function runTasks(tasks) {
  const waiting = [...tasks]
  /** @type {Outcome[]} */
  const outcomes = []
  const worker = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) outcomes.push(await runTask(task))
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  return tasks.map(({ name }) => /** @type {Outcome} */ (outcomes.find((outcome) => outcome.name === name)))
}

/**
 * Runs a tool in the foreground and returns its exit code.
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export function runInForeground(script, args) {
  const child = spawn(process.execPath, [inRoot(script), ...args], { cwd: root, stdio: 'inherit' })
  return new Promise((resolve) => {
    child.on('close', (code) => resolve(code ?? 1))
  })
}
