/** After an installation in a git checkout: git uses the hooks of the project. Elsewhere it does nothing. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { inRoot, root } from './shared/paths.mjs'

if (existsSync(inRoot('.git'))) {
  spawnSync('git', ['config', '--local', 'core.hooksPath', '.githooks'], { cwd: root, stdio: 'ignore' })
}
