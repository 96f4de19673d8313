import { spawnSync } from 'node:child_process'
import { isBuilt } from './fingerprint.mjs'
import { inRoot, root } from './paths.mjs'

/** Builds `dist` when it is missing or made from other sources. Standard output stays free for the command that follows. */
export function ensureBuilt() {
  if (isBuilt()) return
  process.stderr.write('Membangun aplikasi; sekali saja selama kode tidak berubah.\n')
  const result = spawnSync(process.execPath, [inRoot('tools', 'build.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 'inherit'],
  })
  if (result.status === 0) return
  process.stderr.write('Aplikasi tidak dapat dibangun; sebabnya tertulis di atas.\n')
  process.exit(1)
}
