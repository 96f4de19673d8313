import { z } from 'zod'

const checksum = z.string().regex(/^[0-9a-f]{64}$/)

/** Where a stored file lies below the folder of files: its hash is its address. */
export const storedPath = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`

/** What a backup says of itself, in its last entry: a file that was cut off does not have it. */
export const manifestShape = z.object({
  format: z.literal('siklus-backup'),
  version: z.literal(1),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), sha256: checksum })).min(1),
  tables: z.array(
    z.object({
      name: z.string().regex(/^[a-z_]+\.[a-z_]+$/),
      columns: z.array(z.string()),
      rows: z.int().min(0),
      sha256: checksum,
    }),
  ),
  files: z.array(
    z
      .object({ path: z.string(), sha256: checksum })
      .refine(({ path, sha256 }) => path === storedPath(sha256)),
  ),
})
export type Manifest = z.output<typeof manifestShape>

export const MANIFEST = 'manifest.json'
export const tableEntry = (name: string): string => `tables/${name}.copy`
export const fileEntry = (path: string): string => `files/${path}`

/** After a restore everybody signs in again, and no work goes on that was under way when the backup was made: itself, for one. */
export const LEFT_OUT: ReadonlySet<string> = new Set(['platform.session', 'platform.job'])

/** The media type of a backup that the program keeps among its files. */
export const BACKUP_MEDIA_TYPE = 'application/vnd.siklus.backup+gzip'

/** Which rows of a table a backup holds: all, but earlier backups are not backed up again. */
export const keptRows = (table: string): string =>
  table === 'platform.file' ? `media_type <> '${BACKUP_MEDIA_TYPE}'` : 'true'

export const quoteColumns = (columns: readonly string[]): string =>
  columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(', ')
