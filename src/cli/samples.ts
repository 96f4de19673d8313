import { systemClock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { templateFile } from '#platform/database/unpack-template.ts'
import { demoAccounts } from '../../samples/accounts.ts'
import type { Samples } from '../server/prepare.ts'

/** The sample offices and demo people, whose roles begin today. Only the first start reads the data of the offices. */
export const makeSamples = (config: Config): Samples => ({
  template: templateFile('samples'),
  demoAccounts,
  load: async (db) => {
    const { loadSamples } = await import('../../samples/load.ts')
    await loadSamples(db, systemClock(config.timeZone).today())
  },
})
