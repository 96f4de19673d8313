import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * Who may call: anyone, anyone signed in, or whoever holds the named permission on the unit of the path
 * (`:unit`), or on the whole installation when the path names no unit.
 */
export type Access = 'public' | 'signedIn' | { readonly permission: string }

/**
 * One endpoint, said once: the server binds it to an action, the browser calls it, OpenAPI describes it.
 * `path` uses `:name` for parameters; every one of them stands in `params`.
 */
export interface Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly method: Method
  readonly path: `/api/${string}`
  readonly access: Access
  readonly summary: string
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly output: O
  /** Content types of a file answer; such an endpoint answers with a file and `output` is not used. */
  readonly produces?: readonly string[]
  /** Content types of a file that is sent as the body, instead of `body`; the path then names a unit. The first one stands for any file. */
  readonly accepts?: readonly string[]
  /** Most bytes of that file. */
  readonly largest?: number
}

/** A file as the browser has it; a `Blob` is one. */
export interface SentFile {
  readonly size: number
  readonly type: string
  arrayBuffer(): Promise<ArrayBuffer>
}

export type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>
export type Contract = Readonly<Record<string, AnyEndpoint>>

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined
type Sent<S> = S extends z.ZodType ? z.input<S> : undefined

/** What the action receives, parsed. */
export interface Input<E extends AnyEndpoint> {
  readonly params: Parsed<E['params']>
  readonly query: Parsed<E['query']>
  readonly body: Parsed<E['body']>
  readonly file: E['accepts'] extends readonly string[] ? Uint8Array : undefined
}
/** What the browser sends, before parsing. */
export type Request<E extends AnyEndpoint> = {
  [K in 'params' | 'query' | 'body' as E[K] extends z.ZodType ? K : never]: Sent<E[K]>
} & (E['accepts'] extends readonly string[] ? { readonly file: SentFile } : unknown)
export type Output<E extends AnyEndpoint> = z.output<E['output']>

/** Keeps the precise types of an endpoint; does nothing at run time. */
export function endpoint<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  O extends z.ZodType,
  const E extends Endpoint<P, Q, B, O>,
>(definition: E): E {
  return definition
}
