import { resolve } from 'node:path'
import { z } from 'zod'
import { StartupError } from './database/startup-error.ts'

export interface Config {
  readonly port: number
  readonly host: string
  /** Absolute path of the data folder. */
  readonly dataDir: string
  /** PostgreSQL server to use instead of the embedded engine. */
  readonly databaseUrl?: string | undefined
  /** The same server with the rights to migrate; `databaseUrl` when missing. */
  readonly databaseMigrationUrl?: string | undefined
  readonly samples: boolean
  /** One proxy stands in front; what it says about the browser is believed. */
  readonly trustProxy: boolean
  readonly metricsToken?: string | undefined
  readonly timeZone: string
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
  /** Where people reach the installation, e.g. `https://siklus.example.go.id`. */
  readonly publicUrl?: string | undefined
  /** Answers are checked against the contract too: in development and tests. */
  readonly checkOutput: boolean
}

const knowsTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
const address = (schemes: RegExp) => z.url({ protocol: schemes }).optional()
const onOff = (otherwise: 'on' | 'off') =>
  z
    .enum(['on', 'off'])
    .default(otherwise)
    .transform((value) => value === 'on')

const shape = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  SIKLUS_DATA: z.string().default('./data'),
  DATABASE_URL: address(/^postgres(ql)?$/),
  DATABASE_MIGRATION_URL: address(/^postgres(ql)?$/),
  SIKLUS_SAMPLES: onOff('on'),
  TRUST_PROXY: onOff('off'),
  METRICS_TOKEN: z.string().min(16).optional(),
  SIKLUS_TIME_ZONE: z.string().refine(knowsTimeZone).default('Asia/Jakarta'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  PUBLIC_URL: address(/^https?$/),
  NODE_ENV: z.string().default('production'),
})

const expected: Readonly<Record<string, string>> = {
  PORT: 'nomor port 0 sampai 65535, misalnya 3000',
  DATABASE_URL: 'alamat PostgreSQL, misalnya postgres://siklus@localhost/siklus',
  DATABASE_MIGRATION_URL: 'alamat PostgreSQL, misalnya postgres://pemilik@localhost/siklus',
  SIKLUS_SAMPLES: 'on atau off',
  TRUST_PROXY: 'on atau off',
  METRICS_TOKEN: 'teks rahasia paling sedikit 16 karakter',
  SIKLUS_TIME_ZONE: 'nama zona waktu, misalnya Asia/Jakarta',
  LOG_LEVEL: 'fatal, error, warn, info, debug, atau silent',
  PUBLIC_URL: 'alamat http atau https, misalnya https://siklus.example.go.id',
}

/**
 * Reads the settings from the environment, once. An empty variable counts as missing. Throws a StartupError that names every wrong
 * variable; the values are not repeated, because some are secrets.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = shape.safeParse(given)
  if (!read.success) {
    const names = [...new Set(read.error.issues.map((issue) => String(issue.path[0])))]
    const faults = names.map((name) => `${name} harus berisi ${expected[name] ?? 'nilai yang benar'}`)
    throw new StartupError(`Pengaturan belum benar: ${faults.join('; ')}. Perbaiki lalu jalankan kembali.`)
  }
  const settings = read.data
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDir: resolve(settings.SIKLUS_DATA),
    databaseUrl: settings.DATABASE_URL,
    databaseMigrationUrl: settings.DATABASE_MIGRATION_URL,
    samples: settings.SIKLUS_SAMPLES,
    trustProxy: settings.TRUST_PROXY,
    metricsToken: settings.METRICS_TOKEN,
    timeZone: settings.SIKLUS_TIME_ZONE,
    logLevel: settings.LOG_LEVEL,
    publicUrl: settings.PUBLIC_URL,
    checkOutput: settings.NODE_ENV !== 'production',
  }
}
