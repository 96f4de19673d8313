import type { z } from 'zod'
import type { AnyEndpoint } from '#lib/endpoint.ts'
import { Refusal, type FieldError } from '#core/refusal.ts'

export interface Sent {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

const parts = ['params', 'query', 'body'] as const

const fieldOf = (part: string, issue: z.core.$ZodIssue): string => [part, ...issue.path.map(String)].join('.')

/** Reads what was sent by the contract. Throws one Refusal that lists every wrong field of path, query and body. */
export function readInput(endpoint: AnyEndpoint, sent: Sent): Partial<Sent> {
  const errors: FieldError[] = []
  const input: Partial<Record<(typeof parts)[number], unknown>> = {}
  for (const part of parts) {
    const read = endpoint[part]?.safeParse(sent[part])
    if (read?.success === false)
      errors.push(
        ...read.error.issues.map((issue) => ({ field: fieldOf(part, issue), message: issue.message })),
      )
    else input[part] = read?.data
  }
  if (errors.length === 0) return input
  const count = errors.length === 1 ? 'Satu isian' : `${errors.length} isian`
  throw new Refusal('invalid', `${count} belum benar. Perbaiki yang ditandai lalu kirim kembali.`, { errors })
}
