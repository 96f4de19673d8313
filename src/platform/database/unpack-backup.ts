import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { Refusal } from '#core/refusal.ts'
import { fileEntry, MANIFEST, type Manifest, manifestShape, tableEntry } from './backup-format.ts'
import { isDiskFull } from './startup-error.ts'

/**
 * Unpacks a backup into an empty folder and checks every checksum in it; answers what it says of itself.
 * @throws Refusal when the file is cut off, altered, no backup, or holds something that it does not say of itself
 */
export async function unpackBackup(file: string, folder: string): Promise<Manifest> {
  if (!existsSync(file))
    throw new Refusal('invalid', `Berkas cadangan ${file} tidak ditemukan. Periksa nama berkasnya.`)
  let entries: readonly string[]
  try {
    entries = await unpack(file, folder)
  } catch (error) {
    if (isDiskFull(error)) throw error
    throw damaged(file)
  }
  const manifest = readManifest(join(folder, MANIFEST))
  if (manifest === undefined || !(await isIntact(manifest, folder, entries))) throw damaged(file)
  return manifest
}

const damaged = (file: string): Refusal =>
  new Refusal(
    'invalid',
    `Berkas ${file} bukan cadangan yang utuh: terpotong, berubah, atau bukan cadangan program ini. Tidak ada data yang diubah; gunakan cadangan lain.`,
  )

/** Answers the names of the entries. */
async function unpack(file: string, folder: string): Promise<readonly string[]> {
  const entries: string[] = []
  const archive = extract()
  const read = pipeline(createReadStream(file), createGunzip(), archive)
  const write = async (): Promise<void> => {
    for await (const entry of archive) {
      const path = join(folder, entry.header.name)
      if (relative(folder, path).startsWith(`..${sep}`)) throw new Error('A name outside the folder')
      entries.push(entry.header.name)
      mkdirSync(dirname(path), { recursive: true })
      await pipeline(entry, createWriteStream(path))
    }
  }
  await Promise.all([read, write()])
  return entries
}

function readManifest(file: string): Manifest | undefined {
  if (!existsSync(file)) return undefined
  try {
    return manifestShape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

async function isIntact(manifest: Manifest, folder: string, entries: readonly string[]): Promise<boolean> {
  const parts = [
    ...manifest.tables.map(({ name, sha256 }) => ({ entry: tableEntry(name), sha256 })),
    ...manifest.files.map(({ path, sha256 }) => ({ entry: fileEntry(path), sha256 })),
  ]
  const listed = new Set([MANIFEST, ...parts.map(({ entry }) => entry)])
  if (entries.some((entry) => !listed.has(entry))) return false
  for (const { entry, sha256 } of parts) {
    const path = join(folder, entry)
    if (!existsSync(path) || (await hashFile(path)) !== sha256) return false
  }
  return true
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
