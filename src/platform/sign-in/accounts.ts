import type { Tx } from '../database/database.ts'

export interface NewAccount {
  /** Lower case, as `platform.account` checks it. */
  readonly username: string
  readonly name: string
  readonly email: string | null
  /** From `hashPassword` or `prepareOneTimePassword`. */
  readonly passwordHash: string
  readonly mustChangePassword: boolean
  readonly isDemo?: boolean
}

/** Which of these two names belong to another account already. */
export async function findTaken(
  tx: Tx,
  names: { readonly username?: string; readonly email: string | null },
  exceptAccountId: number | null,
): Promise<readonly ('username' | 'email')[]> {
  const rows = await tx
    .selectFrom('platform.account')
    .select(['id', 'username', 'email'])
    .where((where) =>
      where.or([where('username', '=', names.username ?? ''), where('email', '=', names.email ?? '')]),
    )
    .execute()
  const others = rows.filter((row) => row.id !== exceptAccountId)
  return [
    ...(others.some((row) => row.username === names.username) ? (['username'] as const) : []),
    ...(others.some((row) => names.email !== null && row.email === names.email) ? (['email'] as const) : []),
  ]
}

export async function createAccount(tx: Tx, account: NewAccount): Promise<number> {
  const row = await tx
    .insertInto('platform.account')
    .values({
      username: account.username,
      name: account.name,
      email: account.email,
      password_hash: account.passwordHash,
      must_change_password: account.mustChangePassword,
      is_demo: account.isDemo ?? false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function saveAccount(
  tx: Tx,
  accountId: number,
  account: { readonly name: string; readonly email: string | null },
): Promise<void> {
  await tx
    .updateTable('platform.account')
    .set({ name: account.name, email: account.email })
    .where('id', '=', accountId)
    .execute()
}

export async function saveEmail(tx: Tx, accountId: number, email: string | null): Promise<void> {
  await tx.updateTable('platform.account').set({ email }).where('id', '=', accountId).execute()
}

/** `disabledAt` null enables the account again. The caller ends the sessions and says `forgetAccounts`. */
export async function setDisabled(tx: Tx, accountId: number, disabledAt: Date | null): Promise<void> {
  await tx
    .updateTable('platform.account')
    .set({ disabled_at: disabledAt })
    .where('id', '=', accountId)
    .execute()
}
