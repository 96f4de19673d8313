import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError, type HelpConfiguration } from 'commander'
import { findPackageFolder } from '#platform/database/folders.ts'
import { describeError } from './faults.ts'
import { exitCodes, type Streams } from './streams.ts'

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cara pakai:',
  'Arguments:': 'Isian:',
  'Options:': 'Pilihan:',
  'Global Options:': 'Pilihan umum:',
  'Commands:': 'Perintah:',
}

const translate = (usage: string): string =>
  usage.replace('[options]', '[pilihan]').replace('[command]', '[perintah]')

const indonesian: HelpConfiguration = {
  showGlobalOptions: true,
  styleTitle: (title) => titles[title] ?? title,
  styleUsage: translate,
  styleSubcommandTerm: translate,
}

/** Adds one command to the program. */
export type AddCommand = (program: Command, streams: Streams) => void

const readVersion = (): string =>
  JSON.parse(readFileSync(join(findPackageFolder(), 'package.json'), 'utf8')).version

/** The command line with its general options; commands add themselves. */
function createProgram(streams: Streams, commands: readonly AddCommand[]): Command {
  const program = new Command('siklus')
    .description('Siklus akuntabilitas kinerja instansi pemerintah (SAKIP).')
    .option('--data <folder>', 'folder data (bawaan: SIKLUS_DATA atau ./data)')
    .version(readVersion(), '--version', 'menampilkan versi')
    .helpOption('-h, --help', 'menampilkan bantuan ini')
    .helpCommand(false)
    .configureHelp(indonesian)
    .configureOutput({
      writeOut: (text) => streams.output.write(text),
      writeErr: (text) => streams.errors.write(text),
      outputError: () => undefined,
    })
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

/** Help and version end the program too: 0 when they were asked for, 1 when a command was left out. */
const showed = new Set(['commander.helpDisplayed', 'commander.help', 'commander.version'])
const hasShown = (error: unknown): error is CommanderError =>
  error instanceof CommanderError && showed.has(error.code)

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
    if (hasShown(error)) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    const { message, exitCode } = describeError(error)
    streams.errors.write(`siklus: ${message}\n`)
    return exitCode
  }
}
