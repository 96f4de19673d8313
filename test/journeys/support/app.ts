import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The built program as people start it, on a data folder of its own. */
export interface App {
  readonly address: string
  readonly dataFolder: string
  /** What the program printed so far: the address and the demo sign-ins. */
  readonly printed: () => string
  /** Ends it as kill -9 would; nothing can be tidied up. */
  kill(): Promise<void>
  /** Ends it as Ctrl-C would and removes the data folder. */
  stop(): Promise<void>
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

function startProcess(
  port: number,
  dataFolder: string,
  extra: Readonly<Record<string, string>>,
): ChildProcess {
  return spawn(process.execPath, [resolve('dist/server/cli.js'), 'serve'], {
    cwd: dataFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: String(port),
      SIKLUS_DATA: dataFolder,
      LOG_LEVEL: 'warn',
      ...extra,
    },
  })
}

/** Waits until the server answers; a server that ends before says why. */
async function waitUntilHealthy(address: string, child: ChildProcess, printed: () => string): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`${address}/health`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((wake) => setTimeout(wake, 100))
  }
  throw new Error(`the server ended with ${child.exitCode ?? child.signalCode}:\n${printed()}`)
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/**
 * Starts the built server (dist/server, made by `npm run build`) with the sample offices in a new data folder, or in the folder of
 * an earlier one. `environment` overrides settings.
 */
export async function startApp(
  options: { readonly dataFolder?: string; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<App> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'siklus-journey-')))
  const port = await findFreePort()
  const child = startProcess(port, dataFolder, options.environment ?? {})
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const address = `http://127.0.0.1:${port}`
  await waitUntilHealthy(address, child, () => output)
  return {
    address,
    dataFolder,
    printed: () => output,
    kill: () => end(child, 'SIGKILL'),
    stop: async () => {
      await end(child, 'SIGTERM')
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
