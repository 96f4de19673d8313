export type Severity = 'error' | 'warning' | 'note'

/** A contradiction, gap or remark that a rule found. Rules return all of them, never only the first. */
export interface Finding {
  /** Names the rule, e.g. `targets.sum`; stable, because screens and tests refer to it. */
  readonly rule: string
  readonly severity: Severity
  /** Where: a field, a row, a period. */
  readonly place: string
  /** What is wrong and why, one Indonesian sentence. */
  readonly message: string
  /** What to do next, one Indonesian sentence. */
  readonly next: string
}

/**
 * A finding in one line.
 * @example finding('error', 'training.order', 'endsOn', 'Tanggal selesai mendahului tanggal mulai.', 'Perbaiki salah satu tanggal.')
 */
export const finding = (
  severity: Severity,
  rule: string,
  place: string,
  message: string,
  next: string,
): Finding => ({ rule, severity, place, message, next })

/** Those that stand in the way of saving, submitting or signing. */
export const errorsOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'error')

/** Why it cannot stand and what to do instead, as one text: the first error; null without any. */
export function firstError(findings: readonly Finding[]): string | null {
  const [error] = errorsOf(findings)
  return error === undefined ? null : `${error.message} ${error.next}`
}
