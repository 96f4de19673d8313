import { runCommandLine } from './cli/command-line.ts'
import { commands } from './cli/commands.ts'

process.exitCode = await runCommandLine(
  process.argv.slice(2),
  { input: process.stdin, output: process.stdout, errors: process.stderr, environment: process.env },
  commands,
)
