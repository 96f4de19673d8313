import type { AnyEndpoint, Output, Request } from '#lib/endpoint.ts'
import { ProblemError, readProblem } from './problem.ts'

interface LooseRequest {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/** The address of an endpoint with its parameters and query filled in; also the link of a file answer. */
export function addressOf<E extends AnyEndpoint>(endpoint: E, request: Request<E>): string {
  const { params = {}, query = {} } = request as LooseRequest
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams(
    Object.entries(query)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => [name, String(value)]),
  ).toString()
  return search === '' ? path : `${path}?${search}`
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ProblemError(readProblem(0, null))
  }
}

/** Sent to `window` when the server says that nobody is signed in (any more). */
export const signedOutEvent = 'siklus:signed-out'

/**
 * Calls an endpoint and returns its answer.
 * @throws {ProblemError} for every answer that is not a success, and when the server is not reached (status 0).
 */
export async function call<E extends AnyEndpoint>(
  endpoint: E,
  request: Request<E>,
  signal?: AbortSignal,
): Promise<Output<E>> {
  const { body } = request as LooseRequest
  const response = await send(addressOf(endpoint, request), {
    method: endpoint.method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  })
  const answer = await readJson(response)
  if (response.ok) return answer as Output<E>
  if (response.status === 401) window.dispatchEvent(new Event(signedOutEvent))
  throw new ProblemError(readProblem(response.status, answer, response.headers.get('x-request-id')))
}
