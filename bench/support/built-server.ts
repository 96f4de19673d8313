import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import packageFile from '../../package.json' with { type: 'json' }

export interface BuiltServer {
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}

/** The switches of Node with which `npm start` serves. */
const switches = packageFile.scripts.start.split(' ').filter((word) => word.startsWith('--'))

/** Starts the built program as `npm start` does and waits for its first answer. */
export async function startBuilt(env: Readonly<Record<string, string>>): Promise<BuiltServer> {
  const port = await freePort()
  const child = spawn(process.execPath, [...switches, 'dist/server/cli.js', 'serve'], {
    env: { ...process.env, ...env, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  while (!(await isUp(url))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    await wait(20)
  }
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { url, pid: child.pid ?? 0, stop }
}

const isUp = (url: string): Promise<boolean> =>
  fetch(`${url}/health`).then(
    (answer) => answer.ok,
    () => false,
  )
