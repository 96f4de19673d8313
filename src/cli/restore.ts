import { access } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import type { Streams } from './streams.ts'

/** `restore file`: puts a backup into the database; refuses to overwrite data unless told. */
export function addRestore(program: Command, streams: Streams): void {
  program
    .command('restore')
    .description('memulihkan cadangan; menolak menimpa data kecuali diminta')
    .argument('<berkas>', 'berkas cadangan')
    .option('--overwrite', 'menimpa data yang sudah ada', false)
    .action(async (file: string, options: { readonly overwrite: boolean }, command: Command) => {
      const { readSettings, withDatabase } = await import('./open.ts')
      const { restore } = await import('#platform/database/restore.ts')
      const config = readSettings(command, streams)
      await access(resolve(file))
      const files = join(config.dataDir, 'files')
      await withDatabase(config, (db) => restore(db, files, resolve(file), { overwrite: options.overwrite }))
      streams.output.write(`Cadangan dipulihkan: ${resolve(file)}\n`)
    })
}
