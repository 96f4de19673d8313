import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { createTemplate } from '#platform/database/create-template.ts'
import { openDatabase } from '#platform/database/open-database.ts'
import { loadSamples } from '../../samples/load.ts'
import { createPostgresServer, findPostgres, type PostgresServer } from './postgres-server.ts'

/** Databases that tests start from: migrated and empty, or with the sample offices as loaded on `sampleDay`. */
export type Template = 'migrated' | 'samples'

const sampleDay = '2025-07-07'

declare module 'vitest' {
  interface ProvidedContext {
    /** Files with the templates of the embedded database. */
    embeddedTemplates: Record<Template, string>
    /** Address of a server with the databases `siklus_migrated` and `siklus_samples`; empty when there is none. */
    serverUrl: string
  }
}

/** Prepares the templates on each engine, of which every test file opens a copy of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-test-'))
  const [templates, server] = await Promise.all([prepareEmbedded(folder), prepareServer()])
  project.provide('embeddedTemplates', templates)
  project.provide('serverUrl', server?.url('siklus_migrated') ?? '')
  return async () => {
    await server?.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function prepareEmbedded(folder: string): Promise<Record<Template, string>> {
  const migrated = join(folder, 'migrated.tar.gz')
  const samples = join(folder, 'samples.tar.gz')
  const db = await openDatabase({})
  await createTemplate(db, migrated)
  await loadSamples(db, sampleDay)
  await createTemplate(db, samples)
  await db.close()
  return { migrated, samples }
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
  await owner.query('create database siklus_migrated')
  await (await openDatabase({ url: server.url('siklus_migrated') })).close()
  await owner.query('create database siklus_samples template siklus_migrated')
  await owner.end()
  const samples = await openDatabase({ url: server.url('siklus_samples') })
  await loadSamples(samples, sampleDay)
  await samples.close()
  return server
}
