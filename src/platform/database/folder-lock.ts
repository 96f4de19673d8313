import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { type Server, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { errorCode, StartupError } from './startup-error.ts'

export interface FolderLock {
  release(): void
}

/**
 * Makes this process the only one that works in a data folder; two processes on one folder destroy it.
 * The lock is a listening local socket, so it ends with its process, even after kill -9.
 * @throws StartupError when another process holds it
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true })
  const address = lockAddress(realpathSync(folder))
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const server = await listen(address)
      return { release: () => server.close() }
    } catch (error) {
      if (errorCode(error) !== 'EADDRINUSE') throw error
      const owner = await askOwner(address)
      if (owner !== undefined || isReleasedByTheSystem(address)) throw inUse(folder, owner)
      rmSync(address, { force: true })
    }
  }
  throw inUse(folder, undefined)
}

function lockAddress(realFolder: string): string {
  const name = `siklus-${createHash('sha256').update(realFolder).digest('hex').slice(0, 24)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`)
}

const isReleasedByTheSystem = (address: string): boolean =>
  address.startsWith('\0') || address.startsWith('\\\\')

function listen(address: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => undefined).end(String(process.pid)))
    server.once('error', reject)
    server.listen(address, () => resolve(server.unref()))
  })
}

function askOwner(address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(address)
    socket.on('data', (bytes) => (answer += bytes.toString()))
    socket.on('end', () => resolve(answer))
    socket.on('error', () => resolve(undefined))
  })
}

function inUse(folder: string, owner: string | undefined): StartupError {
  const who = owner ? `proses ${owner}` : 'proses lain'
  return new StartupError(
    `Folder data ${folder} sedang dipakai ${who}. Hentikan proses itu, atau pilih folder lain dengan SIKLUS_DATA.`,
  )
}
