import type { Readable } from 'node:stream'
import type { AnyEndpoint, Contract, Input, Output } from '#lib/endpoint.ts'
import type { Grant } from '#core/permission.ts'
import type { Database, Tx } from '../database/database.ts'
import type { FileStore } from '../files/store.ts'

/** The person behind a request. */
export interface Actor {
  readonly accountId: number
  readonly username: string
  readonly name: string
  readonly language: 'id' | 'en'
  readonly mustChangePassword: boolean
  readonly grants: readonly Grant[]
}

export interface UnitReference {
  readonly id: number
  readonly path: string
  readonly slug: string
  readonly kind: string
}

/** What every action gets besides its input. */
export interface Call {
  readonly db: Database
  readonly now: Date
  /** Today in the time zone of the installation. */
  readonly today: string
  /** The day of a moment in that time zone. */
  dayOf(moment: Date): string
  readonly requestId: string
  readonly address: string
  readonly device: string
  readonly session: SessionCookie
  /** Files by their hash, in the data folder. */
  readonly files: FileStore
  /** Say so after the transaction that added a job, so that it starts now. */
  wakeJobs(): void
  /** Say so when changing an account or its roles: the server keeps sessions in memory for a few seconds. */
  forgetAccounts(): void
  /** Say so when adding a unit or changing its slug, kind or place in the tree. */
  forgetUnits(): void
}

/** The session cookie of this request; only signing in, signing out and changing the password touch it. */
export interface SessionCookie {
  readonly token: string | null
  /** Answers the cookie with this token, and says who it belongs to. */
  begin(token: string): Promise<Actor>
  end(): void
}
export interface SignedCall extends Call {
  readonly actor: Actor
  /** Whether the actor holds a permission on a unit; the action uses it to tell the browser what may be done. */
  may(permission: string, unitPath: string): boolean
}
/** A call on a unit: allowed already, inside one transaction limited to the actor's units. */
export interface UnitCall extends SignedCall {
  readonly unit: UnitReference
  readonly tx: Tx
}

/**
 * A call that brings a file for a unit: allowed already, but outside of any transaction, so that reading the file holds up nobody. What
 * `transact` runs is one transaction limited to the actor's units.
 */
export interface UploadCall extends SignedCall {
  readonly unit: UnitReference
  transact<T>(work: (call: UnitCall) => Promise<T>): Promise<T>
}

/** What reading the records of an office needs; a roll-up reads many offices in one call. */
export type Reading = Pick<UnitCall, 'tx' | 'unit' | 'today' | 'dayOf'>

/** A file instead of JSON. `content` runs after the transaction ended, so that slow writers do not hold it. */
export interface FileAnswer {
  readonly fileName: string
  readonly contentType: string
  readonly disposition: 'inline' | 'attachment'
  content(): Promise<Uint8Array | string | Readable>
  /** Bytes of a stream, where they are known, so that the browser can show how far the download is. */
  readonly size?: number
}

export type CallOf<E extends AnyEndpoint> = E['path'] extends `${string}/:unit${string}`
  ? E['accepts'] extends readonly string[]
    ? UploadCall
    : UnitCall
  : E['access'] extends 'public'
    ? Call & { readonly actor: Actor | null }
    : SignedCall
export type AnswerOf<E extends AnyEndpoint> = E['produces'] extends readonly string[] ? FileAnswer : Output<E>
export type Handler<E extends AnyEndpoint> = (call: CallOf<E>, input: Input<E>) => Promise<AnswerOf<E>>
export type Handlers<C extends Contract> = { readonly [K in keyof C]: Handler<C[K]> }
