import type { Finding } from './finding.ts'

/** Every way in which the program says no, with the HTTP status it becomes. */
export const refusalStatus = {
  invalid: 422,
  notSignedIn: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  locked: 423,
  tooMany: 429,
  tooLarge: 413,
} as const
export type RefusalCode = keyof typeof refusalStatus

export interface FieldError {
  /** Path of the field in what was sent, e.g. `body.annual`. */
  readonly field: string
  readonly message: string
}

/** A request that is understood and not carried out: what, why, and what to do next. Messages are Indonesian sentences. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly errors: readonly FieldError[]
  readonly findings: readonly Finding[]
  constructor(
    code: RefusalCode,
    message: string,
    details: { readonly errors?: readonly FieldError[]; readonly findings?: readonly Finding[] } = {},
  ) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.errors = details.errors ?? []
    this.findings = details.findings ?? []
  }
}
