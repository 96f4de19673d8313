import type { Finding } from '#core/finding.ts'
import { Refusal } from '#core/refusal.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import type { RecordName } from '#platform/conflict.ts'
import { recordsOf, type Saved } from '#platform/records.ts'
import { refuseErrors } from '#platform/refuse.ts'
import type { budgetContract } from '../contract.ts'
import { presentEntry, readEntry } from '../contract/ledger.ts'
import { outputLabel } from '../rules/codes.ts'
import { checkSums } from '../rules/sum-checks.ts'
import { checkUnitCost } from '../rules/unit-cost.ts'
import type { LedgerEntry, LedgerOutput } from '../rules/ledger.ts'
import { deleteOutput, insertOutput, updateOutput } from '../store/save-ledger.ts'
import { checkChange, openLedger, type OpenLedger } from './open.ts'

type Actions = Handlers<typeof budgetContract>
export const outputRecord = (id: number): RecordName => ({ entity: 'budget.output', key: String(id) })

/** What there is to say of a saved output: what its parts miss does not keep it from being saved. */
const remarks = (entry: LedgerEntry, ledger: OpenLedger, year: number) => [
  ...checkSums([entry]),
  ...checkUnitCost(entry, year, ledger.limits.unitCostJump),
]

/** An output of an open ledger, and the others. */
export function pick(ledger: OpenLedger, id: number): { output: LedgerOutput; others: LedgerOutput[] } {
  const output = ledger.outputs.find((one) => one.id === id)
  if (output === undefined)
    throw new Refusal(
      'notFound',
      `RO itu tidak ada lagi dalam ${ledger.version.name}. Muat ulang untuk melihat isinya sekarang.`,
    )
  return { output, others: ledger.outputs.filter((one) => one.id !== id) }
}

const outputs = recordsOf<LedgerEntry>({
  entity: 'budget.output',
  label: (entry) => `RO ${outputLabel(entry)}`,
  facts: presentEntry,
})

/** Saves an output that its rules let pass, with what it was in the history; refuses when somebody else was faster. */
export async function changeOutput(
  call: UnitCall,
  before: LedgerOutput,
  version: number,
  after: LedgerEntry,
  findings: readonly Finding[] = [],
): Promise<Saved> {
  const saved = await updateOutput(call.tx, call.unit, { id: before.id, version }, after)
  return outputs.changed(call, { before, after, version, saved, findings })
}

export const addOutput: Actions['addOutput'] = async (call, { params, body }) => {
  const ledger = await openLedger(call, params)
  const entry = readEntry(body)
  const findings = checkChange(entry, ledger.outputs, ledger, params.year)
  refuseErrors('RO ini belum dapat disimpan.', findings)
  const id = await insertOutput(call.tx, call.unit, ledger.version.id, entry)
  if (id === undefined) throw new Error(`output ${outputLabel(entry)} exists though the version is held`)
  return outputs.added(call, id, entry, { findings: [...findings, ...remarks(entry, ledger, params.year)] })
}

export const saveOutput: Actions['saveOutput'] = async (call, { params, body }) => {
  const ledger = await openLedger(call, params)
  const { output, others } = pick(ledger, params.output)
  const entry = readEntry(body)
  const findings = checkChange(entry, others, ledger, params.year)
  refuseErrors('RO ini belum dapat disimpan.', findings)
  const remarked = [...findings, ...remarks(entry, ledger, params.year)]
  return changeOutput(call, output, body.version, entry, remarked)
}

export const removeOutput: Actions['removeOutput'] = async (call, { params, query }) => {
  const { version, reason } = query
  const { output } = pick(await openLedger(call, params), params.output)
  const removed = await deleteOutput(call.tx, call.unit, output.id, version)
  return outputs.removed(call, { before: output, version, removed, reason })
}
