import type pg from 'pg'
import { systemClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import type { Database } from '#platform/database/database.ts'
import { createLogger } from '#platform/log.ts'
import { createServer as createApp } from '../src/server.ts'
import { demoAccounts } from '../samples/accounts.ts'
import { loadSamples } from '../samples/load.ts'
import { annualPlanRows } from './support/annual-plan-rows.ts'
import { onBothEngines } from './support/both-engines.ts'
import { median } from './support/median.ts'
import { reportRatio } from './support/ratio.ts'

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
    remark: `${addresses.length} requests: sign-in, permission, rules, findings and answers included; the query is sent unprepared`,
  })
  await app.close()
}

/** A peer that finds nothing would be fast for nothing. */
function checkPeer(row: Partial<Record<string, readonly unknown[] | null>> | undefined): void {
  const tables = ['targets', 'parameters', 'months', 'outputs', 'funding', 'disbursement', 'forward', 'links']
  const empty = tables.filter((table) => (row?.[table] ?? []).length === 0)
  if (empty.length > 0) throw new Error(`the query finds no ${empty.join(', ')}`)
}

await onBothEngines('annual plan of Jambi', compare)
