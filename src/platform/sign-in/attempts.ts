import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

export const attemptsAllowed = 5
export const lockedFor = 15 * 60_000

export interface Account {
  readonly id: number
  readonly username: string
  readonly password_hash: string
  readonly locked_until: Date | null
  readonly disabled_at: Date | null
  readonly is_demo: boolean
}

/** The account with this username or e-mail, whatever case it was typed in. */
export async function findAccount(tx: Tx, identifier: string): Promise<Account | undefined> {
  const name = identifier.trim().toLowerCase()
  return (
    tx
      .selectFrom('platform.account')
      .where((where) => where.or([where('username', '=', name), where('email', '=', name)]))
      .select(['id', 'username', 'password_hash', 'locked_until', 'disabled_at', 'is_demo'])
      // a username may look like nobody's e-mail; it comes first
      .orderBy(sql`username = ${name}`, 'desc')
      .executeTakeFirst()
  )
}

/** Counts a wrong password; the fifth in a row locks the account. Counting is one statement, so parallel guesses all count. */
export async function countWrong(tx: Tx, accountId: number, now: Date): Promise<void> {
  const lockedUntil = new Date(now.getTime() + lockedFor)
  await tx
    .updateTable('platform.account')
    .set({
      failed_sign_ins: sql<number>`case when failed_sign_ins + 1 >= ${attemptsAllowed} then 0 else failed_sign_ins + 1 end`,
      locked_until: sql<Date | null>`case when failed_sign_ins + 1 >= ${attemptsAllowed} then ${lockedUntil}::timestamptz else locked_until end`,
    })
    .where('id', '=', accountId)
    .execute()
}

/** Starts the count again, unless the account was locked or disabled meanwhile; says whether it did. */
export async function clearWrong(tx: Tx, accountId: number, now: Date): Promise<boolean> {
  const cleared = await tx
    .updateTable('platform.account')
    .set({ failed_sign_ins: 0, locked_until: null })
    .where('id', '=', accountId)
    .where('disabled_at', 'is', null)
    .where((where) => where.or([where('locked_until', 'is', null), where('locked_until', '<=', now)]))
    .returning('id')
    .executeTakeFirst()
  return cleared !== undefined
}

interface Guesses {
  readonly count: number
  readonly lockedUntil: number
}

export interface UnknownNames {
  /** Counts a guess; true when the name is locked. */
  guess(name: string, now: Date): boolean
}

/** Locks names that no account has just like those of accounts, in memory, so that a lock does not tell which accounts exist. */
export function createUnknownNames(limit = 10_000): UnknownNames {
  const guesses = new Map<string, Guesses>()
  return {
    guess(name, now) {
      const time = now.getTime()
      const last = guesses.get(name)
      if (last !== undefined && last.lockedUntil > time) return true
      const count = (last?.count ?? 0) + 1
      if (guesses.size >= limit) guesses.clear()
      const locks = count >= attemptsAllowed
      guesses.set(name, { count: locks ? 0 : count, lockedUntil: locks ? time + lockedFor : 0 })
      return false
    },
  }
}
