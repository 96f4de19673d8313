import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { request, type ClientRequest, type IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Database } from '#platform/database/database.ts'
import { openDatabase } from '#platform/database/open-database.ts'
import { makeDataFolder } from './run.ts'
import { findFreePort, serve, whenHealthy, type Serving } from './serving.ts'

const slow = 180_000
const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

async function withDatabase<T>(dataDir: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase({ dataDir, template: inject('embeddedTemplates').migrated })
  return work(db).finally(() => db.close())
}

/** A data folder with a migrated database, so that serving it need not make one. */
async function newFolder(): Promise<string> {
  const folder = makeDataFolder()
  folders.push(folder)
  await withDatabase(folder, async () => null)
  return folder
}

/** A request that the server has begun to read: it said "continue", and waits for the rest. */
async function beginRequest(url: string, body: string): Promise<ClientRequest> {
  const begun = request(`${url}/api/session`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      expect: '100-continue',
    },
  })
  begun.flushHeaders()
  await once(begun, 'continue')
  return begun
}

async function whenClosedToOthers(url: string): Promise<void> {
  while (await fetch(`${url}/health`).then(Boolean, () => false))
    await new Promise((wake) => setTimeout(wake, 20))
}

/** Sends the signal while a request is half sent, and expects the server to answer it before it ends with 0. */
async function endDuringRequest(serving: Serving, signal: NodeJS.Signals): Promise<void> {
  const body = JSON.stringify({ identifier: 'tidak.ada', password: 'salah' })
  const begun = await beginRequest(serving.url, body)
  const answered = once(begun, 'response') as Promise<[IncomingMessage]>
  serving.process.kill(signal)
  await whenClosedToOthers(serving.url)
  begun.end(body)
  const [answer] = await answered
  expect([answer.statusCode, await json(answer)]).toMatchObject([401, { code: 'notSignedIn' }])
  const { code, errors } = await serving.ended
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
}

const addFutureMigration = (db: Database): Promise<unknown> =>
  db.asOwner((tx) =>
    sql`insert into public.migration (name, sha256) values ('9999_masa_depan.sql', ${'0'.repeat(64)})`.execute(
      tx,
    ),
  )

describe('serve', () => {
  let first: Serving
  let folder: string
  let other: string
  let port: number
  beforeAll(async () => {
    ;[folder, other, port] = [await newFolder(), await newFolder(), await findFreePort()]
    first = serve(folder, port)
    await whenHealthy(first)
  }, slow)
  afterAll(() => void first.process.kill('SIGKILL'))

  const expectFailure = async (serving: Serving, sentence: string): Promise<void> => {
    const { code, errors } = await serving.ended
    expect({ code, errors }).toEqual({ code: 1, errors: `siklus: ${sentence}\n` })
  }

  it(
    'ends with 1 and one sentence on standard error when another process uses the data folder',
    async () => {
      const sentence = `Folder data ${folder} sedang dipakai proses ${first.process.pid}. Hentikan proses itu, atau pilih folder lain dengan SIKLUS_DATA.`
      await expectFailure(serve(folder, await findFreePort()), sentence)
    },
    slow,
  )
  it(
    'ends with 1 and one sentence on standard error when the port is in use',
    async () => {
      const sentence = `Port ${port} pada 127.0.0.1 sedang dipakai program lain. Hentikan program itu atau pilih port lain, misalnya PORT=${port + 1}.`
      await expectFailure(serve(other, port), sentence)
    },
    slow,
  )
  it(
    'ends with 1 and one sentence on standard error when a newer program has changed the schema',
    async () => {
      await withDatabase(other, addFutureMigration)
      const sentence =
        'Skema basis data lebih baru daripada program ini (9999_masa_depan.sql tidak dikenal). Jalankan versi program yang lebih baru, atau pulihkan cadangan dari versi ini.'
      await expectFailure(serve(other, await findFreePort()), sentence)
    },
    slow,
  )
  it(
    'finishes the request that it has begun on SIGTERM, and on SIGINT after it was started again on the same folder',
    async () => {
      await endDuringRequest(first, 'SIGTERM')
      const again = serve(folder, port)
      await whenHealthy(again)
      await endDuringRequest(again, 'SIGINT')
      const people = await withDatabase(folder, (db) =>
        db.asPlatform((tx) => tx.selectFrom('platform.account').select('username').execute()),
      )
      expect(people).toEqual([{ username: 'administrator' }])
    },
    2 * slow,
  )
})
