import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { demoAccounts } from '../samples/accounts.ts'
import { startBuilt, type BuiltServer } from './support/built-server.ts'
import { reportRatio } from './support/ratio.ts'

const REPORTS = 100
/** MB of an embedded server that nobody asks anything. */
const IDLE = 300
/** Reports before the first reading, so that the writer's thread, fonts and caches are there already. */
const WARM_UP = 10
const address = '/api/units/bkhit-kalbar/years/2025/quarters/2/report/file?format='

/** Memory of the whole process that is in use, in MB (Linux). */
const residentMegabytes = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)

const folder = mkdtempSync(join(tmpdir(), 'siklus-bench-'))

/** Starts the program and reads its memory once it has been left alone for a while. */
async function startIdle(start: string): Promise<BuiltServer> {
  const started = await startBuilt({ SIKLUS_DATA: join(folder, 'data') })
  await wait(5000)
  reportRatio({
    name: `memory of the idle server, ${start} start`,
    ours: residentMegabytes(started.pid),
    unit: 'MB',
    atMost: IDLE,
  })
  return started
}

await (await startIdle('first')).stop()
const server = await startIdle('second')
const [person] = demoAccounts
const signedIn = await fetch(`${server.url}/api/session`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ identifier: person?.username, password: person?.password }),
})
const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''

async function printReports(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const answer = await fetch(server.url + address + (index % 2 === 0 ? 'pdf' : 'docx'), {
      headers: { cookie },
    })
    if (!answer.ok) throw new Error(`report ${index}: ${answer.status}`)
    await answer.arrayBuffer()
  }
}

await printReports(WARM_UP)
const before = residentMegabytes(server.pid)
await printReports(REPORTS)
const after = residentMegabytes(server.pid)
reportRatio({
  name: `memory after ${REPORTS} more reports`,
  ours: after,
  peer: { name: `after the first ${WARM_UP}`, value: before },
  unit: 'MB',
  atMost: 1.5,
})
await server.stop()
rmSync(folder, { recursive: true, force: true })
