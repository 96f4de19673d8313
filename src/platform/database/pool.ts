import pg from 'pg'
import type { EmbeddedEngine } from './embedded-engine.ts'
import { EmbeddedStream } from './embedded-stream.ts'

const DATE: number = pg.types.builtins.DATE
const DATES = 1182
const NUMERICS = 1231
const TEXTS: number = 1009
const INTEGER: number = pg.types.builtins.INT8
const INTEGERS = 1016

/** @throws RangeError where a number would not be exact; ids, counts and amounts of rupiah stay far below that */
function readInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not exact as a number: ${text}`)
  return value
}
const readIntegers = (text: string): (number | null)[] => {
  const texts: readonly (string | null)[] = pg.types.getTypeParser(TEXTS)(text)
  return texts.map((value) => (value === null ? null : readInteger(value)))
}

/** Dates stay ISO text, for a day has no time zone; int8 is an exact number, numeric exact text, in arrays too. */
const types: pg.CustomTypesConfig = {
  getTypeParser(id: number, format?: 'text' | 'binary') {
    if (id === DATE) return (text: string) => text
    if (id === INTEGER) return readInteger
    if (id === INTEGERS) return readIntegers
    if (id === DATES || id === NUMERICS) return pg.types.getTypeParser(TEXTS)
    return format === 'binary' ? pg.types.getTypeParser(id, 'binary') : pg.types.getTypeParser(id, 'text')
  },
}

/** Connections to a PostgreSQL server, each in UTC. */
export function openServerPool(url: string, size: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types,
    connectionTimeoutMillis: 10_000,
    onConnect: (client) => client.query(`set time zone 'UTC'`),
  })
  return bearLoss(pool)
}

/** The one connection of the embedded engine; whoever asks second waits. */
export function openEmbeddedPool(engine: EmbeddedEngine): pg.Pool {
  const stream = () => new EmbeddedStream(engine)
  const pool = new pg.Pool({
    max: 1,
    idleTimeoutMillis: 0,
    types,
    stream,
    user: 'postgres',
    database: 'postgres',
    host: 'localhost',
  })
  return bearLoss(pool)
}

/**
 * A connection that breaks is replaced by the pool, whether it was idle or somebody held it; the next query speaks up if the server is
 * gone. Without these listeners the loss would end the program.
 */
function bearLoss(pool: pg.Pool): pg.Pool {
  pool.on('error', () => undefined)
  return pool.on('connect', (client) => client.on('error', () => undefined))
}

/** Gives what the driver says in words alone, of a connection that is gone or not to be had, the standard's code for that. */
export const withCode = (error: unknown): unknown =>
  error instanceof Error && error.constructor === Error && !('code' in error)
    ? Object.assign(error, { code: '08006' })
    : error
