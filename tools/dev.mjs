/** `npm run dev`: the server restarts and the browser reloads when a source changes. Both stop together. */
import { spawn } from 'node:child_process'
import { inRoot, root } from './shared/paths.mjs'
import { ensureInstalled } from './shared/installed.mjs'
import { requireNode } from './shared/node-version.mjs'

requireNode()
ensureInstalled()

/**
 * @param {string} script
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
const run = (script, args, env = {}) =>
  spawn(process.execPath, [inRoot('node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })

const server = process.env['SIKLUS_DEV_API'] ?? '3000'
const children = [
  run('tsx/dist/cli.mjs', ['watch', '--clear-screen=false', 'src/cli.ts', 'serve'], { PORT: server }),
  run('vite/bin/vite.js', ['--host', '127.0.0.1'], { SIKLUS_DEV_API: server }),
]

let stopping = false
/** @param {number} code */
function stop(code) {
  if (stopping) return
  stopping = true
  process.exitCode = code
  for (const child of children) child.kill('SIGTERM')
}
for (const child of children) child.on('exit', (code) => stop(code ?? 0))
process.on('SIGINT', () => stop(0))
process.on('SIGTERM', () => stop(0))
