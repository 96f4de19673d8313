import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { runCommandLine } from '../../src/cli/command-line.ts'
import { commands } from '../../src/cli/commands.ts'

/** What a command did: its exit code and what it wrote. */
export interface Run {
  readonly code: number
  readonly output: string
  readonly errors: string
}

function collect(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk)
      done()
    },
  })
  return { stream, text: () => Buffer.concat(chunks).toString() }
}

/** Runs the command line in this process, with its own streams and no setting but the data folder. */
export async function run(args: readonly string[], input = ''): Promise<Run> {
  const output = collect()
  const errors = collect()
  const code = await runCommandLine(
    args,
    { input: Readable.from([input]), output: output.stream, errors: errors.stream, environment: {} },
    commands,
  )
  return { code, output: output.text(), errors: errors.text() }
}

export const makeDataFolder = (): string => mkdtempSync(join(tmpdir(), 'siklus-cli-'))
