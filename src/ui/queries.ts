import {
  useMutation,
  useQuery,
  useQueryClient,
  type QueryKey,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { AnyEndpoint, Output, Request } from '#lib/endpoint.ts'
import { call } from './call.ts'

/** The cache key of an endpoint; without a request it covers every request to it. */
export const endpointKey = <E extends AnyEndpoint>(endpoint: E, request?: Request<E>): QueryKey =>
  request === undefined ? [endpoint.method, endpoint.path] : [endpoint.method, endpoint.path, request]

interface ReadingOptions<E extends AnyEndpoint> {
  readonly enabled?: boolean
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
    refetchInterval: ({ state }) => options.refreshEvery?.(state.data) ?? false,
  })
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
