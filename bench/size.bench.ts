import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { reportRatio } from './support/ratio.ts'

const assets = join('dist', 'web', 'assets')
const kilobytes = (bytes: number): number => Math.round(bytes / 102.4) / 10

/** What the first page asks for before a person does anything: the files named in index.html and what they import. */
function firstLoad(): string[] {
  const page = readFileSync(join('dist', 'web', 'index.html'), 'utf8')
  const wanted = [...page.matchAll(/assets\/([\w.-]+\.(?:js|css))/g)].map(([, file]) => file ?? '')
  const files = new Set(wanted)
  for (const file of files)
    if (file.endsWith('.js'))
      for (const [, imported] of readFileSync(join(assets, file), 'utf8').matchAll(
        /from\s*["']\.\/([\w.-]+\.js)["']/g,
      ))
        files.add(imported ?? '')
  return [...files]
}

const sizeOf = (ending: string): number =>
  firstLoad()
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(assets, file))).length, 0)

const script = kilobytes(sizeOf('.js'))
const style = kilobytes(sizeOf('.css'))
reportRatio({ name: 'first load, JavaScript gzip', ours: script, unit: 'KB' })
reportRatio({ name: 'first load, CSS gzip', ours: style, unit: 'KB' })
reportRatio({
  name: 'first load, together',
  ours: Math.round((script + style) * 10) / 10,
  unit: 'KB',
  atMost: 300,
})

const folderSize = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)

const folder = mkdtempSync(join(tmpdir(), 'siklus-bench-'))
for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(file, join(folder, file))
const began = performance.now()
execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
reportRatio({
  name: 'npm ci',
  ours: Math.round((performance.now() - began) / 100) / 10,
  unit: 's',
  atMost: 60,
})
reportRatio({
  name: 'node_modules',
  ours: Math.round(folderSize(join(folder, 'node_modules')) / 1e6),
  unit: 'MB',
  atMost: 450,
})
rmSync(folder, { recursive: true, force: true })
