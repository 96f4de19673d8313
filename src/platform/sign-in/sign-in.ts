import { Refusal } from '#core/refusal.ts'
import type { Actor, Call } from '../http/call.ts'
import {
  clearWrong,
  countWrong,
  findAccount,
  lockedFor,
  type Account,
  type UnknownNames,
} from './attempts.ts'
import { verifyPassword } from './password-hash.ts'
import { endSession, openSession } from './sessions.ts'

const minutes = lockedFor / 60_000

const wrong = (): Refusal =>
  new Refusal(
    'notSignedIn',
    'Nama pengguna atau kata sandi salah. Periksa huruf besar-kecil dan coba lagi, atau minta administrator mengatur ulang kata sandi.',
  )
const locked = (): Refusal =>
  new Refusal(
    'tooMany',
    `Masuk ditolak karena kata sandi salah beberapa kali berturut-turut. Coba lagi ${minutes} menit lagi, atau hubungi administrator.`,
  )

const isLocked = (account: Account, now: Date): boolean =>
  account.locked_until !== null && account.locked_until > now

const demoOff = (): Refusal =>
  new Refusal(
    'notSignedIn',
    'Akun contoh tidak dapat masuk pada pemasangan ini. Minta administrator membuatkan akun untuk Anda.',
  )

export interface SignInRules {
  readonly unknownNames: UnknownNames
  /** Whether demo accounts, whose password everybody knows, may sign in. */
  readonly demo: boolean
}

/**
 * Signs a person in by username or e-mail and answers the session cookie. Unknown names, wrong passwords and disabled accounts get the
 * same refusal after the same work; five wrong passwords lock the name for fifteen minutes.
 */
export async function signIn(
  call: Call,
  credentials: { readonly identifier: string; readonly password: string },
  { unknownNames, demo }: SignInRules,
): Promise<Actor> {
  const account = await call.db.asPlatform((tx) => findAccount(tx, credentials.identifier))
  const matches = await verifyPassword(account?.password_hash, credentials.password)
  if (account === undefined)
    throw unknownNames.guess(credentials.identifier.trim().toLowerCase(), call.now) ? locked() : wrong()
  if (isLocked(account, call.now)) throw locked()
  if (!matches) {
    await call.db.asPlatform((tx) => countWrong(tx, account.id, call.now))
    throw wrong()
  }
  if (account.is_demo && !demo) throw demoOff()
  return call.session.begin(await openFor(call, account))
}

/** The session that the browser had before ends with the new sign-in. */
async function openFor(call: Call, account: Account): Promise<string> {
  const token = await call.db.asPlatform(async (tx) => {
    if (!(await clearWrong(tx, account.id, call.now))) return null
    if (call.session.token !== null) await endSession(tx, call.session.token)
    return openSession(tx, account.id, call)
  })
  call.forgetAccounts()
  if (token === null) throw account.disabled_at === null ? locked() : wrong()
  return token
}

/** Ends this session, if there is one. */
export async function signOut(call: Call): Promise<void> {
  const { token } = call.session
  if (token !== null) await call.db.asPlatform((tx) => endSession(tx, token))
  call.forgetAccounts()
  call.session.end()
}
