/** May this be done now, and if not, why, and what to do instead? Both sentences are Indonesian. */
export type Decision =
  { readonly allowed: true } | { readonly allowed: false; readonly reason: string; readonly next: string }

export const allowed: Decision = { allowed: true }
export const refuse = (reason: string, next: string): Decision => ({ allowed: false, reason, next })

/** Why it may not be done and what to do instead, as one text; null where it may. */
export const whyNot = (decision: Decision): string | null =>
  decision.allowed ? null : `${decision.reason} ${decision.next}`
