import type { InjectOptions } from 'fastify'
import type { Method } from '#lib/endpoint.ts'
import type { Database } from '#platform/database/database.ts'
import type { refusalStatus } from '#core/refusal.ts'
import type { Problem } from '#platform/http/problem.ts'
import { demoAccounts } from '../../samples/accounts.ts'
import { openHttp, type Http } from '../http/harness.ts'
import { post, tokenOf } from '../http/people.ts'
import type { OpenTestDatabase } from './engines.ts'
import type { Address, Answer, Body } from './typed-send.ts'

type RefusedStatus = (typeof refusalStatus)[keyof typeof refusalStatus]

/**
 * A person of the demo at the keyboard. A call is typed by the endpoint that the contracts have at the address, and its answer is
 * checked to be the success that it promises; with a status it is one that the server refuses, and its body may be anything.
 */
export interface DemoClient {
  send<const M extends Method, const U extends string>(
    method: M,
    url: Address<M, U>,
    ...body: Body<M, U>
  ): Promise<Answer<M, U>>
  send(method: Method, url: string, body: object | undefined, status: RefusedStatus): Promise<Problem>
  /** Sends a file as the body. */
  upload<const M extends 'POST' | 'PUT', const U extends string>(
    method: M,
    url: Address<M, U>,
    bytes: Buffer,
  ): Promise<Answer<M, U>>
  upload(method: 'POST' | 'PUT', url: string, bytes: Buffer, status: RefusedStatus): Promise<Problem>
  /** The status only, whatever it is, and where it is not known before: of a race, or of a table of roles. */
  statusOf(method: Method, url: string, body?: object): Promise<number>
  /** The bytes of a file answer. */
  download(url: string): Promise<{ bytes: Buffer; headers: Record<string, unknown> }>
}

/** The sample offices behind a server. */
export interface SampleOffice {
  readonly db: Database
  readonly http: Http
  as(username: string): Promise<DemoClient>
}

export async function openSamples(open: OpenTestDatabase): Promise<SampleOffice> {
  const db = await open('samples')
  const http = await openHttp(db)
  return { db, http, as: (username) => signInDemo(http, username) }
}

async function signInDemo(http: Http, username: string): Promise<DemoClient> {
  const account = demoAccounts.find((demo) => demo.username === username)
  const answer = await post(http.app, '/api/session', { identifier: username, password: account?.password })
  return openClient(http, { siklus_session: tokenOf(answer) })
}

/** Whoever is signed in by these cookies. */
export function openClient(http: Http, cookies: Readonly<Record<string, string>>): DemoClient {
  const inject = async (method: Method, url: string, more: Partial<InjectOptions>, status = 200) => {
    const sent = await http.app.inject({ method, url, cookies, ...more })
    if (sent.statusCode === status) return sent
    const fault = sent.statusCode === 500 ? http.log.findLast((line) => line.includes('"err"')) : ''
    throw new Error(`${method} ${url} answered ${sent.statusCode}: ${sent.body}${fault}`)
  }
  const headers = { 'content-type': 'application/octet-stream' }
  return {
    send: async (method: Method, url: string, body?: object, status?: number) =>
      (await inject(method, url, body ? { payload: body } : {}, status)).json<never>(),
    upload: async (method: Method, url: string, payload: Buffer, status?: number) =>
      (await inject(method, url, { headers, payload }, status)).json<never>(),
    statusOf: async (method, url, body) =>
      (await http.app.inject({ method, url, cookies, ...(body ? { payload: body } : {}) })).statusCode,
    download: async (url) => {
      const sent = await inject('GET', url, {})
      return { bytes: sent.rawPayload, headers: sent.headers }
    },
  }
}
