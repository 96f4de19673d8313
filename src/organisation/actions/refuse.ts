import type { Finding } from '#core/finding.ts'
import { Refusal } from '#core/refusal.ts'

/** Refuses when any of the findings is an error; the refusal carries all of them, also the warnings. */
export function refuseErrors(message: string, findings: readonly Finding[]): void {
  const errors = findings.filter((finding) => finding.severity === 'error')
  if (errors.length === 0) return
  throw new Refusal('invalid', `${message} ${errors.map((error) => error.message).join(' ')}`, {
    errors: errors.map((error) => ({
      field: `body.${error.place}`,
      message: `${error.message} ${error.next}`,
    })),
    findings,
  })
}
