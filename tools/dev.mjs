/**
 * `npm run dev`: the server restarts and the browser reloads when a source changes. Both stop together. The browser application is
 * at http://127.0.0.1:5173 and asks the server at `PORT` (3000).
 */
import { spawn } from 'node:child_process'
import { inRoot, root } from './shared/paths.mjs'
import { ensureInstalled } from './shared/installed.mjs'
import { requireNode } from './shared/node-version.mjs'

requireNode()
ensureInstalled()

/**
 * @param {string} script
 * @param {string[]} args
 */
const run = (script, args) =>
  spawn(process.execPath, [inRoot('node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { NODE_ENV: 'development', ...process.env },
  })

const children = [
  run('tsx/dist/cli.mjs', ['watch', '--clear-screen=false', 'src/cli.ts', 'serve']),
  run('vite/bin/vite.js', []),
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
