import { whyNot, type Decision } from '#core/decision.ts'
import { errorsOf, type Finding } from '#core/finding.ts'
import { Refusal, type RefusalCode } from '#core/refusal.ts'

/** Refuses when any of the findings is an error; the refusal carries all of them, also the warnings. */
export function refuseErrors(message: string, findings: readonly Finding[]): void {
  const errors = errorsOf(findings)
  if (errors.length === 0) return
  throw new Refusal('invalid', `${message} ${errors.map((error) => error.message).join(' ')}`, {
    errors: errors.map((error) => ({
      field: `body.${error.place}`,
      message: `${error.message} ${error.next}`,
    })),
    findings,
  })
}

/** Refuses what a rule decided against, with its reason and what to do next; `findings` are what stands in the way, if any. */
export function refuseUnlessAllowed(
  decision: Decision,
  code: RefusalCode = 'locked',
  findings: readonly Finding[] = [],
): void {
  const why = whyNot(decision)
  if (why !== null) throw new Refusal(code, why, { findings })
}

/** The record, or the refusal that it is not there: `Pelatihan itu tidak ditemukan. ...`. */
export function refuseMissing<R>(record: R | undefined, name: string): R {
  if (record === undefined)
    throw new Refusal('notFound', `${name} tidak ditemukan. Muat ulang halaman, lalu periksa daftarnya.`)
  return record
}

/** The record, if it belongs to this very unit: what is another's is changed where it belongs. */
export function refuseForeign<R extends { readonly unitId: number }>(
  record: R | undefined,
  name: string,
  unit: { readonly id: number },
): R {
  const found = refuseMissing(record, name)
  if (found.unitId !== unit.id)
    throw new Refusal(
      'forbidden',
      'Catatan ini milik unit lain; di sini hanya dibaca. Minta pemiliknya mengubahnya.',
    )
  return found
}
