import { exportContract } from './contract/exports.ts'
import { importContract } from './contract/imports.ts'

/** Every endpoint of the exchange step. */
export const exchangeContract = { ...importContract, ...exportContract } as const
