import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { openDatabase } from '#platform/database/open-database.ts'
import { engines } from '../support/engines.ts'
import { createPostgresServer, findPostgres } from '../support/postgres-server.ts'
import { killNow, runSavingChild } from './child.ts'
import { addOffices, listTitles } from './offices.ts'

const SAVES = 100
const folder = mkdtempSync(join(tmpdir(), 'siklus-durability-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('kill -9 during a stream of saves', () => {
  it('loses no save that was acknowledged (embedded)', async () => {
    const dataDir = join(folder, 'data')
    const first = await openDatabase({ dataDir, template: inject('embeddedTemplates').migrated })
    await addOffices(first)
    await first.close()
    const { process: child, printed } = await runSavingChild(['embedded', dataDir, 'save'], SAVES)
    await killNow(child)
    const again = await openDatabase({ dataDir })
    expect(await listTitles(again)).toEqual(expect.arrayContaining(printed.slice(1)))
    await again.close()
  }, 90_000)

  it.runIf(engines.includes('server'))(
    'loses no save that was acknowledged (server, killed too)',
    async () => {
      const server = await createPostgresServer(findPostgres() ?? '', true)
      try {
        const url = server.url('siklus')
        const first = await openDatabase({ url })
        await addOffices(first)
        await first.close()
        const { process: child, printed } = await runSavingChild(['server', url, 'save'], SAVES)
        await killNow(child)
        await server.kill()
        await server.start()
        const again = await openDatabase({ url })
        expect(await listTitles(again)).toEqual(expect.arrayContaining(printed.slice(1)))
        await again.close()
      } finally {
        await server.remove()
      }
    },
    90_000,
  )
})

describe('a data folder in use', () => {
  it('is refused to a second process with a clear sentence, and free again after kill -9', async () => {
    const dataDir = join(folder, 'locked')
    const first = await openDatabase({ dataDir, template: inject('embeddedTemplates').migrated })
    await first.close()
    const { process: child } = await runSavingChild(['embedded', dataDir, 'hold'], 1)
    await expect(openDatabase({ dataDir })).rejects.toThrow(
      `Folder data ${dataDir} sedang dipakai proses ${child.pid}. Hentikan proses itu, atau pilih folder lain dengan SIKLUS_DATA.`,
    )
    await killNow(child)
    const db = await openDatabase({ dataDir })
    await db.close()
  }, 90_000)
})
