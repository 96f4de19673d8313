import { groupBy } from '#lib/group.ts'
import { Refusal } from '#core/refusal.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { recordHistories, recordHistory } from '#platform/history.ts'
import { closedReason } from '#budget/actions/open.ts'
import { presentEntry } from '#budget/contract/ledger.ts'
import { currentVersion, nameVersion, outputLabel, type LedgerEntry } from '#budget/index.ts'
import { getBudgetNames } from '#budget/store/budget.ts'
import { getLedger } from '#budget/store/ledger.ts'
import { saveLedger } from '#budget/store/save-ledger.ts'
import { insertVersion, listVersions, lockVersion, type StoredVersion } from '#budget/store/versions.ts'
import type { Fields, LedgerCodes } from '../../rules/context.ts'
import {
  componentKey,
  componentOfFields,
  entryOfFields,
  fieldsOfComponents,
  fieldsOfEntry,
} from '../../rules/ledger-fields.ts'
import type { ImportCall, RecordChange, RecordStore } from './record-store.ts'

/** The version that an import writes to: the one that is open, else the current one. */
async function findWorkingVersion(tx: Tx, unit: UnitKey, year: number): Promise<StoredVersion | undefined> {
  const versions = await listVersions(tx, unit.id, year)
  return versions.find(({ adoptedAt }) => adoptedAt === null) ?? currentVersion(versions)
}

/** Activities and indicators by code; an activity without a code goes by its name. */
export async function loadLedgerCodes(
  tx: Tx,
  unit: UnitKey,
  year: number,
): Promise<LedgerCodes & { readonly named: readonly { readonly code: string; readonly name: string }[] }> {
  const { activities, indicators } = await getBudgetNames(tx, unit, year)
  const coded = activities.map(({ id, code, name }) => ({ id, code: code ?? name, name }))
  return { activities: coded, indicators, named: coded }
}

async function loadLedger(tx: Tx, unit: UnitKey, year: number): Promise<readonly LedgerEntry[]> {
  const version = await findWorkingVersion(tx, unit, year)
  return version === undefined ? [] : getLedger(tx, unit, version.id)
}

/** Why the budget cannot be written now; null while it can. */
export async function findBudgetLock(call: ImportCall, year: number): Promise<string | null> {
  const version = await findWorkingVersion(call.tx, call.unit, year)
  return version === undefined ? null : closedReason(version, call.dayOf)
}

async function holdLedger({ tx, unit }: ImportCall, year: number): Promise<void> {
  const version = await findWorkingVersion(tx, unit, year)
  if (version !== undefined) await lockVersion(tx, unit.id, year, version.id)
}

/** The version to write to; the first import of a year makes one. */
async function getWorkingVersion(call: ImportCall, year: number): Promise<number> {
  const { tx, unit, actor } = call
  const version = await findWorkingVersion(tx, unit, year)
  if (version !== undefined) return version.id
  const name = nameVersion('indicative', [])
  const facts = { dipaNumber: null, dipaDate: null, statedTotal: null, basedOnId: null, reason: null }
  const id = await insertVersion(tx, unit, year, { kind: 'indicative', name, ...facts }, actor.name)
  if (id === undefined)
    throw new Refusal('conflict', `Anggaran ${year} baru saja dibuat orang lain. Periksa kembali impor ini.`)
  await recordHistory(call, {
    entity: 'budget.version',
    key: String(id),
    action: 'add',
    after: { name, kind: 'indicative' },
  })
  return id
}

/** Saves the ledger that `change` makes of the present one, with a history entry for every output that differs. */
async function changeLedger(
  call: ImportCall,
  year: number,
  changes: readonly RecordChange[],
  change: (entries: readonly LedgerEntry[], codes: LedgerCodes) => readonly LedgerEntry[],
): Promise<void> {
  const { tx, unit } = call
  const versionId = await getWorkingVersion(call, year)
  const before = await getLedger(tx, unit, versionId)
  const after = change(before, await loadLedgerCodes(tx, unit, year))
  await saveLedger(tx, unit, versionId, after)
  const saved = await getLedger(tx, unit, versionId)
  const reasons = new Map(changes.map(({ key, reason }) => [key.split('/')[0] ?? '', reason]))
  const entries = [...reasons].flatMap(([label, reason]) => {
    const [old, now] = [before, saved].map((all) => all.find((entry) => outputLabel(entry) === label))
    const id = (now ?? old)?.id
    if (id === undefined) return []
    const action = now === undefined ? 'remove' : old === undefined ? 'add' : 'save'
    const states = { ...(old && { before: presentEntry(old) }), ...(now && { after: presentEntry(now) }) }
    return [{ entity: 'budget.output', key: String(id), action, ...states, reason }]
  })
  await recordHistories(call, entries)
}

const isCoded = (entry: LedgerEntry): boolean => entry.outputCode !== null

export const outputRecords: RecordStore = {
  async load(tx, unit, year) {
    const codes = await loadLedgerCodes(tx, unit, year)
    const entries = (await loadLedger(tx, unit, year)).filter(isCoded)
    return new Map(entries.map((entry) => [outputLabel(entry), fieldsOfEntry(entry, codes)]))
  },
  hold: holdLedger,
  write: (call, year, changes) =>
    changeLedger(call, year, changes, (entries, codes) => {
      const wanted = new Map(changes.map(({ key, after }) => [key, after]))
      const kept = entries.flatMap((entry) => {
        const after = wanted.get(outputLabel(entry))
        if (after === undefined) return [entry]
        wanted.delete(outputLabel(entry))
        return after === null ? [] : toEntry(outputLabel(entry), after, entry, codes)
      })
      const added = [...wanted].flatMap(([key, after]) =>
        after === null ? [] : toEntry(key, after, undefined, codes),
      )
      return [...kept, ...added]
    }),
}

function toEntry(
  key: string,
  fields: Fields,
  base: LedgerEntry | undefined,
  codes: LedgerCodes,
): LedgerEntry[] {
  const entry = entryOfFields(key, fields, base, codes)
  if (entry === null)
    throw new Refusal(
      'invalid',
      `Kegiatan RO ${key} tidak dikenal. Periksa kembali impor ini, lalu pilih kegiatannya.`,
    )
  return [entry]
}

export const componentRecords: RecordStore = {
  async load(tx, unit, year) {
    const entries = await loadLedger(tx, unit, year)
    return new Map(entries.filter(isCoded).flatMap(fieldsOfComponents))
  },
  hold: holdLedger,
  write: (call, year, changes) =>
    changeLedger(call, year, changes, (entries) => {
      const byOutput = groupBy(changes, ({ key }) => key.split('/')[0] ?? '')
      return entries.map((entry) => {
        const own = byOutput.get(outputLabel(entry))
        return own === undefined ? entry : withComponents(entry, own)
      })
    }),
}

function withComponents(entry: LedgerEntry, changes: readonly RecordChange[]): LedgerEntry {
  const label = outputLabel(entry)
  const wanted = new Map(changes.map(({ key, after }) => [key, after]))
  const kept = entry.components.flatMap((component) => {
    const key = componentKey(label, component)
    const after = wanted.get(key)
    if (after === undefined) return [component]
    wanted.delete(key)
    return after === null ? [] : [componentOfFields(key, after)]
  })
  const added = [...wanted].flatMap(([key, after]) => (after === null ? [] : [componentOfFields(key, after)]))
  return { ...entry, components: [...kept, ...added] }
}
