import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { errorCode, isDiskFull, StartupError } from './startup-error.ts'

const LOCK = 7_234_987

export interface Migration {
  readonly name: string
  readonly text: string
  readonly sha256: string
}

/** The numbered migrations of a folder in their order. Line ends do not count, so that a checkout on Windows is the same. */
export function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder).filter((name) => /^[0-9]{4}_[a-z0-9_]+\.sql$/.test(name))
  return names.toSorted().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
  })
}

/** One hash over all migrations of a folder: the same hash means the same schema. */
export function hashMigrations(folder: string): string {
  const hash = createHash('sha256')
  for (const { name, sha256 } of readMigrations(folder)) hash.update(`${name} ${sha256}\n`)
  return hash.digest('hex')
}

/**
 * Applies the migrations that the database does not have yet, each in its own transaction; two programs that start at
 * once wait for each other. Answers the names of those applied.
 * @throws StartupError when an applied migration was edited, or the database knows one that this program does not
 */
export async function migrate(pool: pg.Pool, folder: string): Promise<readonly string[]> {
  const migrations = readMigrations(folder)
  const client = await pool.connect()
  try {
    await client.query(`select pg_advisory_lock(${LOCK})`)
    const applied = await readApplied(client)
    checkApplied(migrations, applied)
    const missing = migrations.filter(({ name }) => !applied.has(name))
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ name }) => name)
  } finally {
    await client.query(`select pg_advisory_unlock(${LOCK})`).catch(() => undefined)
    client.release()
  }
}

async function readApplied(client: pg.PoolClient): Promise<ReadonlyMap<string, string>> {
  await createMigrationTable(client)
  const { rows } = await client.query<Migration>('select name, sha256 from public.migration')
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]))
}

/** The table in which the database remembers its migrations, if it is not there yet. */
export async function createMigrationTable(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query(
    `select from pg_tables where schemaname = 'public' and tablename = 'migration'`,
  )
  if (rows.length > 0) return
  await client.query(`create table public.migration (
    name text primary key, sha256 text not null, applied_at timestamptz not null default now())`)
}

function checkApplied(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  const known = new Map(migrations.map(({ name, sha256 }) => [name, sha256]))
  for (const [name, sha256] of applied) {
    if (!known.has(name)) throw new StartupError(newerSchema(name))
    if (known.get(name) !== sha256) throw new StartupError(editedMigration(name))
  }
}

const newerSchema = (name: string): string =>
  `Skema basis data lebih baru daripada program ini (${name} tidak dikenal). Jalankan versi program yang lebih baru, atau pulihkan cadangan dari versi ini.`
const editedMigration = (name: string): string =>
  `Migrasi ${name} diubah setelah diterapkan pada basis data ini. Kembalikan isi berkas itu, lalu tulis perubahannya sebagai migrasi baru.`

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  try {
    await client.query('begin')
    await applyInTransaction(client, migration)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    if (isDiskFull(error) || !(error instanceof Error)) throw error
    const failure = new Error(`${migration.name}: ${error.message}`, { cause: error })
    throw Object.assign(failure, { code: errorCode(error) })
  }
}

/** Runs one migration and notes it, in the transaction that is open. */
export async function applyInTransaction(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query(migration.text)
  await client.query('insert into public.migration (name, sha256) values ($1, $2)', [
    migration.name,
    migration.sha256,
  ])
}
