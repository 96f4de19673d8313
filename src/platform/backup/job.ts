import { join } from 'node:path'
import { backup } from '../database/backup.ts'
import { BACKUP_MEDIA_TYPE } from '../database/backup-format.ts'
import { isDiskFull } from '../database/startup-error.ts'
import { createFileStore, type StoredFile } from '../files/store.ts'
import type { JobCall, JobHandler } from '../jobs/runner.ts'
import { forgetOldBackups, type BackupResult } from './store.ts'

/**
 * Makes a backup and keeps it among the files of the data folder. Started again after a failure or a crash it begins anew: what a
 * broken attempt left is removed with the old backups.
 */
export const makeBackupJob =
  (dataDir: string): JobHandler =>
  (call) =>
    run(call, dataDir).catch((error: unknown) => {
      throw isDiskFull(error) ? new Error(diskFull, { cause: error }) : error
    })

const diskFull =
  'Ruang penyimpanan server penuh. Kosongkan ruang pada folder data dan folder sementara, lalu buat cadangan lagi.'

async function run(call: JobCall, dataDir: string): Promise<BackupResult> {
  const { db, signal } = call
  const files = createFileStore(db, dataDir, Infinity)
  const kept: StoredFile[] = []
  const keep = async (bytes: AsyncIterable<Uint8Array>): Promise<void> => {
    kept.push(await files.save(bytes, BACKUP_MEDIA_TYPE))
  }
  const summary = await backup(db, join(dataDir, 'files'), keep, {
    signal,
    report: (progress) => call.report(progress),
  })
  const [file] = kept
  if (file === undefined) throw new Error('the backup was not kept')
  await call.report({ percent: 98, note: 'Menghapus cadangan lama' })
  const old = await db.asPlatform((tx) => forgetOldBackups(tx, file.sha256))
  for (const sha256 of old) await files.remove(sha256)
  return {
    sha256: file.sha256,
    size: file.size,
    pausedMilliseconds: db.engine === 'embedded' ? summary.snapshotMilliseconds : null,
    missingFiles: summary.missingFiles,
  }
}
