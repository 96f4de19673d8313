import type { AnyEndpoint, Output, Request, SentFile } from '#lib/endpoint.ts'
import { ProblemError, readProblem } from './problem.ts'

interface LooseRequest {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly file?: SentFile
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

/** What is sent: a file as it is, anything else as JSON. A type that the endpoint does not name is sent as its first one. */
function toBody(
  { accepts = [] }: AnyEndpoint,
  { body, file }: LooseRequest,
): { readonly type: string; readonly body: BodyInit } | null {
  const [any = 'application/octet-stream'] = accepts
  if (file !== undefined)
    return { type: accepts.includes(file.type) ? file.type : any, body: file as unknown as Blob }
  return body === undefined ? null : { type: 'application/json', body: JSON.stringify(body) }
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
  const sent = toBody(endpoint, request as LooseRequest)
  const response = await send(addressOf(endpoint, request), {
    method: endpoint.method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(sent === null ? {} : { 'content-type': sent.type }),
    },
    ...(sent === null ? {} : { body: sent.body }),
    ...(signal === undefined ? {} : { signal }),
  })
  const answer = await readJson(response)
  if (response.ok) return answer as Output<E>
  if (response.status === 401) window.dispatchEvent(new Event(signedOutEvent))
  throw new ProblemError(readProblem(response.status, answer, response.headers.get('x-request-id')))
}
