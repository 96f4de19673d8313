import type { DemoAccount } from '#core/session.ts'
import type { Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/database/database.ts'
import { endDemoSessions } from '#platform/sign-in/sessions.ts'
import { createFirstAdministrator, hasAccounts } from '#platform/sign-in/first-administrator.ts'
import { insertRole } from '#organisation/store/roles.ts'

/** What the first start puts into an empty installation that is meant for looking around. */
export interface Samples {
  /** A copy of a database that holds most of them already; only loaded from there into a new data folder. */
  readonly template: string
  load(db: Database): Promise<void>
  readonly demoAccounts: readonly DemoAccount[]
}

/**
 * On the first start: the sample offices, or an administrator whose one-time password is said once. The latter also when the samples
 * are turned off and nobody else has an account: demo accounts cannot sign in then, and their sessions end here. Later: nothing.
 */
export async function prepareInstallation(
  config: Config,
  db: Database,
  clock: Clock,
  samples: Samples,
  say: (line: string) => void,
): Promise<void> {
  if (config.samples) {
    if (!(await hasAccounts(db, { demo: true }))) await samples.load(db)
    return
  }
  await db.asPlatform(endDemoSessions)
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

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.')

/** What the person who started the server is told: the address, the demo accounts, and a warning when others can reach those. */
export function greet(config: Config, url: string, demoAccounts: readonly DemoAccount[]): readonly string[] {
  const address = `Siklus berjalan di ${config.publicUrl ?? url}`
  const people = demoAccounts.map(
    ({ username, password, name }) => `  contoh: ${username} / ${password} (${name})`,
  )
  if (people.length === 0 || isLoopback(config.host)) return [address, ...people]
  return [
    address,
    ...people,
    `PERINGATAN: akun contoh dengan kata sandi yang diketahui umum dapat dipakai dari jaringan (HOST=${config.host}). Untuk pemasangan sungguhan jalankan dengan SIKLUS_SAMPLES=off.`,
  ]
}
