import pg from 'pg'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { sql } from 'kysely'
import { openDatabase } from '#platform/database/open-database.ts'
import type { Database } from '#platform/database/database.ts'
import { createServerDatabase, engines } from '../support/engines.ts'
import { openSamples, type DemoClient } from '../support/sample-office.ts'

describe.runIf(engines.includes('server'))('a connection to the server that breaks', () => {
  let db: Database
  let planner: DemoClient
  let address: string
  beforeAll(async () => {
    const office = await openSamples(async () => {
      address = await createServerDatabase('siklus_samples')
      db = await openDatabase({ url: address })
      return db
    })
    planner = await office.as('perencana.kalbar')
    return () => db.close()
  })
  /** Ends every connection to this database but its own, as an administrator or a restart of the server does. */
  const breakAll = async () => {
    const other = new pg.Client(new URL('/postgres', inject('serverUrl')).href)
    await other.connect()
    await other.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      new URL(address).pathname.slice(1),
    ])
    await other.end()
  }
  const plan = '/api/units/bkhit-kalbar/years/2025/plan'

  it('between two statements of a transaction fails that transaction with a reason, not the program', async () => {
    const broken = db.asPlatform(async (tx) => {
      await sql`select 1`.execute(tx)
      await breakAll()
      await sql`select 2`.execute(tx)
    })
    await expect(broken).rejects.toMatchObject({ code: '08006' })
    expect((await db.asPlatform((tx) => sql`select 1 as one`.execute(tx))).rows).toEqual([{ one: 1 }])
  })

  it('under load is answered 503 with a sentence at worst, and the next request works', async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      const asked = Promise.all(Array.from({ length: 12 }, () => planner.statusOf('GET', plan)))
      await breakAll()
      for (const status of await asked) expect([200, 503]).toContain(status)
      expect(await planner.statusOf('GET', plan)).toBe(200)
    }
  })
})
