import { systemClock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { demoAccounts } from '../../samples/accounts.ts'
import { loadSamples } from '../../samples/load.ts'
import type { Samples } from '../server/prepare.ts'

/** The sample offices and demo people, whose roles begin today. */
export const makeSamples = (config: Config): Samples => ({
  demoAccounts,
  load: async (db) => void (await loadSamples(db, systemClock(config.timeZone).today())),
})
