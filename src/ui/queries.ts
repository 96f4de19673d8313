import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type QueryKey,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AnyEndpoint, Output, Request } from '#lib/endpoint.ts'
import { call } from './call.ts'

/** The cache key of an endpoint; without a request it covers every request to it. */
export const endpointKey = <E extends AnyEndpoint>(endpoint: E, request?: Request<E>): QueryKey =>
  request === undefined ? [endpoint.method, endpoint.path] : [endpoint.method, endpoint.path, request]

interface ReadingOptions<E extends AnyEndpoint> {
  readonly enabled?: boolean
  /** The answer to the last request stays in view until the next one comes, e.g. while a reader turns pages. */
  readonly keepLast?: boolean
  /** Milliseconds after which to read again, while something goes on at the server; false when nothing does. */
  readonly refreshEvery?: (data: Output<E> | undefined) => number | false
}

/** Reads an endpoint and keeps the answer; `enabled: false` waits. Show the result with `Loaded`. */
export function useEndpoint<E extends AnyEndpoint>(
  endpoint: E,
  request: Request<E>,
  options: ReadingOptions<E> = {},
): UseQueryResult<Output<E>> {
  return useQuery({
    queryKey: endpointKey(endpoint, request),
    queryFn: ({ signal }) => call(endpoint, request, signal),
    enabled: options.enabled ?? true,
    ...(options.keepLast === true ? { placeholderData: keepPreviousData } : {}),
    refetchInterval: ({ state }) => options.refreshEvery?.(state.data) ?? false,
  })
}

interface Parts<E extends AnyEndpoint> {
  /** The request for the part that begins there. */
  readonly requestOf: (from: number) => Request<E>
  /** Where the part after this one begins; null after the last. */
  readonly nextOf: (part: Output<E>, from: number) => number | null
}

/** Reads an endpoint part by part, one after the other, until there is no more; the parts so far are there to be shown. */
export function useEndpointParts<E extends AnyEndpoint>(
  endpoint: E,
  { requestOf, nextOf }: Parts<E>,
): UseInfiniteQueryResult<InfiniteData<Output<E>>> {
  const query = useInfiniteQuery({
    queryKey: [...endpointKey(endpoint, requestOf(0)), 'parts'],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) => call(endpoint, requestOf(pageParam), signal),
    getNextPageParam: (part: Output<E>, _all, from: number) => nextOf(part, from),
  })
  const { hasNextPage, isFetching, isError, fetchNextPage } = query
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
  return query
}

/** Calls an endpoint that changes something; afterwards the answers of the endpoints in `changes` are read again. */
export function useAction<E extends AnyEndpoint>(
  endpoint: E,
  options: { readonly changes?: readonly AnyEndpoint[] } = {},
): UseMutationResult<Output<E>, Error, Request<E>> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (request: Request<E>) => call(endpoint, request),
    onSuccess: async () => {
      await Promise.all(
        (options.changes ?? []).map((changed) =>
          client.invalidateQueries({ queryKey: endpointKey(changed) }),
        ),
      )
    },
  })
}

interface SeenRecord {
  readonly id: number
  readonly version: number
}
type PartOf<E extends AnyEndpoint, Part extends 'params' | 'body'> =
  Request<E> extends Readonly<Record<Part, infer Sent>> ? Sent : never
/** Saves what a form holds of a record: adds a new one, changes one that is there at the version that was seen. */
export function useSaveRecord<A extends AnyEndpoint, S extends AnyEndpoint>(
  add: A,
  save: S,
  changes: readonly AnyEndpoint[],
) {
  const adding = useAction<AnyEndpoint>(add, { changes })
  const saving = useAction<AnyEndpoint>(save, { changes })
  const key = save.path.slice(save.path.lastIndexOf(':') + 1)
  return (params: PartOf<A, 'params'>, record: SeenRecord | null, body: PartOf<A, 'body'>) =>
    record === null
      ? adding.mutateAsync({ params, body })
      : saving.mutateAsync({
          params: { ...(params as object), [key]: record.id },
          body: { ...(body as object), version: record.version },
        })
}
