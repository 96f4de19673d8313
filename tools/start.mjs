/** `npm start`: installs what is missing, builds what is stale, then serves in this very process, so that signals arrive. */
import { ensureBuilt } from './shared/built.mjs'
import { ensureInstalled } from './shared/installed.mjs'
import { requireNode } from './shared/node-version.mjs'
import { commandLine, inRoot } from './shared/paths.mjs'

requireNode()
ensureInstalled()
ensureBuilt()
process.argv.splice(
  1,
  process.argv.length,
  inRoot('dist', 'server', 'cli.js'),
  'serve',
  ...process.argv.slice(2),
)
await import(commandLine)
