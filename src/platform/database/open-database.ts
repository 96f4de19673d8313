import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import type { Database } from './database.ts'
import { EmbeddedEngine } from './embedded-engine.ts'
import { lockFolder } from './folder-lock.ts'
import { findMigrationsFolder } from './folders.ts'
import { migrate } from './migrate.ts'
import { openEmbeddedPool, openServerPool } from './pool.ts'
import { type Connections, PooledDatabase } from './pooled-database.ts'
import { explainStartup, StartupError } from './startup-error.ts'
import { templateFile, unpackTemplate } from './unpack-template.ts'

const EMBEDDED_MAJOR = '18'
const OLDEST_SERVER = 150_000

export interface DatabaseOptions {
  /** The data folder of the embedded engine; without it and without `url` the database lives in memory only. */
  readonly dataDir?: string | undefined
  /** A PostgreSQL server (15 or newer) instead of the embedded engine. */
  readonly url?: string | undefined
  /** The same server with a login that owns the schema; `url` when missing. */
  readonly migrationUrl?: string | undefined
  readonly migrationsDir?: string | undefined
  /** A data folder that is not there yet is filled from this template, made by `createTemplate`; else from the build's empty one. */
  readonly template?: string | undefined
  /** A database in memory starts from this copy, made by `dumpDatabase`. */
  readonly image?: Uint8Array<ArrayBuffer> | undefined
}

/**
 * Opens the database, creates it when it is not there yet, and migrates it.
 * @throws StartupError whose message says what is wrong and what to do next
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const place = options.url === undefined ? (options.dataDir ?? 'memori') : placeOf(options.url)
  try {
    return options.url === undefined ? await openEmbedded(options) : await openServer(options.url, options)
  } catch (error) {
    throw explainStartup(error, place)
  }
}

async function openEmbedded(options: DatabaseOptions): Promise<Database> {
  const { dataDir, image } = options
  const migrations = options.migrationsDir ?? findMigrationsFolder()
  if (dataDir === undefined) return openEngine(migrations, image ? { image } : {}, undefined)
  const lock = await lockFolder(dataDir)
  try {
    const folder = join(dataDir, 'database')
    await unpackTemplate(folder, migrations, options.template ?? templateFile('empty'))
    checkMajor(folder)
    return await openEngine(migrations, { folder }, lock.release)
  } catch (error) {
    lock.release()
    throw error
  }
}

async function openEngine(
  migrations: string,
  start: { folder?: string; image?: Uint8Array<ArrayBuffer> },
  onClose: (() => void) | undefined,
): Promise<Database> {
  const engine = await EmbeddedEngine.start(start)
  const pool = openEmbeddedPool(engine)
  return migrated({ pool, ownerPool: pool, engine, ...(onClose && { onClose }) }, migrations)
}

async function openServer(url: string, options: DatabaseOptions): Promise<Database> {
  const pool = openServerPool(url, 10)
  const ownerPool = options.migrationUrl === undefined ? pool : openServerPool(options.migrationUrl, 2)
  const db = await migrated({ pool, ownerPool }, options.migrationsDir ?? findMigrationsFolder())
  if (ownerPool !== pool) await ownerPool.query(grantRoles(new URL(url).username))
  return db
}

/** The login that serves people may take on the two roles, and nothing more. */
function grantRoles(login: string): string {
  return `grant siklus_app, siklus_platform to "${decodeURIComponent(login).replaceAll('"', '""')}"`
}

async function migrated(connections: Connections, migrations: string): Promise<Database> {
  const db = new PooledDatabase(connections)
  try {
    if (db.engine === 'server') await checkVersion(connections.ownerPool)
    await migrate(connections.ownerPool, migrations)
    return db
  } catch (error) {
    await db.close().catch(() => undefined)
    throw error
  }
}

async function checkVersion(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ number: string; name: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as name`,
  )
  const [version] = rows
  if (version && Number(version.number) >= OLDEST_SERVER) return
  throw new StartupError(
    `Server basis data ini PostgreSQL ${version?.name ?? ''}; program memerlukan versi 15 atau yang lebih baru. Perbarui servernya, atau gunakan basis data bawaan tanpa DATABASE_URL.`,
  )
}

function checkMajor(folder: string): void {
  const file = join(folder, 'PG_VERSION')
  if (!existsSync(file)) return
  const major = readFileSync(file, 'utf8').trim()
  if (major === EMBEDDED_MAJOR) return
  throw new StartupError(
    `Folder data ${folder} dibuat oleh mesin basis data versi ${major}, sedangkan program ini memakai versi ${EMBEDDED_MAJOR}. Buat cadangan dengan program yang lama, lalu pulihkan dengan program ini.`,
  )
}

/** Where a server is, without its password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
