import { catalogueContract } from './contract/catalogue.ts'
import { strategyRecordsContract } from './contract/strategy-records.ts'
import { strategyContract as strategicPlanContract } from './contract/strategy.ts'

/** Every endpoint of the strategy: strategic plans with what they state, programmes, objectives, the catalogue of indicators. */
export const strategyContract = {
  ...strategicPlanContract,
  ...strategyRecordsContract,
  ...catalogueContract,
} as const
