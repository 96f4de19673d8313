import pg from 'pg'
import { systemClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { connectionsOf } from '#platform/database/pooled-database.ts'
import type { Database } from '#platform/database/database.ts'
import { openDatabase } from '#platform/database/open-database.ts'
import { createLogger } from '#platform/log.ts'
import { createServer as createApp } from '../src/server.ts'
import { demoAccounts } from '../samples/accounts.ts'
import { loadSamples } from '../samples/load.ts'
import { createPostgresServer, findPostgres } from '../test/support/postgres-server.ts'
import { annualPlanRows } from './support/annual-plan-rows.ts'
import { median } from './support/median.ts'
import { reportRatio, reportSkipped } from './support/ratio.ts'

const ROUNDS = 200
const WARM_UP = 50
const office = 'bkk-jambi'
const year = 2024
/** What the screens of the annual plan read of the four tables of BKK Jambi: targets, targets by month with their parts, ledger. */
const addresses = ['plan', 'plan/months', 'budget'].map(
  (part) => `/api/units/${office}/years/${year}/${part}`,
)

/** Ours and the single statement in turn, so that a busy moment of the machine hits both. */
async function compare(db: Database, barePool: pg.Pool): Promise<void> {
  await loadSamples(db, '2025-07-07')
  await db.maintain()
  const config = readConfig({ NODE_ENV: 'production' })
  const logger = createLogger('silent')
  const app = await createApp(config, { db, clock: systemClock('Asia/Jakarta'), logger, demoAccounts })
  const account = demoAccounts.find(({ username }) => username === 'perencana.jambi')
  const payload = { identifier: account?.username, password: account?.password }
  const session = await app.inject({ method: 'POST', url: '/api/session', payload })
  const cookie = String(session.headers['set-cookie']).split(';')[0] ?? ''
  const openPlan = async (): Promise<number> => {
    const start = performance.now()
    for (const url of addresses) {
      const answer = await app.inject({ url, headers: { cookie } })
      if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`)
    }
    return performance.now() - start
  }
  const compiled = await db.asOwner((tx) => Promise.resolve(annualPlanRows(office, year).compile(tx)))
  const queryRows = async (): Promise<number> => {
    const start = performance.now()
    const { rows } = await barePool.query(compiled.sql, [...compiled.parameters])
    JSON.stringify(rows)
    const took = performance.now() - start
    checkPeer(rows[0])
    return took
  }
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const pair = [await openPlan(), await queryRows()]
    if (round >= WARM_UP) times.forEach((list, index) => list.push(pair[index] ?? 0))
  }
  reportRatio({
    name: `annual plan of Jambi with all its tables, ${db.engine}`,
    ours: Math.round(median(times[0]) * 100) / 100,
    peer: { name: 'one SQL query for the same rows', value: Math.round(median(times[1]) * 100) / 100 },
    unit: 'ms',
    atMost: 3,
    remark: `${addresses.length} requests: sign-in, permission, rules, findings and checked answers included`,
  })
  await app.close()
}

/** A peer that finds nothing would be fast for nothing. */
function checkPeer(row: Partial<Record<string, readonly unknown[] | null>> | undefined): void {
  const tables = ['targets', 'parameters', 'months', 'outputs', 'funding', 'disbursement', 'forward', 'links']
  const empty = tables.filter((table) => (row?.[table] ?? []).length === 0)
  if (empty.length > 0) throw new Error(`the query finds no ${empty.join(', ')}`)
}

const embedded = await openDatabase({})
await compare(embedded, connectionsOf(embedded).pool)
await embedded.close()

const programs = findPostgres()
if (programs === undefined) {
  reportSkipped('annual plan of Jambi, server', 'PostgreSQL is not installed')
} else {
  const server = await createPostgresServer(programs, false)
  const db = await openDatabase({ url: server.url('siklus') })
  const superuser = new URL(server.url('siklus'))
  superuser.username = 'postgres'
  const barePool = new pg.Pool({ connectionString: superuser.href, max: 10 })
  await compare(db, barePool)
  await barePool.end()
  await db.close()
  await server.remove()
}
