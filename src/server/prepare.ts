import type { DemoAccount } from '#core/session.ts'
import type { Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/database/database.ts'
import { createFirstAdministrator, hasAccounts } from '#platform/sign-in/first-administrator.ts'
import { insertRole } from '#organisation/store/roles.ts'

/** What the first start puts into an empty installation that is meant for looking around. */
export interface Samples {
  load(db: Database): Promise<void>
  readonly demoAccounts: readonly DemoAccount[]
}

/** On the first start: the sample offices, or an administrator whose one-time password is said once. Later: nothing. */
export async function prepareInstallation(
  config: Config,
  db: Database,
  clock: Clock,
  samples: Samples,
  say: (line: string) => void,
): Promise<void> {
  if (await hasAccounts(db)) return
  if (config.samples) return samples.load(db)
  const validFrom = clock.today()
  const first = await createFirstAdministrator(db, async (tx, accountId) => {
    await insertRole(tx, { accountId, unit: null, role: 'administrator', validFrom, validUntil: null })
  })
  if (first === null) return
  say(`Akun pertama: ${first.username}`)
  say(`Kata sandi sekali pakai: ${first.oneTimePassword}`)
  say('Catat sekarang; kata sandi ini tidak ditampilkan lagi dan harus diganti saat masuk pertama.')
}

/** The demo accounts that are in this database and not disabled: a real installation has none. */
export async function listUsable(
  db: Database,
  demoAccounts: readonly DemoAccount[],
): Promise<readonly DemoAccount[]> {
  const rows = await db.asPlatform((tx) =>
    tx
      .selectFrom('platform.account')
      .select('username')
      .where('is_demo', '=', true)
      .where('disabled_at', 'is', null)
      .execute(),
  )
  const usernames = new Set(rows.map((row) => row.username))
  return demoAccounts.filter((account) => usernames.has(account.username))
}
