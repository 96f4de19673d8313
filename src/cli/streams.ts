import type { Readable, Writable } from 'node:stream'

/** What a command reads and writes, given so that tests can give their own. */
export interface Streams {
  readonly input: Readable
  readonly output: Writable
  readonly errors: Writable
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Exit codes: done; refused or broken; called wrongly. */
export const exitCodes = { done: 0, failed: 1, usage: 2 } as const

/** The command was called wrongly; the message is an Indonesian sentence. */
export class UsageFault extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageFault'
  }
}
