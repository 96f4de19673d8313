import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { findPackageFolder } from './folders.ts'
import { hashMigrations } from './migrate.ts'

/** Where the build keeps a template: of an empty database, or of one with the sample offices. A first start is 5 to 10 times faster with it. */
export function templateFile(name: 'empty' | 'samples'): string {
  return join(findPackageFolder(), 'dist', `database-${name}.tar.gz`)
}

/** Fills a data folder that is not there yet from the template, if there is one of the same migrations. */
export async function unpackTemplate(folder: string, migrationsDir: string, file: string): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length > 0) return
  if (!existsSync(file) || !existsSync(`${file}.sha256`)) return
  if (readFileSync(`${file}.sha256`, 'utf8') !== hashMigrations(migrationsDir)) return
  const half = `${folder}.unpacking`
  rmSync(half, { recursive: true, force: true })
  await unpack(file, half)
  rmSync(folder, { recursive: true, force: true })
  renameSync(half, folder)
}

async function unpack(file: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const archive = createReadStream(file).pipe(createGunzip()).pipe(extract())
  for await (const entry of archive) {
    const path = join(folder, entry.header.name)
    if (!path.startsWith(folder)) throw new Error('The template names a file outside its folder')
    if (entry.header.type === 'directory') {
      mkdirSync(path, { recursive: true, mode: 0o700 })
      entry.resume()
    } else {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      await pipeline(entry, createWriteStream(path, { flush: true }))
    }
  }
}
