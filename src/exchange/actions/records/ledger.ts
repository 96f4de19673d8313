import { groupBy } from '#lib/group.ts'
import { Refusal } from '#core/refusal.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { closedReason, openLedger, type OpenLedger } from '#budget/commands/open.ts'
import { addOutput, removeOutput, saveOutput } from '#budget/commands/outputs.ts'
import { addVersion } from '#budget/commands/versions.ts'
import { currentVersion, outputLabel, type LedgerEntry, type LedgerOutput } from '#budget/index.ts'
import { getBudgetNames, type BudgetNames } from '#budget/store/budget.ts'
import { getLedger } from '#budget/store/ledger.ts'
import { listVersions, lockVersion, type StoredVersion } from '#budget/store/versions.ts'
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
function codesOf({ activities, indicators }: BudgetNames) {
  const named = activities.map(({ id, code, name }) => ({ id, code: code ?? name, name }))
  return { activities: named, indicators }
}

export const loadLedgerCodes = async (tx: Tx, unit: UnitKey, year: number) =>
  codesOf(await getBudgetNames(tx, unit, year))

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

/** The ledger to write to; the first import of a year begins its first version. */
async function openWorkingLedger(call: ImportCall, year: number): Promise<OpenLedger> {
  const working = await findWorkingVersion(call.tx, call.unit, year)
  const { id } = working ?? (await addVersion(call, year, 'indicative'))
  return openLedger(call, { year, version: id })
}

const findOutput = ({ outputs }: OpenLedger, label: string): LedgerOutput | undefined =>
  outputs.find((output) => outputLabel(output) === label)

const isCoded = (entry: LedgerEntry): boolean => entry.outputCode !== null

export const outputRecords: RecordStore = {
  async load(tx, unit, year) {
    const codes = await loadLedgerCodes(tx, unit, year)
    const entries = (await loadLedger(tx, unit, year)).filter(isCoded)
    return new Map(entries.map((entry) => [outputLabel(entry), fieldsOfEntry(entry, codes)]))
  },
  hold: holdLedger,
  async write(call, year, changes) {
    const ledger = await openWorkingLedger(call, year)
    const codes = codesOf(ledger.names)
    for (const { key, after, reason } of changes) {
      const before = findOutput(ledger, key)
      if (after === null) await (before && removeOutput(call, before, { reason }))
      else if (before === undefined)
        await addOutput(call, ledger, toEntry(key, after, before, codes), { reason })
      else await saveOutput(call, ledger, before, toEntry(key, after, before, codes), { reason })
    }
  },
}

function toEntry(
  key: string,
  fields: Fields,
  base: LedgerEntry | undefined,
  codes: LedgerCodes,
): LedgerEntry {
  const entry = entryOfFields(key, fields, base, codes)
  if (entry === null)
    throw new Refusal(
      'invalid',
      `Kegiatan RO ${key} tidak dikenal. Periksa kembali impor ini, lalu pilih kegiatannya.`,
    )
  return entry
}

export const componentRecords: RecordStore = {
  async load(tx, unit, year) {
    const entries = await loadLedger(tx, unit, year)
    return new Map(entries.filter(isCoded).flatMap(fieldsOfComponents))
  },
  hold: holdLedger,
  async write(call, year, changes) {
    const ledger = await openWorkingLedger(call, year)
    for (const [label, own] of groupBy(changes, ({ key }) => key.split('/')[0] ?? '')) {
      const before = findOutput(ledger, label)
      const reason = own[0]?.reason ?? null
      if (before !== undefined)
        await saveOutput(call, ledger, before, withComponents(before, own), { reason })
    }
  },
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
