import type { AnyEndpoint, Contract, Method, Output } from '#lib/endpoint.ts'
import type { sessionContract } from '#core/session.ts'
import type { z } from 'zod'
import type { steps } from '../../src/server/steps.ts'

type EndpointsOf<C extends Contract> = C extends Contract ? C[keyof C] : never
type Endpoints = EndpointsOf<(typeof steps)[keyof typeof steps]['contract'] | typeof sessionContract>

type Path<U extends string> = U extends `${infer P}?${string}` ? P : U
type Segments<S extends string> = S extends `${infer Head}/${infer Rest}` ? [Head, ...Segments<Rest>] : [S]
type Length<S extends string> = `${Segments<S>['length']}`

/** The endpoints by method and number of segments: an address is compared with a handful, not with all of them. */
type Shelves = { [E in Endpoints as `${E['method']} ${Length<E['path']>}`]: E }
type Shelf<M extends Method, P extends string> = Shelves[`${M} ${Length<P>}` & keyof Shelves]

/** Whether the segments of an address fit those of a contract's path, in which `:name` stands for anything. */
type Fits<P, U> = P extends [infer PH, ...infer PT]
  ? U extends [infer UH, ...infer UT]
    ? PH extends `:${string}`
      ? UH extends 'undefined'
        ? false
        : Fits<PT, UT>
      : UH extends PH
        ? Fits<PT, UT>
        : false
    : false
  : true

type Fitting<E, U extends string> = E extends AnyEndpoint
  ? Fits<Segments<E['path']>, Segments<U>> extends true
    ? E
    : never
  : never

/** The endpoint of the contracts that a method and an address mean; an address whose segments are not known means none. */
type EndpointAt<M extends Method, U extends string> = Fitting<Shelf<M, Path<U>>, Path<U>>

/** The address itself when the contracts know it; nothing is assignable to it otherwise, and the message says why. */
export type Address<M extends Method, U extends string> = [EndpointAt<M, U>] extends [never]
  ? U & { readonly noContractHasThisAddress: M }
  : U
/** What that endpoint answers. */
export type Answer<M extends Method, U extends string> =
  EndpointAt<M, U> extends infer E extends AnyEndpoint ? Output<E> : never
/** The body that it takes, as the arguments that follow the address. */
export type Body<M extends Method, U extends string> =
  EndpointAt<M, U> extends { readonly body: infer B extends z.ZodType }
    ? [body: z.input<B>]
    : [body?: undefined]
