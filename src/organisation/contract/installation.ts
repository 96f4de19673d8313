import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { idNumber } from '#core/wire.ts'

const access = { permission: 'installation.administer' } as const

/** `retrying`: an attempt failed and another one comes by itself; `failed`: no further one comes. */
export const backupStates = ['waiting', 'running', 'retrying', 'done', 'failed'] as const

const backup = z.object({
  id: idNumber,
  state: z.enum(backupStates),
  startedAt: z.iso.datetime(),
  /** null: the command line */
  startedBy: z.string().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  /** 0 to 100, with what is being done. */
  percent: z.number().int(),
  note: z.string().nullable(),
  /** Why the last attempt failed. */
  error: z.string().nullable(),
  /** The finished file. */
  file: z
    .object({
      name: z.string(),
      sha256: z.string(),
      /** bytes */
      size: z.number().int(),
      /** How long nobody could save while the tables were read; null where the database serves several at once. */
      pausedMilliseconds: z.number().int().nullable(),
      /** Stored files whose bytes were lost before; the backup is without them. */
      missingFiles: z.number().int(),
    })
    .nullable(),
})

/** The installation as a whole, for its administrator. */
export const installationContract = {
  listBackups: endpoint({
    method: 'GET',
    path: '/api/installation/backups',
    access,
    summary: 'Cadangan seluruh data: yang sedang dibuat, yang gagal, dan yang tersimpan',
    output: z.object({
      backups: z.array(backup),
      /** One waits or runs; another one cannot be started. */
      underWay: z.boolean(),
      /** How many finished ones are kept. */
      kept: z.number().int(),
      /** Whether saving waits while the tables are read. */
      pausesSaving: z.boolean(),
    }),
  }),
  startBackup: endpoint({
    method: 'POST',
    path: '/api/installation/backups',
    access,
    summary: 'Mulai membuat cadangan seluruh data',
    output: z.object({ id: idNumber }),
  }),
  downloadBackup: endpoint({
    method: 'GET',
    path: '/api/installation/backups/:backup/file',
    access,
    summary: 'Unduh cadangan yang selesai; dipulihkan dengan perintah `siklus restore`',
    params: z.object({ backup: idNumber }),
    output: z.any(),
    produces: ['application/gzip'],
  }),
} as const
