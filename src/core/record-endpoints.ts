import type { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { idNumber, savedShape, versionNumber } from './wire.ts'

interface RecordEndpoints<
  Rest extends string,
  P extends z.ZodRawShape,
  K extends string,
  B extends z.ZodRawShape,
  R extends z.ZodType,
> {
  /** Where a new one is added; one that is there follows by its number. */
  readonly path: `/api/units/:unit/${Rest}`
  /** The number of a record in the address: `session`. */
  readonly key: K
  readonly permission: string
  readonly params: z.ZodObject<P>
  readonly body: z.ZodObject<B>
  /** `removalQuery`, or `removalWithReason`. */
  readonly removal: R
  /** What each does, as the description of the interface says it. */
  readonly add: string
  readonly save: string
  readonly remove: string
}

/** How records of one kind are added, saved and removed: the same words, addresses and answers for all. */
export function recordEndpoints<
  const Rest extends string,
  P extends z.ZodRawShape,
  const K extends string,
  B extends z.ZodRawShape,
  R extends z.ZodType,
>(kind: RecordEndpoints<Rest, P, K, B, R>) {
  const { path, key, body } = kind
  const common = { access: { permission: kind.permission }, output: savedShape }
  const onePath = `${path}/:${key}` as const
  const oneParams = kind.params.extend({ [key]: idNumber }) as z.ZodObject<P & Record<K, typeof idNumber>>
  const version = { version: versionNumber }
  const one = { ...common, path: onePath, params: oneParams }
  return {
    add: endpoint({ method: 'POST', ...common, path, params: kind.params, body, summary: kind.add }),
    save: endpoint({
      method: 'PUT',
      ...one,
      body: body.extend(version) as z.ZodObject<B & typeof version>,
      summary: kind.save,
    }),
    remove: endpoint({ method: 'DELETE', ...one, query: kind.removal, summary: kind.remove }),
  }
}
