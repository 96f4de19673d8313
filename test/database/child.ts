import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** Runs `saving-child.ts` on a database until it has printed `lines` lines; answers the process and the lines so far. */
export async function runSavingChild(
  args: readonly string[],
  lines: number,
): Promise<{ process: ChildProcess; printed: string[] }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/database/saving-child.ts', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const printed: string[] = []
  const reader = createInterface({ input: child.stdout })
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The child ended with ${code}`)))
    reader.on('line', (line) => {
      printed.push(line)
      if (printed.length === lines) resolve()
    })
  })
  return { process: child, printed }
}

/** Ends a process as a power cut would, and waits until all that it printed has arrived. */
export async function killNow(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
}
