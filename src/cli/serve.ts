import type { Command } from 'commander'
import type { Streams } from './streams.ts'

/** `serve`: opens the database, loads the sample offices on a first start, and serves until a signal comes. */
export function addServe(program: Command, streams: Streams): void {
  program
    .command('serve')
    .description('menjalankan aplikasi; berhenti dengan Ctrl-C (alamat: PORT dan HOST)')
    .action(async (_, command: Command) => {
      const { readSettings } = await import('./open.ts')
      const { startServer } = await import('../server.ts')
      const { makeSamples } = await import('./samples.ts')
      const { closeOnSignals } = await import('#platform/signals.ts')
      const config = readSettings(command, streams)
      const server = await startServer(config, makeSamples(config), (line) =>
        streams.output.write(`${line}\n`),
      )
      closeOnSignals(server.close)
    })
}
