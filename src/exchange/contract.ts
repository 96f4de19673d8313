/** Every endpoint of the exchange step. */
export const exchangeContract = {} as const
