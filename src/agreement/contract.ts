/** Every endpoint of the agreement step. */
export const agreementContract = {} as const
