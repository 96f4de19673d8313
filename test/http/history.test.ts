import { beforeAll, expect, it } from 'vitest'
import type { Database } from '#platform/database/database.ts'
import { recordHistory } from '#platform/history.ts'
import { describeEachEngine } from '../support/engines.ts'
import { addPerson, addUnits, type TestUnits } from './people.ts'

describeEachEngine('history', (open) => {
  let db: Database
  let units: TestUnits
  let accountId: number
  beforeAll(async () => {
    db = await open()
    units = await addUnits(db)
    accountId = await addPerson(db, { username: 'budi', role: 'planner', unit: units.office })
  })
  const now = new Date('2025-07-07T02:00:00Z')
  const record = (scope: string, unit: { path: string }, fails = false) =>
    db.inScope(scope, async (tx) => {
      const call = { tx, unit, now, requestId: 'r-1', actor: { accountId, name: 'Budi' } }
      await recordHistory(call, {
        entity: 'plan.target',
        key: '2025/IKSP 1',
        action: 'save',
        before: { annual: '10' },
        after: { annual: '12', quarters: ['3', '3', '3', '3'] },
        reason: 'Target disesuaikan',
      })
      if (fails) throw new Error('the change failed')
    })
  const list = (scope: string) =>
    db.inScope(scope, (tx) => tx.selectFrom('platform.history').selectAll().orderBy('id').execute())

  it('says who, when, what before and after, and why', async () => {
    await record(units.office.path, units.office)
    expect(await list(units.office.path)).toMatchObject([
      {
        at: now,
        account_id: accountId,
        actor: 'Budi',
        unit_path: units.office.path,
        entity: 'plan.target',
        entity_key: '2025/IKSP 1',
        action: 'save',
        before: { annual: '10' },
        after: { annual: '12', quarters: ['3', '3', '3', '3'] },
        reason: 'Target disesuaikan',
        request_id: 'r-1',
      },
    ])
  })

  it('is undone with the change it belongs to', async () => {
    const before = await list('/')
    await expect(record(units.office.path, units.office, true)).rejects.toThrow('the change failed')
    expect(await list('/')).toEqual(before)
  })

  it('is not seen and not written from another office', async () => {
    expect(await list(units.other.path)).toEqual([])
    await expect(record(units.other.path, units.office)).rejects.toMatchObject({ code: '42501' })
  })

  it('is never altered, neither for a person nor by the platform', async () => {
    const runs = [
      (scope: string) =>
        db.inScope(scope, (tx) => tx.updateTable('platform.history').set({ actor: 'Lain' }).execute()),
      (scope: string) => db.inScope(scope, (tx) => tx.deleteFrom('platform.history').execute()),
      () => db.asPlatform((tx) => tx.updateTable('platform.history').set({ actor: 'Lain' }).execute()),
      () => db.asPlatform((tx) => tx.deleteFrom('platform.history').execute()),
    ]
    for (const run of runs) await expect(run('/')).rejects.toMatchObject({ code: '42501' })
  })
})
