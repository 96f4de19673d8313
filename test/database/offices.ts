import { sql } from 'kysely'
import type { Database } from '#platform/database/database.ts'

export const ministry = { id: 1, path: '/1/' } as const
export const office = { id: 2, path: '/1/2/' } as const
export const otherOffice = { id: 3, path: '/1/3/' } as const

/** A ministry with two offices, each with a head and a name. */
export async function addOffices(db: Database): Promise<void> {
  await db.asOwner(async (tx) => {
    await sql`insert into organisation.unit (id, parent_id, path, slug, kind) overriding system value values
      (1, null, '/1/', 'pusat', 'ministry'), (2, 1, '/1/2/', 'kantor-a', 'office'), (3, 1, '/1/3/', 'kantor-b', 'office')`.execute(
      tx,
    )
    await sql`insert into organisation.unit_name (unit_id, unit_path, valid_from, name, short_name)
      select id, path, '2020-01-01', 'Kantor ' || slug, slug from organisation.unit`.execute(tx)
    await sql`insert into organisation.position (unit_id, unit_path, title, kind)
      select id, path, 'Kepala', 'head' from organisation.unit`.execute(tx)
  })
}

/** One position more, saved by a person of the office. */
export async function savePosition(db: Database, title: string): Promise<void> {
  await db.inScope(office.path, (tx) =>
    tx
      .insertInto('organisation.position')
      .values({ unit_id: office.id, unit_path: office.path, title, kind: 'staff' })
      .execute(),
  )
}

/** The titles of the positions of an office. */
export async function listTitles(db: Database): Promise<readonly string[]> {
  const rows = await db.inScope(office.path, (tx) =>
    tx.selectFrom('organisation.position').select('title').where('unit_id', '=', office.id).execute(),
  )
  return rows.map(({ title }) => title)
}
