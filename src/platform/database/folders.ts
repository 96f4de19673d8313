import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds `package.json` and `migrations/`, from the source as well as from the built program. */
export function findPackageFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'migrations')) && existsSync(join(folder, 'package.json'))) return folder
    if (folder === dirname(folder)) throw new Error('The folder with migrations/ was not found')
  }
}

/** Where the migrations of this program lie. */
export function findMigrationsFolder(): string {
  return join(findPackageFolder(), 'migrations')
}
