import { createHash, randomBytes } from 'node:crypto'
import type { Grant } from '#core/permission.ts'
import { createCache } from '../cache.ts'
import type { Clock } from '../clock.ts'
import type { Database, Tx } from '../database/database.ts'
import type { Actor } from '../http/call.ts'

const hour = 3_600_000
export const sessionIdle = 12 * hour
export const sessionLongest = 7 * 24 * hour
/** How stale `seen_at` may be: a session in use is written at most this often. */
const touchEvery = hour / 12
/** How long an answer about a session is kept in memory. */
const keepFor = 5_000

export type LoadGrants = (tx: Tx, accountId: number, today: string) => Promise<readonly Grant[]>
interface Moment {
  readonly now: Date
  readonly today: string
}

const after = (now: Date, milliseconds: number): Date => new Date(now.getTime() + milliseconds)
const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Opens a session and returns its token, which is stored nowhere: the table keeps its SHA-256. */
export async function openSession(
  tx: Tx,
  accountId: number,
  from: { readonly now: Date; readonly address: string; readonly device: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx
    .insertInto('platform.session')
    .values({
      token_hash: hashToken(token),
      account_id: accountId,
      created_at: from.now,
      seen_at: from.now,
      expires_at: after(from.now, sessionIdle),
      address: from.address,
      device: from.device.slice(0, 300),
    })
    .execute()
  return token
}

export async function endSession(tx: Tx, token: string): Promise<number | undefined> {
  const ended = await tx
    .deleteFrom('platform.session')
    .where('token_hash', '=', hashToken(token))
    .returning('account_id')
    .executeTakeFirst()
  return ended?.account_id
}

/** Ends every session of the account, except the one of `keepToken`. The caller says `forgetAccounts` afterwards. */
export async function endSessions(tx: Tx, accountId: number, keepToken: string | null = null): Promise<void> {
  let ended = tx.deleteFrom('platform.session').where('account_id', '=', accountId)
  if (keepToken !== null) ended = ended.where('token_hash', '!=', hashToken(keepToken))
  await ended.execute()
}

/** Ends the sessions of all demo accounts, for an installation that has become a real one. */
export async function endDemoSessions(tx: Tx): Promise<void> {
  await tx
    .deleteFrom('platform.session')
    .where('account_id', 'in', tx.selectFrom('platform.account').select('id').where('is_demo', '=', true))
    .execute()
}

export async function purgeSessions(tx: Tx, now: Date): Promise<number> {
  const result = await tx.deleteFrom('platform.session').where('expires_at', '<=', now).executeTakeFirst()
  return Number(result.numDeletedRows)
}

interface Found {
  readonly actor: Actor
  readonly isDemo: boolean
  readonly expiresAt: Date
}

export interface Sessions {
  /** Whose session this is; null when it is unknown or over, or when the account is disabled. */
  find(token: string): Promise<Actor | null>
  forgetAll(): void
}

/** Answers who a token belongs to, from memory for a few seconds. Who changes an account says `forgetAll`: one
 * account at a time could miss an answer that is being read. Without `demo` the sessions of demo accounts are over. */
export function createSessions(
  db: Database,
  clock: Clock,
  { loadGrants, demo }: { readonly loadGrants: LoadGrants; readonly demo: boolean },
): Sessions {
  const cache = createCache<Found | null>(keepFor, clock)
  return {
    async find(token) {
      const moment = { now: clock.now(), today: clock.today() }
      const key = hashToken(token)
      const found = await cache.get(key, () =>
        db.asPlatform((tx) => readSession(tx, key, moment, loadGrants)),
      )
      if (found === null || (found.isDemo && !demo)) return null
      return found.expiresAt > moment.now ? found.actor : null
    },
    forgetAll: () => cache.forgetAll(),
  }
}

async function readSession(
  tx: Tx,
  tokenHash: string,
  moment: Moment,
  loadGrants: LoadGrants,
): Promise<Found | null> {
  const row = await tx
    .selectFrom('platform.session as s')
    .innerJoin('platform.account as a', 'a.id', 's.account_id')
    .where('s.token_hash', '=', tokenHash)
    .where('s.expires_at', '>', moment.now)
    .where('a.disabled_at', 'is', null)
    .select([
      'a.id',
      'a.username',
      'a.name',
      'a.language',
      'a.must_change_password',
      'a.is_demo',
      's.created_at',
      's.seen_at',
      's.expires_at',
    ])
    .executeTakeFirst()
  if (row === undefined) return null
  const expiresAt = await touch(tx, tokenHash, row, moment.now)
  const actor: Actor = {
    accountId: row.id,
    username: row.username,
    name: row.name,
    language: row.language === 'en' ? 'en' : 'id',
    mustChangePassword: row.must_change_password,
    grants: await loadGrants(tx, row.id, moment.today),
  }
  return { actor, isDemo: row.is_demo, expiresAt }
}

interface Times {
  readonly created_at: Date
  readonly seen_at: Date
  readonly expires_at: Date
}

/** A session lives twelve hours from its last use, and seven days at most. */
async function touch(tx: Tx, tokenHash: string, times: Times, now: Date): Promise<Date> {
  if (now.getTime() - times.seen_at.getTime() < touchEvery) return times.expires_at
  const end = Math.min(after(now, sessionIdle).getTime(), after(times.created_at, sessionLongest).getTime())
  const expiresAt = new Date(end)
  await tx
    .updateTable('platform.session')
    .set({ seen_at: now, expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .execute()
  return expiresAt
}
