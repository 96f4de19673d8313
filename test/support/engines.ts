import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, describe, inject } from 'vitest'
import type { Database } from '#platform/database/database.ts'
import { openDatabase } from '#platform/database/open-database.ts'
import type { Template } from './global-setup.ts'

export type EngineName = Database['engine']

/** The engines that can be tested on this machine: the embedded one always, a server where PostgreSQL is installed. */
export const engines: readonly EngineName[] =
  inject('serverUrl') === '' ? ['embedded'] : ['embedded', 'server']

/** Opens a database of the caller's own, a copy of `template`, and closes it after the last test. */
export type OpenTestDatabase = (template?: Template) => Promise<Database>

/** A migrated database of the caller's own, a copy of `template`. Close it when done. */
export async function openTestDatabase(
  engine: EngineName,
  template: Template = 'migrated',
): Promise<Database> {
  if (engine === 'server') return openDatabase({ url: await createServerDatabase(`siklus_${template}`) })
  const image = gunzipSync(readFileSync(inject('embeddedTemplates')[template]))
  return openDatabase({ image: new Uint8Array(image) })
}

/** A database of the caller's own on the test server, a copy of `template` (`template0` is empty); answers its address. */
export async function createServerDatabase(template: `siklus_${Template}` | 'template0'): Promise<string> {
  const url = new URL(inject('serverUrl'))
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const owner = new pg.Client(new URL('/postgres', url).href)
  await owner.connect()
  await owner.query(`create database ${name} template ${template}`)
  await owner.end()
  url.pathname = `/${name}`
  return url.href
}

/**
 * The same tests on every engine.
 * @example describeEachEngine('units', (open) => { it('...', async () => { const db = await open() }) })
 */
export function describeEachEngine(
  name: string,
  define: (open: OpenTestDatabase, engine: EngineName) => void,
): void {
  describe.each(engines)(`${name} (%s)`, (engine) => {
    const opened: Database[] = []
    afterAll(() => Promise.all(opened.map((db) => db.close())))
    define(async (template) => {
      const db = await openTestDatabase(engine, template)
      opened.push(db)
      return db
    }, engine)
  })
}
