import { runCommandLine } from './cli/command-line.ts'
import { commands } from './cli/commands.ts'
import { exitCodes } from './cli/streams.ts'

/** A reader that leaves early, such as `| head`, is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.done)
  throw error
})

process.exitCode = await runCommandLine(
  process.argv.slice(2),
  { input: process.stdin, output: process.stdout, errors: process.stderr, environment: process.env },
  commands,
)
