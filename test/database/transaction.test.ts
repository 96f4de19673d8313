import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import type { Database, Tx } from '#platform/database/database.ts'
import { describeEachEngine } from '../support/engines.ts'
import { addOffices, listTitles, office, savePosition } from './offices.ts'

describeEachEngine('transactions', (open) => {
  let db: Database
  beforeAll(async () => {
    db = await open()
    await addOffices(db)
  })
  const one = () => db.asPlatform((tx) => sql<{ one: number }>`select 1 as one`.execute(tx))

  it('take back everything when the work throws', async () => {
    const failing = db.inScope(office.path, async (tx) => {
      await tx
        .insertInto('organisation.position')
        .values({ unit_id: office.id, unit_path: office.path, title: 'Sementara', kind: 'staff' })
        .execute()
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await listTitles(db)).not.toContain('Sementara')
  })

  it('survive one error after the other, with the code of each', async () => {
    for (let turn = 0; turn < 30; turn++) {
      await expect(db.asPlatform((tx) => sql`select 1 / 0`.execute(tx))).rejects.toMatchObject({
        code: '22012',
      })
      await expect(db.asPlatform((tx) => sql`selec`.execute(tx))).rejects.toMatchObject({ code: '42601' })
      await expect(db.asPlatform((tx) => sql`select ${'x'}::int`.execute(tx))).rejects.toMatchObject({
        code: '22P02',
      })
    }
    expect((await one()).rows).toEqual([{ one: 1 }])
  })

  it('say so when they could not commit because an error was swallowed', async () => {
    const swallowing = db.asPlatform(async (tx) => {
      await sql`select 1 / 0`.execute(tx).catch(() => undefined)
    })
    await expect(swallowing).rejects.toThrow('rolled back')
    expect((await one()).rows).toEqual([{ one: 1 }])
  })

  it('run side by side without mixing', async () => {
    const titles = Array.from({ length: 40 }, (_, index) => `Petugas ${index}`)
    await Promise.all(titles.map((title) => savePosition(db, title)))
    expect(await listTitles(db)).toEqual(expect.arrayContaining(titles))
  })

  it('refuse a second transaction inside the first, at once', async () => {
    await expect(db.asPlatform(() => one())).rejects.toThrow('inside a transaction')
    expect((await one()).rows).toEqual([{ one: 1 }])
  })

  it('refuse a query after their end', async () => {
    const kept: Tx[] = []
    await db.inScope(office.path, async (tx) => void kept.push(tx))
    const [tx] = kept
    await expect(tx?.selectFrom('organisation.unit').selectAll().execute()).rejects.toThrow()
  })

  it('refuse a query that was not waited for', async () => {
    const late: Promise<unknown>[] = []
    const failing = db.inScope(office.path, async (tx) => {
      const first = sql`select 1 / 0`.execute(tx)
      late.push(sql`select * from platform.account`.execute(tx).catch((error: unknown) => error))
      await first
    })
    await expect(failing).rejects.toMatchObject({ code: '22012' })
    expect(await Promise.all(late)).toEqual([expect.any(Error)])
  })

  it('hand over numbers, days, moments and lists alike on both engines', async () => {
    const { rows } = await db.asPlatform((tx) =>
      sql`select 1.50::numeric as numeric, 9007199254740991::int8 as int8, array[5, null]::int8[] as integers, date '2025-06-30' as day,
        timestamptz '2025-06-30 07:00+07' as moment, array[1.10, 2]::numeric[] as list, '{"a": [1]}'::jsonb as json,
        ${[0.1, null, '2']}::numeric[] as sent, current_setting('timezone') as zone`.execute(tx),
    )
    expect(rows).toEqual([
      {
        numeric: '1.50',
        int8: 9_007_199_254_740_991,
        integers: [5, null],
        day: '2025-06-30',
        moment: new Date('2025-06-30T00:00:00Z'),
        list: ['1.10', '2'],
        json: { a: [1] },
        sent: ['0.1', null, '2'],
        zone: 'UTC',
      },
    ])
  })

  it('refuse a whole number that JavaScript would round', async () => {
    const read = db.asPlatform((tx) => sql`select 9007199254740993::int8 as int8`.execute(tx))
    await expect(read).rejects.toThrow('9007199254740993')
  })

  it('carry large values', async () => {
    const long = 'ñ'.repeat(2_000_000)
    const { rows } = await db.asPlatform((tx) =>
      sql<{ text: string }>`select ${long}::text as text`.execute(tx),
    )
    expect(rows[0]?.text === long).toBe(true)
  })

  it('keep house', async () => {
    await db.maintain()
    expect((await one()).rows).toEqual([{ one: 1 }])
  })
})
