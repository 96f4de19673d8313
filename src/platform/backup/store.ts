import { z } from 'zod'
import { BACKUP_MEDIA_TYPE } from '../database/backup-format.ts'
import type { Tx } from '../database/database.ts'
import { addJob } from '../jobs/store.ts'

export const backupKind = 'platform.backup'
/** So many finished backups are kept; older ones go when a new one is done. */
export const keptBackups = 5

/** What a finished backup is. */
export const backupResult = z.object({
  sha256: z.string(),
  size: z.number(),
  /** How long nobody could save meanwhile; null where the database serves several at once. */
  pausedMilliseconds: z.number().nullable(),
  missingFiles: z.number(),
})
export type BackupResult = z.infer<typeof backupResult>

/** The day on which it was asked for, in the time zone of the installation; it names the file. */
const backupPayload = z.object({ date: z.string() })

export interface BackupRecord {
  readonly id: number
  readonly state: 'waiting' | 'running' | 'retrying' | 'done' | 'failed'
  readonly date: string
  readonly percent: number
  readonly note: string | null
  readonly error: string | null
  readonly startedBy: string | null
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly result: BackupResult | null
}

/** Adds the job that makes a backup. Undefined when one waits or runs already. */
export const addBackup = (
  tx: Tx,
  from: { readonly accountId: number; readonly date: string },
): Promise<number | undefined> =>
  addJob(tx, {
    kind: backupKind,
    payload: { date: from.date },
    uniqueKey: 'one at a time',
    maxAttempts: 3,
    createdBy: from.accountId,
  })

const selectBackups = (tx: Tx) =>
  tx
    .selectFrom('platform.job as j')
    .leftJoin('platform.account as a', 'a.id', 'j.created_by')
    .where('j.kind', '=', backupKind)
    .select([
      'j.id',
      'j.state',
      'j.attempts',
      'j.payload',
      'j.progress',
      'j.note',
      'j.error',
      'j.result',
      'j.created_at',
      'j.finished_at',
      'a.name as startedBy',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectBackups>['execute']>>[number]

function stateOf({ state, attempts }: Row): BackupRecord['state'] {
  if (state === 'ready') return attempts === 0 ? 'waiting' : 'retrying'
  if (state === 'dead') return 'failed'
  return state === 'done' ? 'done' : 'running'
}

const toRecord = (row: Row): BackupRecord => ({
  id: row.id,
  state: stateOf(row),
  date: backupPayload.parse(row.payload).date,
  percent: row.progress,
  note: row.note,
  error: row.error,
  startedBy: row.startedBy,
  startedAt: row.created_at,
  finishedAt: row.finished_at,
  result: row.state === 'done' ? backupResult.parse(row.result) : null,
})

/** The backups that wait, run, failed or are kept, newest first. */
export async function listBackups(tx: Tx): Promise<readonly BackupRecord[]> {
  const rows = await selectBackups(tx).orderBy('j.id', 'desc').limit(20).execute()
  return rows.map(toRecord)
}

export async function findBackup(tx: Tx, id: number): Promise<BackupRecord | undefined> {
  const row = await selectBackups(tx).where('j.id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toRecord(row)
}

/**
 * Forgets finished backups beyond the newest ones, of which the one being finished now, at `newest`, is one. Answers which files no
 * backup refers to any more; removing them is the caller's.
 */
export async function forgetOldBackups(tx: Tx, newest: string): Promise<readonly string[]> {
  const done = await selectBackups(tx).where('j.state', '=', 'done').orderBy('j.id', 'desc').execute()
  const records = done.map(toRecord)
  const old = records.slice(keptBackups - 1)
  if (old.length > 0)
    await tx
      .deleteFrom('platform.job')
      .where(
        'id',
        'in',
        old.map(({ id }) => id),
      )
      .execute()
  const kept = records.slice(0, keptBackups - 1).flatMap(({ result }) => result?.sha256 ?? [])
  const files = await tx
    .selectFrom('platform.file')
    .select('sha256')
    .where('media_type', '=', BACKUP_MEDIA_TYPE)
    .where('sha256', 'not in', [newest, ...kept])
    .execute()
  return files.map(({ sha256 }) => sha256)
}
