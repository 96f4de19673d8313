import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#platform/database/database.ts'
import { createFileStore, type FileStore } from '#platform/files/store.ts'
import { openTestDatabase } from '../support/engines.ts'

async function* chunks(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part)
}
const sha = (content: string): string => createHash('sha256').update(content).digest('hex')

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-files-'))
  let db: Database
  let store: FileStore
  beforeAll(async () => {
    db = await openTestDatabase('embedded')
    store = createFileStore(db, folder, 1000)
  })
  afterAll(async () => {
    await db.close()
    rmSync(folder, { recursive: true })
  })
  const kept = (): string[] =>
    readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)

  it('keeps bytes under their hash, once, and gives them back', async () => {
    const saved = await store.save(chunks('bukti ', 'dukung'), 'text/plain')
    expect(saved).toEqual({ sha256: sha('bukti dukung'), size: 12, mediaType: 'text/plain' })
    await store.save(chunks('bukti dukung'), 'text/plain')
    expect(kept()).toEqual([saved.sha256])
    const found = await store.find(saved.sha256)
    expect(found).toMatchObject(saved)
    expect(found && (await text(found.open()))).toBe('bukti dukung')
  })

  it('refuses what is too large, and leaves nothing of it', async () => {
    const before = kept()
    await expect(store.save(chunks('x'.repeat(600), 'x'.repeat(600)), 'text/plain')).rejects.toMatchObject({
      code: 'tooLarge',
    })
    expect(kept()).toEqual(before)
  })

  it('leaves nothing of an upload that breaks off', async () => {
    const before = kept()
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('setengah')
      throw new Error('connection lost')
    }
    await expect(store.save(broken(), 'text/plain')).rejects.toThrow('connection lost')
    expect(kept()).toEqual(before)
  })

  it('tells a file that never was from one whose bytes are lost or cut', async () => {
    expect(await store.find(sha('never'))).toBeUndefined()
    const { sha256 } = await store.save(chunks('akan hilang'), 'text/plain')
    const path = join(folder, 'files', sha256.slice(0, 2), sha256)
    writeFileSync(path, 'akan')
    await expect(store.find(sha256)).rejects.toThrow('4 bytes instead of 11')
    rmSync(path)
    await expect(store.find(sha256)).rejects.toThrow('ENOENT')
  })

  it('mends lost bytes when they come again', async () => {
    const { sha256 } = await store.save(chunks('akan hilang'), 'text/plain')
    expect(await store.find(sha256)).toMatchObject({ size: 11 })
  })
})
