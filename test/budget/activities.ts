import { sql } from 'kysely'
import type { z } from 'zod'
import type { entryBody } from '#budget/contract/ledger.ts'
import type { Database } from '#platform/database/database.ts'

/** Activities of Barantin that the tests plan outputs for: the technical one and management support. */
export interface TestActivities {
  readonly quarantine: number
  readonly support: number
}

/** Adds two programmes with an activity each to the agency of the samples, in force from 2020 on. */
export async function addActivities(db: Database, slug = 'barantin'): Promise<TestActivities> {
  return db.inScope('/', async (tx) => {
    const add = async (code: string, program: string, activity: string): Promise<number> => {
      const { rows } = await sql<{ id: number }>`
        with owner as (select id, path from organisation.unit where slug = ${slug}),
        program as (insert into strategy.work_program (unit_id, unit_path, code, name, year_from)
          select id, path, ${code}, ${program}, 2020 from owner returning id, unit_id, unit_path)
        insert into strategy.activity (unit_id, unit_path, work_program_id, name, year_from)
          select unit_id, unit_path, id, ${activity}, 2020 from program returning id`.execute(tx)
      return rows[0]?.id ?? 0
    }
    return {
      quarantine: await add('QA', 'Uji Karantina', 'Uji Penyelenggaraan Layanan Karantina'),
      support: await add('WA', 'Uji Dukungan Manajemen', 'Uji Dukungan Manajemen Karantina'),
    }
  })
}

type SentOutput = z.input<typeof entryBody>

/** An output as it is sent: 3 documents for 90 million, half in March and half in September, from RM and PNBP. */
export const sentOutput = (activityId: number, change: Partial<SentOutput> = {}): SentOutput => ({
  activityId,
  classCode: 'EBD',
  outputCode: '952',
  name: 'Layanan Perencanaan dan Penganggaran',
  volume: '3',
  unitOfMeasure: 'Dokumen',
  amount: 90_000_000,
  location: '6 wilker',
  personInCharge: 'Subbagian Umum',
  chargeUnitId: null,
  components: [
    {
      componentCode: '051',
      subcomponentCode: 'A',
      accountCode: '524111',
      name: 'Perjalanan dinas',
      amount: 60_000_000,
    },
    { componentCode: '051', subcomponentCode: 'B', accountCode: '521211', name: 'Bahan', amount: 30_000_000 },
  ],
  funding: [
    { source: 'RM', amount: 80_000_000 },
    { source: 'PNBP', amount: 10_000_000 },
  ],
  forward: [
    { year: 2026, volume: '3', amount: 94_500_000, reason: null },
    { year: 2027, volume: '3', amount: 99_000_000, reason: null },
  ],
  months: [
    { month: 3, amount: 45_000_000 },
    { month: 9, amount: 45_000_000 },
  ],
  indicators: [],
  ...change,
})
