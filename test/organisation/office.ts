import { sql } from 'kysely'
import type { Database } from '#platform/database/database.ts'
import { insertName } from '#organisation/store/names.ts'
import { insertUnit, type NewUnit } from '#organisation/store/units.ts'
import { openHttp, type Http } from '../http/harness.ts'
import { addPerson, signInAs } from '../http/people.ts'
import { describeEachEngine } from '../support/engines.ts'
import { openClient, type DemoClient } from '../support/sample-office.ts'

/**
 * The same tests on every engine, all in one database of the file: `open` empties it, which is much faster than a new one.
 */
export function describeOffices(name: string, define: (open: () => Promise<Database>) => void): void {
  describeEachEngine(name, (openNew) => {
    let opened: Promise<Database> | undefined
    define(async () => {
      opened ??= openNew()
      const db = await opened
      await db.asOwner((tx) =>
        sql`truncate organisation.unit, platform.account, platform.history cascade`.execute(tx),
      )
      return db
    })
  })
}

export interface Place {
  readonly id: number
  readonly path: string
}
type Names = readonly (readonly [validFrom: string, name: string, shortName: string])[]

/** Adds a unit with its names through time. */
export const addNamedUnit = (db: Database, unit: NewUnit, names: Names): Promise<Place> =>
  db.inScope('/', async (tx) => {
    const placed = await insertUnit(tx, unit)
    for (const [validFrom, name, shortName] of names) {
      const text = { class: null, satkerCode: null, legalBasis: null }
      await insertName(tx, placed, { validFrom, name, shortName, ...text })
    }
    return placed
  })

export interface Ministry {
  readonly ministry: Place
  readonly directorate: Place
  readonly jambi: Place
}

/** Kementerian Kesehatan, the directorate-general above the health quarantine offices, and the office of Jambi. */
export async function addMinistry(db: Database): Promise<Ministry> {
  const ministry = await addNamedUnit(db, { slug: 'kemenkes', kind: 'ministry', parent: null }, [
    ['1990-01-01', 'Kementerian Kesehatan', 'Kemenkes'],
  ])
  const directorate = await addNamedUnit(db, { slug: 'ditjen-p2p', kind: 'directorate', parent: ministry }, [
    ['1990-01-01', 'Direktorat Jenderal Pencegahan dan Pengendalian Penyakit', 'Ditjen P2P'],
  ])
  const jambi = await addNamedUnit(
    db,
    { slug: 'bkk-jambi', kind: 'office', parent: directorate, city: 'Jambi' },
    [['2008-01-01', 'Kantor Kesehatan Pelabuhan Kelas III Jambi', 'KKP Jambi']],
  )
  return { ministry, directorate, jambi }
}

/** The agency for agriculture, fish and plants, with two offices. */
export async function addAgency(db: Database): Promise<{ agency: Place; kalbar: Place; maluku: Place }> {
  const agency = await addNamedUnit(db, { slug: 'barantin', kind: 'agency', parent: null }, [
    ['1990-01-01', 'Badan Karantina Pertanian', 'Barantan'],
    ['2023-07-20', 'Badan Karantina Indonesia', 'Barantin'],
  ])
  const office = (slug: string, province: string) =>
    addNamedUnit(db, { slug, kind: 'office', parent: agency, province }, [
      ['2023-07-20', `Balai Karantina Hewan, Ikan dan Tumbuhan ${province}`, `BKHIT ${province}`],
    ])
  return {
    agency,
    kalbar: await office('bkhit-kalbar', 'Kalimantan Barat'),
    maluku: await office('bkhit-maluku', 'Maluku'),
  }
}

export const signInClient = async (http: Http, username: string): Promise<DemoClient> =>
  openClient(http, await signInAs(http.app, username))

/** A server over the ministry, with an administrator of Jambi who is signed in. */
export async function openJambi(db: Database): Promise<Ministry & { http: Http; admin: DemoClient }> {
  const units = await addMinistry(db)
  const http = await openHttp(db)
  await addPerson(db, { username: 'admin.jambi', role: 'administrator', unit: units.jambi })
  return { ...units, http, admin: await signInClient(http, 'admin.jambi') }
}
