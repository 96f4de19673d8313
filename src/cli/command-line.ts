import { Command, CommanderError } from 'commander'
import { describeError } from './faults.ts'
import { exitCodes, type Streams } from './streams.ts'

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cara pakai:',
  'Arguments:': 'Isian:',
  'Options:': 'Pilihan:',
  'Global Options:': 'Pilihan umum:',
  'Commands:': 'Perintah:',
}

/** Adds one command to the program. */
export type AddCommand = (program: Command, streams: Streams) => void

/** The command line with its general options; commands add themselves. */
function createProgram(streams: Streams, commands: readonly AddCommand[]): Command {
  const program = new Command('siklus')
    .description('Siklus akuntabilitas kinerja instansi pemerintah (SAKIP).')
    .option('--data <folder>', 'folder data (bawaan: SIKLUS_DATA atau ./data)')
    .helpOption('-h, --help', 'menampilkan bantuan ini')
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => titles[title] ?? title })
    .configureOutput({ writeOut: (text) => streams.output.write(text), outputError: () => undefined })
    .exitOverride()
  for (const add of commands) add(program, streams)
  settle(program)
  return program
}

/** Sub-commands inherit settings only when they are made, so help and exits are set once all are there. */
function settle(command: Command): void {
  for (const child of command.commands) {
    child
      .copyInheritedSettings(command)
      .helpOption('-h, --help', 'menampilkan bantuan ini')
      .helpCommand(false)
    settle(child)
  }
}

const asksForHelp = (error: unknown): boolean =>
  error instanceof CommanderError &&
  (error.code === 'commander.helpDisplayed' || error.code === 'commander.help')

/**
 * Runs one command and returns its exit code: 0 done, 1 refused or broken, 2 called wrongly. Errors go to the error stream, one
 * Indonesian sentence each.
 */
export async function runCommandLine(
  args: readonly string[],
  streams: Streams,
  commands: readonly AddCommand[],
): Promise<number> {
  try {
    await createProgram(streams, commands).parseAsync(args, { from: 'user' })
    return exitCodes.done
  } catch (error) {
    if (asksForHelp(error)) return args.length === 0 ? exitCodes.usage : exitCodes.done
    const { message, exitCode } = describeError(error)
    streams.errors.write(`siklus: ${message}\n`)
    return exitCode
  }
}
