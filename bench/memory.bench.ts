import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoAccounts } from '../samples/accounts.ts'
import { startBuilt } from './support/built-server.ts'
import { reportRatio } from './support/ratio.ts'

const REPORTS = 100
/** Reports before the first reading, so that the writer's thread, fonts and caches are there already. */
const WARM_UP = 10
const address = '/api/units/bkhit-kalbar/years/2025/quarters/2/report/file?format='

/** Memory of the whole process that is in use, in MB (Linux). */
const residentMegabytes = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)

const folder = mkdtempSync(join(tmpdir(), 'siklus-bench-'))
const server = await startBuilt({ SIKLUS_DATA: join(folder, 'data') })
const [person] = demoAccounts
const signedIn = await fetch(`${server.url}/api/session`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ identifier: person?.username, password: person?.password }),
})
const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
reportRatio({ name: 'memory of the idle server', ours: residentMegabytes(server.pid), unit: 'MB' })

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
