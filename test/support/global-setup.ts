import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { createTemplate } from '#platform/database/create-template.ts'
import { openDatabase } from '#platform/database/open-database.ts'
import { createPostgresServer, findPostgres, type PostgresServer } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** File with the template of a migrated, empty embedded database. */
    embeddedTemplate: string
    /** Address of a server with the migrated, empty database `siklus_template`; empty when there is none. */
    serverUrl: string
  }
}

/** Prepares one migrated database an engine, of which every test file opens a copy of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-test-'))
  const [template, server] = await Promise.all([prepareEmbedded(folder), prepareServer()])
  project.provide('embeddedTemplate', template)
  project.provide('serverUrl', server?.url('siklus_template') ?? '')
  return async () => {
    await server?.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function prepareEmbedded(folder: string): Promise<string> {
  const file = join(folder, 'embedded.tar.gz')
  await createTemplate(file)
  return file
}

async function prepareServer(): Promise<PostgresServer | undefined> {
  const programs = findPostgres()
  if (programs === undefined) {
    process.stderr.write(
      'PostgreSQL not found (PG_BIN, /usr/lib/postgresql, PATH): the tests on a server are skipped.\n',
    )
    return undefined
  }
  const server = await createPostgresServer(programs, false)
  const owner = new pg.Client(server.url('postgres'))
  await owner.connect()
  await owner.query('create database siklus_template')
  await owner.end()
  const db = await openDatabase({ url: server.url('siklus_template') })
  await db.close()
  return server
}
