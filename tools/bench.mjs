/**
 * `npm run bench [name ...]`: runs bench/*.bench.ts one after another, each in its own process, and prints the ratios.
 * `--write` also writes docs/bench.md; with names, only their rows are new. Ends with 1 when a promise is not kept or a benchmark fails.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { arch, availableParallelism, platform } from 'node:os'
import { ensureBuilt } from './shared/built.mjs'
import { ensureInstalled } from './shared/installed.mjs'
import { readLines, readTable, renderTable } from './shared/bench-table.mjs'
import { requireNode } from './shared/node-version.mjs'
import { inRoot, root } from './shared/paths.mjs'

requireNode()
ensureInstalled()
ensureBuilt()

const args = process.argv.slice(2)
const names = args.filter((arg) => !arg.startsWith('--'))
const files = readdirSync(inRoot('bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => names.length === 0 || names.some((name) => file.includes(name)))
  .toSorted()

let failed = false
const results = files.flatMap((file) => {
  process.stderr.write(`bench/${file}\n`)
  const run = spawnSync(process.execPath, [inRoot('node_modules/tsx/dist/cli.mjs'), `bench/${file}`], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  failed ||= run.status !== 0
  if (run.status !== 0) process.stderr.write(`${file} berakhir dengan kode ${run.status ?? run.signal}\n`)
  return readLines(run.stdout)
})

const table = renderTable(results)
process.stdout.write(table)
if (args.includes('--write')) {
  const machine = `Node ${process.versions.node}, ${platform()} ${arch()}, ${availableParallelism()} processors`
  const page = inRoot('docs', 'bench.md')
  const measured = new Set(results.map(({ name }) => name))
  const others = names.length === 0 ? [] : readTable(readFileSync(page, 'utf8'))
  const kept = others.filter(({ name }) => !measured.has(name))
  writeFileSync(
    page,
    `# Benchmarks\n\nMade by \`npm run bench -- --write\`; do not edit. Measured with ${machine}. ` +
      `Ratios are what counts: ours and the peer run in the same process run, one after the other.\n\n${renderTable([...kept, ...results])}`,
  )
}
process.exitCode = failed || results.some((result) => result.kept === false) ? 1 : 0
