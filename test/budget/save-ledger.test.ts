import { beforeAll, expect, it } from 'vitest'
import { months } from '#core/period.ts'
import { rupiah } from '#core/rupiah.ts'
import type { LedgerEntry } from '#budget/index.ts'
import { getLedger } from '#budget/store/ledger.ts'
import { saveLedger } from '#budget/store/save-ledger.ts'
import { insertVersion } from '#budget/store/versions.ts'
import type { Database } from '#platform/database/database.ts'
import { describeEachEngine } from '../support/engines.ts'
import { addActivities } from './activities.ts'
import { jambiEntries } from './jambi-2024.ts'

describeEachEngine('a whole ledger in one go', (open) => {
  let db: Database
  let activityId: number
  let versionId: number
  let unit: { id: number; path: string }
  beforeAll(async () => {
    db = await open('samples')
    activityId = (await addActivities(db)).support
    await db.inScope('/', async (tx) => {
      unit = await tx
        .selectFrom('organisation.unit')
        .select(['id', 'path'])
        .where('slug', '=', 'bkhit-kalbar')
        .executeTakeFirstOrThrow()
      const version = {
        kind: 'ceiling',
        name: 'Pagu anggaran',
        dipaNumber: null,
        dipaDate: null,
        statedTotal: null,
        basedOnId: null,
        reason: null,
      } as const
      versionId = (await insertVersion(tx, unit, 2025, version, 'Uji')) ?? 0
    })
  })
  const save = (entries: readonly LedgerEntry[]) =>
    db.inScope('/', (tx) => saveLedger(tx, unit, versionId, entries))
  const read = () => db.inScope('/', (tx) => getLedger(tx, unit, versionId))
  const shown = (entries: readonly LedgerEntry[]) =>
    JSON.stringify(entries.map((entry) => ({ ...entry, id: 0, version: 0, indicators: [] })))

  it('BUD-22: a ledger is written whole and read back as it was; outputs that stay keep their ids', async () => {
    const entries = jambiEntries.map((entry) => ({ ...entry, activityId, indicators: [] }))
    await save(entries)
    const first = await read()
    const bySource = (one: readonly LedgerEntry[]) =>
      one.map((entry) => ({
        ...entry,
        funding: entry.funding.toSorted((a, b) => (a.source < b.source ? -1 : 1)),
      }))
    const sorted = (one: readonly LedgerEntry[]) =>
      JSON.parse(shown(bySource(one))) as Readonly<Record<string, unknown>>[]
    expect(sorted(first)).toEqual(sorted(entries))
    await save(entries.slice(1).map((entry) => ({ ...entry, name: `${entry.name} (ubah)` })))
    const second = await read()
    expect(second.map(({ id }) => id)).toEqual(first.slice(1).map(({ id }) => id))
    expect(second.map(({ version }) => version)).toEqual(second.map(() => 2))
  })

  it('BUD-22: twenty thousand rows of details go in with a few statements, and an empty ledger is one too', async () => {
    const [entry] = jambiEntries
    const many = Array.from({ length: 1_000 }, (_, index): LedgerEntry => ({
      ...(entry as LedgerEntry),
      activityId,
      classCode: `A${String.fromCharCode(65 + Math.floor(index / 100))}A`,
      outputCode: index % 100 === 0 ? null : `U${String(index % 100).padStart(2, '0')}`,
      indicators: [],
      months: months.map((month) => ({ month, amount: rupiah(index + month) })),
      components: Array.from({ length: 8 }, (_, part) => ({
        componentCode: '051',
        subcomponentCode: null,
        accountCode: '521211',
        name: `Rincian "${part}", {koma}`,
        amount: rupiah(part),
      })),
    }))
    await save(many)
    const ledger = await read()
    expect(ledger).toHaveLength(1_000)
    expect(ledger.at(-1)).toMatchObject({ classCode: 'AJA', outputCode: 'U99' })
    expect(ledger[0]?.outputCode).toBeNull()
    expect(ledger.flatMap(({ components, months }) => [...components, ...months])).toHaveLength(20_000)
    expect(ledger[5]?.components[7]?.name).toBe('Rincian "7", {koma}')
    await save([])
    expect(await read()).toEqual([])
  })
})
