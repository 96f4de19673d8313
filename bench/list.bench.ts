import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type pg from 'pg'
import { systemClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { connectionsOf } from '#platform/database/pooled-database.ts'
import type { Database } from '#platform/database/database.ts'
import { createLogger } from '#platform/log.ts'
import { createServer as createApp } from '../src/server.ts'
import { demoAccounts } from '../samples/accounts.ts'
import { loadSamples } from '../samples/load.ts'
import { onBothEngines } from './support/both-engines.ts'
import { requestsPerSecond } from './support/load.ts'
import { median } from './support/median.ts'
import { reportRatio } from './support/ratio.ts'
import { recordStatements, type Statement } from './support/statements.ts'
import { addIndicators } from './support/many-indicators.ts'

const ROWS = 200
const ROUNDS = 5
const address = '/api/units/bkhit-kalbar/years/2025/quarters/2/achievements'

/**
 * The same statements by the bare driver, one after the other, and their rows as JSON. It connects as superuser, whom row-level
 * security does not concern, so that it finds the same rows.
 */
function bareServer(pool: pg.Pool, statements: readonly Statement[]): Server {
  return createServer((_, answer) => {
    void (async () => {
      const client = await pool.connect()
      try {
        const results = []
        for (const statement of statements) results.push((await client.query(statement)).rows)
        answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(results))
      } finally {
        client.release()
      }
    })()
  })
}

const listen = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })

/** Ours and the bare server in turn, so that a busy moment of the machine hits both. */
async function compare(db: Database, barePool: pg.Pool): Promise<void> {
  await loadSamples(db, '2025-07-07')
  await addIndicators(db, 'bkhit-kalbar', ROWS)
  await db.maintain()
  const config = readConfig({ NODE_ENV: 'production' })
  const logger = createLogger('silent')
  const app = await createApp(config, { db, clock: systemClock('Asia/Jakarta'), logger, demoAccounts })
  const ours = await app.listen({ port: 0, host: '127.0.0.1' })
  const cookie = await signIn(ours)
  const statements = await recordStatements(connectionsOf(db).pool, () => read(ours, cookie))
  const bare = bareServer(barePool, statements)
  const peer = await listen(bare)
  await checkPeer(peer)
  const speeds: [number[], number[]] = [[], []]
  for (let round = 0; round <= ROUNDS; round += 1) {
    const pair = [await requestsPerSecond(ours + address, cookie), await requestsPerSecond(peer, cookie)]
    if (round > 0) speeds.forEach((list, index) => list.push(pair[index] ?? 0))
  }
  reportRatio({
    name: `list of ${ROWS} indicators with achievements, ${db.engine}`,
    ours: Math.round(median(speeds[0])),
    peer: { name: 'bare driver, same statements, JSON.stringify', value: Math.round(median(speeds[1])) },
    unit: 'requests/s',
    atLeast: 0.5,
    remark: `${statements.length} statements; figures that did not change are remembered, not computed again`,
  })
  bare.closeAllConnections()
  bare.close()
  await app.close()
}

async function signIn(url: string): Promise<string> {
  const [person] = demoAccounts
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier: person?.username, password: person?.password }),
  })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

async function read(url: string, cookie: string): Promise<void> {
  const answer = await fetch(url + address, { headers: { cookie } })
  const { rows } = (await answer.json()) as { rows: unknown[] }
  if (rows.length !== ROWS) throw new Error(`the list has ${rows.length} rows`)
}

/** A peer that finds nothing would be fast for nothing. */
async function checkPeer(url: string): Promise<void> {
  const results = (await (await fetch(url)).json()) as unknown[][]
  if (!results.some((rows) => rows.length === ROWS)) throw new Error('the peer does not find the rows')
}

await onBothEngines('list of indicators', compare)
