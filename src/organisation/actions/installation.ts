import type { Input, Output } from '#lib/endpoint.ts'
import { Refusal } from '#core/refusal.ts'
import { addBackup, findBackup, keptBackups, listBackups as listRows } from '#platform/backup/store.ts'
import type { BackupRecord } from '#platform/backup/store.ts'
import type { FileAnswer, SignedCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import type { Tx } from '#platform/database/database.ts'
import type { organisationContract } from '../contract.ts'

type Contract = typeof organisationContract
type Backup = Output<Contract['listBackups']>['backups'][number]

const fileNameOf = ({ id, date }: BackupRecord): string => `siklus-cadangan-${date}-no-${id}.tar.gz`

const present = (record: BackupRecord): Backup => ({
  id: record.id,
  state: record.state,
  startedAt: record.startedAt.toISOString(),
  startedBy: record.startedBy,
  finishedAt: record.finishedAt?.toISOString() ?? null,
  percent: record.percent,
  note: record.note,
  error: record.error,
  file: record.result === null ? null : { name: fileNameOf(record), ...record.result },
})

const isUnderWay = ({ state }: BackupRecord): boolean => state !== 'done' && state !== 'failed'

/** The backups of the installation, newest first. */
export async function listBackups(call: SignedCall): Promise<Output<Contract['listBackups']>> {
  const records = await call.db.asPlatform(listRows)
  return {
    backups: records.map(present),
    underWay: records.some(isUnderWay),
    kept: keptBackups,
    pausesSaving: call.db.engine === 'embedded',
  }
}

const record = (call: SignedCall, tx: Tx, id: number, action: string): Promise<void> =>
  recordHistory(
    { ...call, tx, unit: { path: '/' } },
    { entity: 'installation.backup', key: String(id), action },
  )

/** Starts a backup in the background. Refuses while another one waits or runs. */
export async function startBackup(call: SignedCall): Promise<Output<Contract['startBackup']>> {
  const id = await call.db.asPlatform(async (tx) => {
    const added = await addBackup(tx, { accountId: call.actor.accountId, date: call.today })
    if (added === undefined)
      throw new Refusal(
        'conflict',
        'Cadangan lain sedang dibuat. Tunggu sampai selesai, lalu ulangi bila perlu.',
      )
    await record(call, tx, added, 'start')
    return added
  })
  call.wakeJobs()
  return { id }
}

const gone = (): Refusal =>
  new Refusal(
    'notFound',
    'Cadangan ini tidak ada atau sudah dihapus. Muat ulang daftar, atau buat yang baru.',
  )

/** The bytes of a finished backup. It holds everything, so taking it is written down. */
export async function downloadBackup(
  call: SignedCall,
  { params }: Input<Contract['downloadBackup']>,
): Promise<FileAnswer> {
  const found = await call.db.asPlatform((tx) => findBackup(tx, params.backup))
  const file = found?.result && (await call.files.find(found.result.sha256))
  if (found === undefined || !file) throw gone()
  await call.db.asPlatform((tx) => record(call, tx, found.id, 'download'))
  return {
    fileName: fileNameOf(found),
    contentType: 'application/gzip',
    disposition: 'attachment',
    size: file.size,
    content: async () => file.open(),
  }
}
