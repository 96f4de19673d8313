import type { Finding } from '#core/finding.ts'
import type { RecordName } from '#platform/conflict.ts'
import type { ChangeCall, ChangeNote, SeenNote } from '#platform/history.ts'
import { recordsOf, type Saved } from '#platform/records.ts'
import { refuseErrors } from '#platform/refuse.ts'
import { outputLabel } from '../rules/codes.ts'
import type { LedgerEntry, LedgerOutput } from '../rules/ledger.ts'
import { checkSums } from '../rules/sum-checks.ts'
import { checkUnitCost } from '../rules/unit-cost.ts'
import { deleteOutput, insertOutput, updateOutput } from '../store/save-ledger.ts'
import { checkChange, type OpenLedger } from './open.ts'

const outputs = recordsOf<LedgerEntry>({
  entity: 'budget.output',
  label: (entry) => `RO ${outputLabel(entry)}`,
})
export const outputRecord = (id: number): RecordName => ({ entity: outputs.entity, key: String(id) })

/** Refuses what is wrong with an entry beside the others; what its parts miss is remarked and does not keep it from being saved. */
function check(ledger: OpenLedger, entry: LedgerEntry, own?: number): readonly Finding[] {
  const others = ledger.outputs.filter(({ id }) => id !== own)
  const findings = checkChange(entry, others, ledger)
  refuseErrors('RO ini belum dapat disimpan.', findings)
  const { unitCostJump } = ledger.limits
  return [...findings, ...checkSums([entry]), ...checkUnitCost(entry, ledger.version.year, unitCostJump)]
}

/** Adds an output at the end of an open ledger. */
export async function addOutput(
  call: ChangeCall,
  ledger: OpenLedger,
  entry: LedgerEntry,
  note: ChangeNote = {},
): Promise<Saved> {
  const findings = check(ledger, entry)
  const id = await insertOutput(call.tx, call.unit, ledger.version.id, entry)
  if (id === undefined) throw new Error(`output ${outputLabel(entry)} exists though the version is held`)
  return outputs.added(call, id, entry, { findings, ...note })
}

interface Remarked extends SeenNote {
  readonly findings?: readonly Finding[]
}

/** Stores an output that was judged, and writes the change down; refuses when somebody else was faster. */
export async function storeOutput(
  call: ChangeCall,
  before: LedgerOutput,
  after: LedgerEntry,
  { version = before.version, ...note }: Remarked = {},
): Promise<Saved> {
  const saved = await updateOutput(call.tx, call.unit, { id: before.id, version }, after)
  return outputs.changed(call, { before, after, version, saved, ...note })
}

/** Changes an output of an open ledger from `before` as it was read; refuses what stands against it. */
export const saveOutput = async (
  call: ChangeCall,
  ledger: OpenLedger,
  before: LedgerOutput,
  after: LedgerEntry,
  note: SeenNote = {},
): Promise<Saved> => storeOutput(call, before, after, { findings: check(ledger, after, before.id), ...note })

/** Removes an output of an open ledger with its parts. */
export async function removeOutput(
  call: ChangeCall,
  before: LedgerOutput,
  { version = before.version, ...note }: SeenNote = {},
): Promise<Saved> {
  const removed = await deleteOutput(call.tx, call.unit, before.id, version)
  return outputs.removed(call, { before, version, removed, ...note })
}
