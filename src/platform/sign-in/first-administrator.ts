import type { Database, Tx } from '../database/database.ts'
import { prepareOneTimePassword } from './change-password.ts'

export interface FirstAdministrator {
  readonly username: string
  readonly oneTimePassword: string
}

/**
 * Makes the first account of an installation that has none beside those of the demo, administrator of everything, with a password to
 * be printed once and changed at the first sign-in. Null when somebody has an account already; two servers starting together make one account.
 */
export async function createFirstAdministrator(
  db: Database,
  grantAdministrator: (tx: Tx, accountId: number) => Promise<void>,
): Promise<FirstAdministrator | null> {
  if (await hasAccounts(db, { demo: false })) return null
  const { password, passwordHash } = await prepareOneTimePassword()
  const username = 'administrator'
  const created = await db.asPlatform(async (tx) => {
    const account = await tx
      .insertInto('platform.account')
      .values({ username, name: 'Administrator', password_hash: passwordHash, must_change_password: true })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (account !== undefined) await grantAdministrator(tx, account.id)
    return account !== undefined
  })
  return created ? { username, oneTimePassword: password } : null
}

/** Whether somebody has an account already; those of the demo count when `demo` says so. */
export const hasAccounts = async (db: Database, { demo }: { readonly demo: boolean }): Promise<boolean> =>
  (await db.asPlatform((tx) =>
    tx
      .selectFrom('platform.account')
      .select('id')
      .where('is_demo', 'in', demo ? [true, false] : [false])
      .limit(1)
      .executeTakeFirst(),
  )) !== undefined
