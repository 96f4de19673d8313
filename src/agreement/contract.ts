/**
 * Every endpoint of the agreement step.
 *
 * NOTE TO BUILDERS: the agreement step (part C of the people builder) is being built by another builder on branch `agreement`, so that
 * people, law and agreement get ready at the same time. Leave src/agreement, migration 0010 and its samples alone.
 */
export const agreementContract = {} as const
