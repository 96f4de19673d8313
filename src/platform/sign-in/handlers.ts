import type { DemoAccount, SessionShape, sessionContract } from '#core/session.ts'
import type { Actor, Handlers, SignedCall } from '../http/call.ts'
import { createUnknownNames } from './attempts.ts'
import { changePassword } from './change-password.ts'
import { signIn, signOut } from './sign-in.ts'

const toShape = ({ username, name, language, mustChangePassword, grants }: Actor): SessionShape => ({
  username,
  name,
  language,
  mustChangePassword,
  grants: grants.map(({ unitId, unitPath, role }) => ({ unitId, unitPath, role })),
})

async function setLanguage(call: SignedCall, language: 'id' | 'en'): Promise<SessionShape> {
  await call.db.asPlatform((tx) =>
    tx.updateTable('platform.account').set({ language }).where('id', '=', call.actor.accountId).execute(),
  )
  call.forgetAccounts()
  return toShape({ ...call.actor, language })
}

/** Signing in and out and the own account; without `demo` nobody signs in as a demo account, and none is offered. */
export function makeSessionHandlers(
  demoAccounts: readonly DemoAccount[],
  demo: boolean,
): Handlers<typeof sessionContract> {
  const rules = { unknownNames: createUnknownNames(), demo }
  return {
    getSession: async (call) => (call.actor === null ? null : toShape(call.actor)),
    listDemoAccounts: async () => (demo ? [...demoAccounts] : []),
    signIn: async (call, { body }) => toShape(await signIn(call, body, rules)),
    signOut: async (call) => {
      await signOut(call)
      return null
    },
    changePassword: async (call, { body }) => {
      await changePassword(call, body)
      return toShape({ ...call.actor, mustChangePassword: false })
    },
    setLanguage: (call, { body }) => setLanguage(call, body.language),
  }
}
