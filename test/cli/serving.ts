import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { text } from 'node:stream/consumers'

/** `siklus serve` from the source, as a process of its own. */
export interface Serving {
  readonly url: string
  readonly process: ChildProcess
  /** How it ended, and all that it wrote. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string; readonly errors: string }>
}

export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { readonly port: number }
  probe.close()
  await once(probe, 'close')
  return port
}

/** Starts the command line on a data folder and a port; it may end at once. */
export function serve(dataFolder: string, port: number): Serving {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'serve', '--data', dataFolder], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      SIKLUS_SAMPLES: 'off',
      LOG_LEVEL: 'silent',
    },
  })
  const finish = async (): Promise<Awaited<Serving['ended']>> => {
    const closed = once(child, 'close')
    const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
    await closed
    return { code: child.exitCode, output, errors }
  }
  return { url: `http://127.0.0.1:${port}`, process: child, ended: finish() }
}

/** Waits until it answers; throws what it wrote when it ends before. */
export async function whenHealthy(serving: Serving): Promise<void> {
  while (serving.process.exitCode === null && serving.process.signalCode === null) {
    const answer = await fetch(`${serving.url}/health`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((wake) => setTimeout(wake, 100))
  }
  throw new Error(`the server ended: ${(await serving.ended).errors}`)
}
