import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'

/** A small project under the very rule file, in which every line breaks the rule named beside it. */
const violations: readonly (readonly [path: string, imports: string, rule: string])[] = [
  ['src/lib/a.ts', '../core/c.ts', 'lib-imports'],
  ['src/core/a.ts', '../plan/index.ts', 'core-imports'],
  ['src/core/b.ts', '#plan/index.ts', 'core-imports'],
  ['src/documents/a.ts', '../core/c.ts', 'documents-imports'],
  ['src/ui/a.ts', '../plan/index.ts', 'ui-imports'],
  ['src/platform/a.ts', '../plan/index.ts', 'platform-imports'],
  ['src/organisation/rules/a.ts', '../../plan/index.ts', 'points-left-organisation'],
  ['src/plan/actions.ts', '../measurement/index.ts', 'points-left-plan'],
  ['src/plan/rules/a.ts', '../store.ts', 'rules-are-pure'],
  ['src/plan/contract.ts', '../platform/p.ts', 'contract-imports'],
  ['src/plan/read/a.ts', '../contract.ts', 'read-imports'],
  ['src/plan/present/a.ts', '../actions.ts', 'present-imports'],
  ['src/plan/web/a.tsx', '../store.ts', 'web-imports'],
  ['src/plan/web/b.tsx', '../hidden.ts', 'browser-never-reaches-server'],
  ['src/plan/documents/a.ts', '../store.ts', 'documents-of-a-step'],
  ['src/measurement/rules/a.ts', '../../plan/rules/r.ts', 'enter-by-index'],
  ['src/measurement/actions.ts', '../plan/rules/r.ts', 'server-parts-by-server-parts'],
  ['src/measurement/load.ts', '../plan/routes.ts', 'server-parts-by-server-parts'],
  ['src/plan/store.ts', '../server.ts', 'nothing-imports-a-root'],
  ['src/plan/routes.ts', './gone.ts', 'not-to-unresolvable'],
  ['src/platform/b.ts', 'vitest', 'not-to-dev-dependencies'],
  ['src/platform/c.ts', './d.ts', 'no-circular'],
]
const innocent: readonly (readonly [path: string, text: string])[] = [
  ['src/core/c.ts', 'export const c = 1\n'],
  ['src/platform/p.ts', 'export const p = 1\n'],
  ['src/platform/d.ts', "import { x } from './c.ts'\nexport const d = x\n"],
  ['src/plan/rules/r.ts', 'export const r = 1\n'],
  ['src/plan/index.ts', "export { r } from './rules/r.ts'\n"],
  ['src/plan/hidden.ts', "import { p } from '../platform/p.ts'\nexport const hidden = p\n"],
  ['src/measurement/store.ts', "import { x } from '../plan/store.ts'\nexport const y = x\n"],
  ['src/measurement/index.ts', 'export const m = 1\n'],
  ['src/server.ts', 'export const server = 1\n'],
]

/** Something that only a reader of JSX reads. */
const jsx = 'export const Screen = () => <p onClick={() => x()}>Halo</p>\n'

const folder = mkdtempSync(join(tmpdir(), 'siklus-imports-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function cruise(): readonly { readonly from: string; readonly rule: { readonly name: string } }[] {
  const program = resolve('tools/imports.mjs')
  const run = spawnSync(process.execPath, [program, 'src', '--output-type', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return JSON.parse(run.stdout).summary.violations
}

it('the import rule catches every violation planted here, and nothing else', () => {
  mkdirSync(join(folder, 'tools/checks'), { recursive: true })
  for (const file of [
    '.dependency-cruiser.cjs',
    'tools/checks/steps.json',
    'tsconfig.json',
    'package.json',
  ]) {
    copyFileSync(file, join(folder, file))
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  for (const [path, target] of violations)
    write(path, `import * as x from '${target}'\n${path.endsWith('x') ? jsx : ''}export { x }\n`)
  for (const [path, text] of innocent) write(path, text)
  const found = cruise().map(({ from, rule }) => `${from} ${rule.name}`)
  for (const [path, , rule] of violations) expect(found).toContain(`${path} ${rule}`)
  const guilty = new Set([...violations.map(([path]) => path), 'src/platform/d.ts', 'src/plan/hidden.ts'])
  expect(found.filter((line) => !guilty.has(line.split(' ')[0] ?? ''))).toEqual([])
}, 30_000)
