/** A contradiction, gap or remark that a rule found. Rules return all of them, never only the first. */
export interface Finding {
  /** Names the rule, e.g. `targets.sum`; stable, because screens and tests refer to it. */
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'note'
  /** Where: a field, a row, a period. */
  readonly place: string
  /** What is wrong and why, one Indonesian sentence. */
  readonly message: string
  /** What to do next, one Indonesian sentence. */
  readonly next: string
}
