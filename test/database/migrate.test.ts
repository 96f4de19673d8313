import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { migrate, readMigrations } from '#platform/database/migrate.ts'
import { openDatabase } from '#platform/database/open-database.ts'
import { openServerPool } from '#platform/database/pool.ts'
import { connectionsOf } from '#platform/database/pooled-database.ts'
import { createServerDatabase, describeEachEngine, engines } from '../support/engines.ts'

const folder = mkdtempSync(join(tmpdir(), 'siklus-migrations-'))
const copy = join(folder, 'migrations')
beforeEach(() => {
  rmSync(copy, { recursive: true, force: true })
  cpSync('migrations', copy, { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const edit = (name: string, change: (text: string) => string): void =>
  writeFileSync(join(copy, name), change(readFileSync(join(copy, name), 'utf8')))

describeEachEngine('migrations', (open) => {
  let pool: Pool
  beforeAll(async () => {
    pool = connectionsOf(await open()).ownerPool
  })

  it('are applied once', async () => {
    expect(await migrate(pool, copy)).toEqual([])
  })

  it('are the same with the line ends of Windows', async () => {
    edit('0002_organisation.sql', (text) => text.replaceAll('\n', '\r\n'))
    expect(await migrate(pool, copy)).toEqual([])
  })

  it('refuse one that was edited after it was applied', async () => {
    edit('0002_organisation.sql', (text) => `${text}\n-- later`)
    await expect(migrate(pool, copy)).rejects.toThrow('0002_organisation.sql diubah')
  })

  it('refuse a database with a newer schema', async () => {
    renameSync(join(copy, '0011_report.sql'), join(copy, 'unknown'))
    await expect(migrate(pool, copy)).rejects.toThrow('lebih baru')
  })

  it('leave nothing of one that fails', async () => {
    writeFileSync(join(copy, '9000_bad.sql'), 'create table plan.half (id int); select 1 / 0;')
    await expect(migrate(pool, copy)).rejects.toThrow('9000_bad.sql')
    expect((await pool.query(`select to_regclass('plan.half') as half`)).rows).toEqual([{ half: null }])
  })
})

describe.runIf(engines.includes('server'))('two programs that start at once on one server', () => {
  it('migrate it once', async () => {
    const url = await createServerDatabase('template0')
    const pools = [openServerPool(url, 2), openServerPool(url, 2)]
    const applied = await Promise.all(pools.map((pool) => migrate(pool, copy)))
    expect(applied.flat()).toEqual(readMigrations(copy).map(({ name }) => name))
    await Promise.all(pools.map((pool) => pool.end()))
  })
})

describe.runIf(engines.includes('server'))('a server', () => {
  const startOn = (change: (url: URL) => void): Promise<unknown> => {
    const url = new URL(inject('serverUrl'))
    change(url)
    return openDatabase({ url: url.href })
  }

  it('that cannot be reached is named, with what to do', async () => {
    await expect(startOn((url) => (url.port = '1'))).rejects.toThrow(
      /127\.0\.0\.1:1\/.*tidak dapat dihubungi/,
    )
  })

  it('without the database is named', async () => {
    await expect(startOn((url) => (url.pathname = '/tidak_ada'))).rejects.toThrow('tidak ditemukan')
  })
})
