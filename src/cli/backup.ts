import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import type { Streams } from './streams.ts'

/** `backup --out file`: the whole database and all files as one archive, complete or not there at all. */
export function addBackup(program: Command, streams: Streams): void {
  program
    .command('backup')
    .description('mencadangkan seluruh basis data dan berkas ke satu arsip')
    .requiredOption('--out <berkas>', 'berkas cadangan')
    .action(async ({ out }: { readonly out: string }, command: Command) => {
      const { readSettings, withDatabase } = await import('./open.ts')
      const { backup } = await import('#platform/database/backup.ts')
      const config = readSettings(command, streams)
      const half = `${resolve(out)}.belum-selesai`
      try {
        await withDatabase(config, (db) =>
          backup(db, join(config.dataDir, 'files'), createWriteStream(half, { mode: 0o600, flush: true })),
        )
        await rename(half, resolve(out))
      } finally {
        await rm(half, { force: true })
      }
      streams.output.write(`Cadangan ditulis: ${resolve(out)}\n`)
    })
}
