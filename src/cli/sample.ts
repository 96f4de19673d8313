import type { Command } from 'commander'
import type { Streams } from './streams.ts'

/** `sample load`: the sample offices and demo people in a new database, which it creates; what is there already stays. */
export function addSample(program: Command, streams: Streams): void {
  program
    .command('sample')
    .description('mengelola data contoh')
    .command('load')
    .description('memuat unit dan akun contoh ke basis data baru')
    .action(async (_, command: Command) => {
      const { readSettings, withDatabase } = await import('./open.ts')
      const { systemClock } = await import('#platform/clock.ts')
      const { loadSamples } = await import('../../samples/load.ts')
      const config = readSettings(command, streams)
      const today = systemClock(config.timeZone).today()
      const loaded = await withDatabase(config, (db) => loadSamples(db, today))
      streams.output.write(
        loaded ? 'Data contoh dimuat.\n' : 'Basis data sudah berisi; tidak ada yang dimuat.\n',
      )
    })
}
