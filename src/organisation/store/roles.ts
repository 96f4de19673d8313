import { sql, type RawBuilder } from 'kysely'
import type { Grant, Role } from '#core/permission.ts'
import type { UnitKey } from '#core/unit.ts'
import type { PageQuery } from '#core/wire.ts'
import type { Tx } from '#platform/database/database.ts'
import { below, nameOnDay } from './units.ts'

/** A role that an account holds on a unit, or on the whole installation (`unitSlug` null, `unitPath` `/`). */
export interface HeldRole {
  readonly id: number
  readonly accountId: number
  readonly unitPath: string
  readonly unitSlug: string | null
  readonly unitName: string
  readonly role: Role
  readonly validFrom: string
  readonly validUntil: string | null
}

/** What the account may do today: its roles that have begun and not ended. Read as platform, for every request. */
export async function loadGrants(tx: Tx, accountId: number, today: string): Promise<readonly Grant[]> {
  const { rows } = await sql<Grant>`
    select unit_id as "unitId", unit_path as "unitPath", role from organisation.role_assignment
    where account_id = ${accountId} and valid_from <= ${today}::date and (valid_until is null or valid_until > ${today}::date)
    order by unit_path, role`.execute(tx)
  return rows
}

const heldRoles = (on: string, which: RawBuilder<unknown>): RawBuilder<HeldRole> => sql<HeldRole>`
  select r.id, r.account_id as "accountId", r.unit_path as "unitPath", u.slug as "unitSlug", r.role,
    coalesce(n.short_name, u.slug, 'Seluruh instalasi') as "unitName",
    r.valid_from as "validFrom", r.valid_until as "validUntil"
  from organisation.role_assignment r
  left join organisation.unit u on u.id = r.unit_id
  left join ${nameOnDay(on)}
  where ${which} order by r.unit_path, r.role`

export const listRolesOf = async (
  tx: Tx,
  accountIds: readonly number[],
  on: string,
): Promise<readonly HeldRole[]> =>
  accountIds.length === 0
    ? []
    : (await heldRoles(on, sql`r.account_id in (${sql.join(accountIds)})`).execute(tx)).rows

export async function findRole(tx: Tx, id: number, on: string): Promise<HeldRole | undefined> {
  return (await heldRoles(on, sql`r.id = ${id}`).execute(tx)).rows[0]
}

export interface NewRole {
  readonly accountId: number
  readonly unit: UnitKey | null
  readonly role: Role
  readonly validFrom: string
  readonly validUntil: string | null
}

/** Grants a role; answers undefined when the account holds it on that unit already. */
export async function insertRole(tx: Tx, role: NewRole): Promise<number | undefined> {
  const row = await tx
    .insertInto('organisation.role_assignment')
    .values({
      account_id: role.accountId,
      unit_id: role.unit?.id ?? null,
      unit_path: role.unit?.path ?? '/',
      role: role.role,
      valid_from: role.validFrom,
      valid_until: role.validUntil,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'unit_path', 'role']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function deleteRole(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom('organisation.role_assignment').where('id', '=', id).execute()
}

/**
 * The roles by which enabled accounts administer the unit at `path` today, held there or above it. Locks roles and accounts, so that
 * two administrators cannot revoke or disable each other at the same moment.
 */
export async function listAdministratorRoles(
  tx: Tx,
  path: string,
  today: string,
): Promise<readonly { readonly id: number; readonly accountId: number }[]> {
  const { rows } = await sql<{ id: number; accountId: number }>`
    select r.id, r.account_id as "accountId" from organisation.role_assignment r
    join platform.account a on a.id = r.account_id
    where r.role = 'administrator' and starts_with(${path}, r.unit_path) and a.disabled_at is null
      and r.valid_from <= ${today}::date and (r.valid_until is null or r.valid_until > ${today}::date)
    order by r.id for no key update of r, a`.execute(tx)
  return rows
}

export interface UserRow {
  readonly id: number
  readonly username: string
  readonly name: string
  readonly email: string | null
  readonly disabledAt: Date | null
  readonly lockedUntil: Date | null
  readonly mustChangePassword: boolean
  readonly isDemo: boolean
}

const userColumns = sql`a.id, a.username, a.name, a.email, a.disabled_at as "disabledAt", a.locked_until as "lockedUntil",
  a.must_change_password as "mustChangePassword", a.is_demo as "isDemo"`

/** Accounts that hold a role at or below one of the paths; `/` sees every account, also one without a role. */
export async function listUsers(
  tx: Tx,
  paths: readonly string[],
  wanted: PageQuery,
): Promise<{ readonly users: readonly UserRow[]; readonly total: number }> {
  const within = sql.join(
    paths.map((path) => below(sql`r.unit_path`, path)),
    sql` or `,
  )
  const inScope = paths.includes('/')
    ? sql`true`
    : sql`exists (select from organisation.role_assignment r where r.account_id = a.id and (${within}))`
  const pattern = `%${wanted.search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const column = wanted.sort === 'email' ? sql`a.email` : sql`a.name`
  const inOrder = sql`${column} collate "und-x-icu" ${wanted.descending ? sql`desc` : sql`asc`} nulls last`
  const { rows } = await sql<UserRow & { total: number }>`
    select ${userColumns}, (count(*) over ())::int as total from platform.account a
    where ${inScope} and (a.username ilike ${pattern} or a.name ilike ${pattern} or a.email ilike ${pattern})
    order by ${inOrder}, a.id limit ${wanted.limit} offset ${wanted.page * wanted.limit}`.execute(tx)
  return { users: rows, total: rows[0]?.total ?? 0 }
}

export async function findUser(tx: Tx, id: number): Promise<UserRow | undefined> {
  const { rows } =
    await sql<UserRow>`select ${userColumns} from platform.account a where a.id = ${id}`.execute(tx)
  return rows[0]
}
