/** Every endpoint of the budget step. */
export const budgetContract = {} as const
