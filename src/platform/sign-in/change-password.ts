import type { Finding } from '#core/finding.ts'
import { checkPassword } from '#core/password.ts'
import { Refusal } from '#core/refusal.ts'
import type { Tx } from '../database/database.ts'
import type { SignedCall } from '../http/call.ts'
import { clearWrong, countWrong, findAccount } from './attempts.ts'
import { hashPassword, makeOneTimePassword, verifyPassword } from './password-hash.ts'
import { endSessions } from './sessions.ts'

const refuse = (field: string, message: string): Refusal =>
  new Refusal('invalid', message, { errors: [{ field, message }] })

/**
 * Changes the own password and ends the other sessions. Refuses with every reason against the new password; a wrong current password
 * counts like a wrong sign-in.
 */
export async function changePassword(
  call: SignedCall,
  passwords: { readonly current: string; readonly next: string },
): Promise<void> {
  const { username } = call.actor
  const account = await call.db.asPlatform((tx) => findAccount(tx, username))
  const matches = await verifyPassword(account?.password_hash, passwords.current)
  if (account === undefined) throw new Refusal('notSignedIn', 'Sesi Anda telah berakhir. Masuk kembali.')
  if (!matches) {
    await call.db.asPlatform((tx) => countWrong(tx, account.id, call.now))
    throw refuse('body.current', 'Kata sandi saat ini salah.')
  }
  refuseWeak(checkPassword(passwords.next, username), 'body.next')
  if (passwords.next === passwords.current)
    throw refuse('body.next', 'Kata sandi baru sama dengan yang lama. Pilih yang lain.')
  const passwordHash = await hashPassword(passwords.next)
  await call.db.asPlatform(async (tx) => {
    if (!(await clearWrong(tx, account.id, call.now)))
      throw new Refusal('tooMany', 'Akun ini terkunci sementara. Coba lagi 15 menit lagi.')
    await setPassword(tx, account.id, passwordHash, false)
    await endSessions(tx, account.id, call.session.token)
  })
  call.forgetAccounts()
}

function refuseWeak(findings: readonly Finding[], field: string): void {
  if (findings.length === 0) return
  const errors = findings.map((finding) => ({ field, message: `${finding.message} ${finding.next}` }))
  throw new Refusal('invalid', 'Kata sandi baru belum memenuhi syarat.', { errors, findings })
}

/** Stores a hash from `hashPassword`. `mustChange` is for passwords that somebody else gave. */
export async function setPassword(
  tx: Tx,
  accountId: number,
  passwordHash: string,
  mustChange: boolean,
): Promise<void> {
  await tx
    .updateTable('platform.account')
    .set({ password_hash: passwordHash, must_change_password: mustChange })
    .where('id', '=', accountId)
    .execute()
}

/** A one-time password with its hash; make it before the transaction that stores it. */
export async function prepareOneTimePassword(): Promise<{ password: string; passwordHash: string }> {
  const password = makeOneTimePassword()
  return { password, passwordHash: await hashPassword(password) }
}

/** Gives the account the prepared one-time password, opens a lock, and ends all its sessions. The caller says `forgetAccounts`. */
export async function resetPassword(tx: Tx, accountId: number, passwordHash: string): Promise<void> {
  await setPassword(tx, accountId, passwordHash, true)
  await tx
    .updateTable('platform.account')
    .set({ failed_sign_ins: 0, locked_until: null })
    .where('id', '=', accountId)
    .execute()
  await endSessions(tx, accountId)
}
