import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPostgresServer, findPostgres } from '../test/support/postgres-server.ts'
import { startBuilt } from './support/built-server.ts'
import { reportRatio, reportSkipped } from './support/ratio.ts'

const seconds = (milliseconds: number): number => Math.round(milliseconds / 10) / 100

/** From the start of the process to the first answer of /health, on an empty and on a filled data folder. */
async function measure(name: string, env: Readonly<Record<string, string>>): Promise<void> {
  for (const start of ['first', 'second']) {
    const began = performance.now()
    const server = await startBuilt(env)
    reportRatio({
      name: `${start} start to the first answer, ${name}`,
      ours: seconds(performance.now() - began),
      unit: 's',
    })
    await server.stop()
  }
}

const folder = mkdtempSync(join(tmpdir(), 'siklus-bench-'))
await measure('embedded', { SIKLUS_DATA: join(folder, 'data') })
const programs = findPostgres()
if (programs === undefined) {
  reportSkipped('start, server', 'PostgreSQL is not installed')
} else {
  const server = await createPostgresServer(programs, false)
  await measure('server', { SIKLUS_DATA: join(folder, 'files'), DATABASE_URL: server.url('siklus') })
  await server.remove()
}
rmSync(folder, { recursive: true, force: true })
