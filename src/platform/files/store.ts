import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { Refusal } from '#core/refusal.ts'
import { storedPath } from '../database/backup-format.ts'
import type { Database } from '../database/database.ts'

export interface StoredFile {
  /** SHA-256 of the bytes, in hexadecimal: the address of the file. */
  readonly sha256: string
  readonly size: number
  readonly mediaType: string
}

export interface FileStore {
  /** Keeps the bytes, once however often they come. Refuses with `tooLarge` above the limit; then nothing is kept. */
  save(bytes: AsyncIterable<Uint8Array>, mediaType: string): Promise<StoredFile>
  /** The file with its bytes; undefined when nothing was ever kept under the address. Throws when the bytes are lost. */
  find(sha256: string): Promise<(StoredFile & { open(): Readable }) | undefined>
  /** Removes a file for good; the caller knows that nothing refers to it. The row goes last, so that a crash leaves no bytes without one. */
  remove(sha256: string): Promise<void>
}

/** Keeps files under `<dataDir>/files/ab/<sha256>`, with a row each in platform.file. A row stands only for bytes safely on disk. */
export function createFileStore(db: Database, dataDir: string, largest = 50 * 1_048_576): FileStore {
  const root = join(dataDir, 'files')
  const placeOf = (sha256: string): string => join(root, storedPath(sha256))
  return {
    async save(bytes, mediaType) {
      const temporary = join(root, 'incoming', randomUUID())
      try {
        const written = await writeTemporary(temporary, bytes, largest)
        await moveInto(temporary, placeOf(written.sha256))
        const file = { ...written, mediaType }
        await insertFile(db, file)
        return file
      } finally {
        await rm(temporary, { force: true })
      }
    },
    async find(sha256) {
      const file = await readFile(db, sha256)
      if (file === undefined) return undefined
      const { size } = await stat(placeOf(sha256))
      if (size !== file.size) throw new Error(`file ${sha256} has ${size} bytes instead of ${file.size}`)
      return { ...file, open: () => createReadStream(placeOf(sha256)) }
    },
    async remove(sha256) {
      await rm(placeOf(sha256), { force: true })
      await db.asPlatform((tx) => tx.deleteFrom('platform.file').where('sha256', '=', sha256).execute())
    },
  }
}

async function writeTemporary(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  largest: number,
): Promise<{ sha256: string; size: number }> {
  await mkdir(dirname(path), { recursive: true })
  const hash = createHash('sha256')
  let size = 0
  const handle = await open(path, 'wx', 0o640)
  try {
    for await (const chunk of bytes) {
      size += chunk.byteLength
      if (size > largest) throw tooLarge(largest)
      hash.update(chunk)
      await writeAll(handle, chunk)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { sha256: hash.digest('hex'), size }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let from = 0; from < chunk.byteLength;)
    from += (await handle.write(chunk, from, chunk.byteLength - from)).bytesWritten
}

/** After the rename the folder is written too: else a power cut could lose the name of bytes that a row already promises. */
async function moveInto(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await rename(from, to)
  const folder = await open(dirname(to), 'r')
  await folder.sync().finally(() => folder.close())
}

const tooLarge = (largest: number): Refusal =>
  new Refusal(
    'tooLarge',
    `Berkas terlalu besar: paling besar ${Math.floor(largest / 1_048_576)} MB. Perkecil atau pecah berkas itu.`,
  )

async function insertFile(db: Database, file: StoredFile): Promise<void> {
  await db.asPlatform((tx) =>
    tx
      .insertInto('platform.file')
      .values({ sha256: file.sha256, size: file.size, media_type: file.mediaType })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}

async function readFile(db: Database, sha256: string): Promise<StoredFile | undefined> {
  const row = await db.asPlatform((tx) =>
    tx.selectFrom('platform.file').where('sha256', '=', sha256).selectAll().executeTakeFirst(),
  )
  if (row === undefined) return undefined
  return { sha256: row.sha256, size: row.size, mediaType: row.media_type }
}
