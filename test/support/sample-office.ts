import type { Database } from '#platform/database/database.ts'
import { demoAccounts } from '../../samples/accounts.ts'
import { openHttp, type Http } from '../http/harness.ts'
import { post, tokenOf } from '../http/people.ts'
import type { OpenTestDatabase } from './engines.ts'

/** A person of the demo at the keyboard; every answer is checked to have the status that the test expects. */
export interface DemoClient {
  // oxlint-disable-next-line typescript/no-explicit-any -- answers are looked at field by field
  send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: object, status?: number): Promise<any>
  /** Sends a file as the body. */
  // oxlint-disable-next-line typescript/no-explicit-any -- answers are looked at field by field
  upload(method: 'POST' | 'PUT', url: string, bytes: Buffer, status?: number): Promise<any>
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
  const cookies = { siklus_session: tokenOf(answer) }
  return {
    send: async (method, url, body, status = 200) => {
      const sent = await http.app.inject({ method, url, cookies, ...(body ? { payload: body } : {}) })
      if (sent.statusCode !== status)
        throw new Error(
          `${method} ${url} answered ${sent.statusCode}: ${sent.body}${sent.statusCode === 500 ? http.log.findLast((line) => line.includes('"err"')) : ''}`,
        )
      return sent.json()
    },
    upload: async (method, url, bytes, status = 200) => {
      const headers = { 'content-type': 'application/octet-stream' }
      const sent = await http.app.inject({ method, url, cookies, headers, payload: bytes })
      if (sent.statusCode !== status)
        throw new Error(`${method} ${url} answered ${sent.statusCode}: ${sent.body}`)
      return sent.json()
    },
    download: async (url) => {
      const sent = await http.app.inject({ method: 'GET', url, cookies })
      if (sent.statusCode !== 200) throw new Error(`GET ${url} answered ${sent.statusCode}: ${sent.body}`)
      return { bytes: sent.rawPayload, headers: sent.headers }
    },
  }
}
