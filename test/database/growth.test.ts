import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import type { Database, Tx } from '#platform/database/database.ts'
import { checkGrowth, checkSchema } from '../../tools/checks/growth.ts'
import { describeEachEngine } from '../support/engines.ts'

class Undo extends Error {}

describeEachEngine('a schema that a distributed engine can take over', (open) => {
  let db: Database
  beforeAll(async () => {
    db = await open()
  })

  /** What the check says of the schema with these statements applied; they are taken back. */
  async function complaintsAfter(statements: string): Promise<readonly string[]> {
    let found: readonly string[] = []
    const work = async (tx: Tx): Promise<void> => {
      await sql.raw(statements).execute(tx)
      found = (await checkSchema(tx)).map(({ path, message }) => `${path}: ${message}`)
      throw new Undo()
    }
    await db.asOwner(work).catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
    return found
  }

  it('is what the migrations make', async () => {
    expect(await checkGrowth(db)).toEqual([])
  })

  it.each([
    [
      'alter table budget.monitoring drop constraint monitoring_pkey, add primary key (id)',
      'budget.monitoring: the key (id) does not begin with satker_id',
    ],
    [
      'create unique index on plan.calendar_entry (year, satker_id)',
      'plan.calendar_entry: the key (year, satker_id) does not begin with satker_id',
    ],
    [
      `alter table plan.annual_plan add unique (satker_id, unit_path, id);
       alter table plan.citation add foreign key (annual_plan_id, unit_path, satker_id) references plan.annual_plan (satker_id, unit_path, id)`,
      'plan.citation: the foreign key to plan.annual_plan does not carry satker_id',
    ],
    [
      'alter table plan.citation add foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade',
      'plan.citation: the foreign key to organisation.unit cascades updates',
    ],
    [
      'alter table platform.history add foreign key (account_id) references platform.account (id)',
      'platform.history: a foreign key leads from distributed to platform.account, which is local',
    ],
    [
      'create table plan.rule_book (id int primary key)',
      'plan.rule_book: has no satker_id and is named neither shared nor local in growth.ts',
    ],
    [
      'alter table plan.annual_plan alter id set data type int',
      'plan.annual_plan: id is numbered by the database and not bigint',
    ],
    [
      'alter table plan.annual_plan no force row level security',
      'plan.annual_plan: row-level security is not forced: call platform.protect',
    ],
    [
      'create policy never on plan.annual_plan as restrictive for delete to siklus_app using (false)',
      'plan.annual_plan: the policy never is restrictive, a word that Citus does not hand on',
    ],
  ])('%s is refused', async (statements, complaint) => {
    expect(await complaintsAfter(statements)).toEqual([complaint])
  })
})
