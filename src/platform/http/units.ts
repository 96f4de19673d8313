import { createCache } from '../cache.ts'
import type { Clock } from '../clock.ts'
import type { Database, Tx } from '../database/database.ts'
import type { UnitReference } from './call.ts'

export type ReadUnit = (tx: Tx, slug: string) => Promise<UnitReference | undefined>
export interface Units {
  find(slug: string): Promise<UnitReference | undefined>
  forgetAll(): void
}

const keepFor = 5_000

/** Which unit a slug in an address means; kept for a few seconds, forgotten when units change. */
export function createUnits(db: Database, clock: Clock, readUnit: ReadUnit): Units {
  const cache = createCache<UnitReference | undefined>(keepFor, clock)
  return {
    find: (slug) => cache.get(slug, () => db.asPlatform((tx) => readUnit(tx, slug))),
    forgetAll: () => cache.forgetAll(),
  }
}
