import type { Command } from 'commander'
import type { Streams } from './streams.ts'

/** `migrate`: creates the database when it is missing and brings its schema up to date. */
export function addMigrate(program: Command, streams: Streams): void {
  program
    .command('migrate')
    .description('menyiapkan basis data dan memutakhirkan skemanya')
    .option('--distributed', 'mencetak SQL yang membagi tabel ke beberapa mesin dengan Citus')
    .action(async ({ distributed }: { distributed?: true }, command: Command) => {
      const { readSettings, withDatabase } = await import('./open.ts')
      const { printDistribution } = await import('./print-distribution.ts')
      const config = readSettings(command, streams)
      await withDatabase(config, async (db) => {
        if (distributed) return printDistribution(db, streams.output)
        const place = db.engine === 'embedded' ? config.dataDir : 'server PostgreSQL'
        streams.output.write(`Skema basis data mutakhir: ${place}\n`)
      })
    })
}
