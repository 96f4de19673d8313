import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

/** A PostgreSQL server of the tests' own, in a temporary folder. */
export interface PostgresServer {
  /** Address of a database on it, for a login that owns its databases and is no superuser. */
  url(database: string): string
  /** Stops it at once, as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on the same folder and port. */
  start(): Promise<void>
  /** Stops it and removes its folder. */
  remove(): Promise<void>
}

/** The folder of PostgreSQL's programs: PG_BIN, the newest of Debian's folders, or one on PATH. */
export function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : []
  const candidates = [
    process.env['PG_BIN'] ?? '',
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ]
  return candidates.find(
    (folder) => folder !== '' && ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))),
  )
}

/** Makes and starts a server. `durable` lets it force commits to the disk, which only the tests of that need. */
export async function createPostgresServer(programs: string, durable: boolean): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-pg-'))
  const user = serverUser()
  if (user) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const quick = durable ? [] : ['--no-sync']
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', ...quick],
    {
      ...user,
      cwd: folder,
      stdio: 'pipe',
    },
  )
  const port = await findFreePort()
  const settings = ['max_connections=200', `fsync=${durable ? 'on' : 'off'}`, 'shared_buffers=64MB']
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    '-k',
    folder,
    '-h',
    '127.0.0.1',
    ...settings.flatMap((s) => ['-c', s]),
  ]
  let running: ChildProcess | undefined
  const server: PostgresServer = {
    url: (database) => `postgres://siklus_owner@127.0.0.1:${port}/${database}`,
    start: async () => {
      running = spawn(join(programs, 'postgres'), args, { ...user, cwd: folder, stdio: 'ignore' })
      process.once('exit', () => running?.kill('SIGKILL'))
      await untilReady(port)
    },
    kill: () => stop(running, 'SIGKILL'),
    remove: async () => {
      await stop(running, 'SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await server.start()
  await asSuperuser(port, 'create role siklus_owner login createdb createrole')
  await asSuperuser(port, 'create database siklus owner siklus_owner')
  return server
}

/** PostgreSQL refuses to run as root; then it runs as the user `postgres` that its package made. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const read = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: read('-u'), gid: read('-g') }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}

async function untilReady(port: number): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await asSuperuser(port, 'select 1')
    } catch (error) {
      if (attempt === 150) throw error
      await wait(100)
    }
  }
}

async function asSuperuser(port: number, text: string): Promise<void> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

function stop(process: ChildProcess | undefined, signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
  if (!process || process.exitCode !== null || process.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    process.once('exit', () => resolve())
    process.kill(signal)
  })
}
