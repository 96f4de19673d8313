import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import type { Database, Tx } from '#platform/database/database.ts'
import { createAccount } from '#platform/sign-in/accounts.ts'
import { describeEachEngine } from '../support/engines.ts'
import { addOffices, ministry, office, otherOffice } from './offices.ts'

describeEachEngine('row-level security', (open) => {
  let db: Database
  beforeAll(async () => {
    db = await open()
    await addOffices(db)
  })
  const positionsOf = (unitId: number, scope: string) =>
    db.inScope(scope, (tx) =>
      tx.selectFrom('organisation.position').selectAll().where('unit_id', '=', unitId).execute(),
    )

  it('shows an office its own rows', async () => {
    expect(await positionsOf(office.id, office.path)).toHaveLength(1)
  })

  it('shows nothing for the forged id of another office, and changes nothing', async () => {
    expect(await positionsOf(otherOffice.id, office.path)).toEqual([])
    const [updated, deleted] = await db.inScope(office.path, async (tx) => [
      await tx
        .updateTable('organisation.position')
        .set({ title: 'X' })
        .where('unit_id', '=', otherOffice.id)
        .executeTakeFirst(),
      await tx.deleteFrom('organisation.position').where('unit_id', '=', otherOffice.id).executeTakeFirst(),
    ])
    expect([updated?.numUpdatedRows, deleted?.numDeletedRows]).toEqual([0n, 0n])
    expect(await positionsOf(otherOffice.id, otherOffice.path)).toMatchObject([{ title: 'Kepala' }])
  })

  it('shows each office its own rows when one prepared statement serves both in turn', async () => {
    const readOwn = (scope: string) =>
      db.inScope(scope, (tx) =>
        tx.selectFrom('organisation.position').select('unit_id').where('kind', '=', 'head').execute(),
      )
    const own = [office, otherOffice].map((unit) => [{ unit_id: ministry.id }, { unit_id: unit.id }])
    for (let turn = 0; turn < 12; turn += 1) {
      const seen = [await readOwn(office.path), await readOwn(otherOffice.path)]
      expect(seen.map((rows) => rows.toSorted((a, b) => a.unit_id - b.unit_id))).toEqual(own)
    }
  })

  it('refuses a row for another office', async () => {
    const insert = db.inScope(office.path, (tx) =>
      tx
        .insertInto('organisation.position')
        .values({ unit_id: otherOffice.id, unit_path: otherOffice.path, title: 'Palsu', kind: 'staff' })
        .execute(),
    )
    await expect(insert).rejects.toMatchObject({ code: '42501' })
  })

  it('refuses to move a row to another office', async () => {
    const move = db.inScope(office.path, (tx) =>
      tx
        .updateTable('organisation.position')
        .set({ unit_id: otherOffice.id, unit_path: otherOffice.path, title: 'Pindah' })
        .where('unit_id', '=', office.id)
        .execute(),
    )
    await expect(move).rejects.toMatchObject({ code: '42501' })
  })

  it('lets the units above be read and never written', async () => {
    expect(await positionsOf(ministry.id, office.path)).toHaveLength(1)
    const change = await db.inScope(office.path, (tx) =>
      tx
        .updateTable('organisation.position')
        .set({ title: 'X' })
        .where('unit_id', '=', ministry.id)
        .executeTakeFirst(),
    )
    expect(change.numUpdatedRows).toBe(0n)
  })

  it('shows the whole installation to the widest scope', async () => {
    const rows = await db.inScope('/', (tx) => tx.selectFrom('organisation.position').selectAll().execute())
    expect(rows).toHaveLength(3)
  })

  it('shows nothing without a scope, before as after a transaction that had one', async () => {
    const withoutScope = () =>
      db.asOwner(async (tx) => {
        await sql`set local role siklus_app`.execute(tx)
        await sql`set local app.scope to default`.execute(tx)
        return tx.selectFrom('organisation.unit').selectAll().execute()
      })
    expect(await withoutScope()).toEqual([])
    await positionsOf(office.id, office.path)
    expect(await withoutScope()).toEqual([])
  })

  it('ends role and scope with the transaction', async () => {
    await positionsOf(office.id, office.path)
    const { rows } = await db.asPlatform((tx) =>
      sql`select current_user as role, nullif(current_setting('app.scope', true), '') as scope`.execute(tx),
    )
    expect(rows).toEqual([{ role: 'siklus_platform', scope: null }])
  })

  it('lets the platform read units and names and administer roles, and nothing else of an office', async () => {
    const refused: readonly ((tx: Tx) => Promise<unknown>)[] = [
      (tx) => tx.updateTable('organisation.unit').set({ city: 'X' }).execute(),
      (tx) => tx.updateTable('organisation.unit_name').set({ name: 'X' }).execute(),
      (tx) => tx.deleteFrom('organisation.unit_name').execute(),
      (tx) => tx.insertInto('organisation.unit').values({ path: '/9/', slug: 'x', kind: 'agency' }).execute(),
      (tx) => tx.selectFrom('organisation.official').selectAll().execute(),
      (tx) => tx.selectFrom('organisation.position').selectAll().execute(),
      (tx) => tx.updateTable('organisation.assignment').set({ decree: 'X' }).execute(),
      (tx) => tx.selectFrom('platform.history').selectAll().execute(),
      (tx) => tx.selectFrom('plan.target').selectAll().execute(),
      (tx) => tx.selectFrom('measurement.actual').selectAll().execute(),
    ]
    for (const work of refused)
      await expect(db.asPlatform(work), String(work)).rejects.toMatchObject({ code: '42501' })
    const seen = await db.asPlatform(async (tx) => {
      const account_id = await createAccount(tx, {
        username: 'siti',
        name: 'Siti',
        email: null,
        passwordHash: 'x',
        mustChangePassword: false,
      })
      const role = { account_id, unit_id: office.id, unit_path: office.path, role: 'planner' }
      await tx.insertInto('organisation.role_assignment').values(role).execute()
      await tx.selectFrom('organisation.role_assignment').select('id').forUpdate().execute()
      await tx.deleteFrom('organisation.role_assignment').where('account_id', '=', account_id).execute()
      return tx.selectFrom('organisation.unit_name').select('unit_id').execute()
    })
    expect(seen).toHaveLength(3)
  })

  it('does not let a person read accounts and sessions', async () => {
    const read = db.inScope('/', (tx) => tx.selectFrom('platform.account').selectAll().execute())
    await expect(read).rejects.toMatchObject({ code: '42501' })
  })

  it.each(['', '1/2/', '/1/2', `/1/'; reset role; --`, '/1/%/'])(
    'takes only unit paths as a scope: %j',
    async (scope) => {
      await expect(positionsOf(office.id, scope)).rejects.toThrow('unit path')
    },
  )
})
