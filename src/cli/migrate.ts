import type { Command } from 'commander'
import type { Streams } from './streams.ts'

/** `migrate`: creates the database when it is missing and brings its schema up to date. */
export function addMigrate(program: Command, streams: Streams): void {
  program
    .command('migrate')
    .description('menyiapkan basis data dan memutakhirkan skemanya')
    .action(async (_, command: Command) => {
      const { readSettings, withDatabase } = await import('./open.ts')
      const config = readSettings(command, streams)
      const engine = await withDatabase(config, async (db) => db.engine)
      const place = engine === 'embedded' ? config.dataDir : 'server PostgreSQL'
      streams.output.write(`Skema basis data mutakhir: ${place}\n`)
    })
}
