import { Refusal } from '#core/refusal.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { staleRefusal, type RecordName } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import { refuseErrors } from '#platform/refuse.ts'
import type { budgetContract } from '../contract.ts'
import { presentEntry, presentOutput, readEntry } from '../contract/ledger.ts'
import { outputLabel } from '../rules/codes.ts'
import { checkSums } from '../rules/sum-checks.ts'
import { checkUnitCost } from '../rules/unit-cost.ts'
import type { LedgerEntry, LedgerOutput } from '../rules/ledger.ts'
import { deleteOutput as removeOutput, insertOutput, updateOutput } from '../store/save-ledger.ts'
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

/** Keeps in history what became of an output. */
export const recordOutput = (
  call: UnitCall,
  id: number,
  action: string,
  states: { before?: LedgerEntry; after?: LedgerEntry; reason?: string },
): Promise<void> =>
  recordHistory(call, {
    ...outputRecord(id),
    action,
    ...(states.before && { before: presentEntry(states.before) }),
    ...(states.after && { after: presentEntry(states.after) }),
    ...(states.reason !== undefined && { reason: states.reason }),
  })

export const staleOutput = (call: UnitCall, output: LedgerOutput): Promise<Refusal> =>
  staleRefusal(call, { ...outputRecord(output.id), name: `RO ${outputLabel(output)}` })

export const createOutput: Actions['createOutput'] = async (call, { params, body }) => {
  const ledger = await openLedger(call, params)
  const entry = readEntry(body)
  const findings = checkChange(entry, ledger.outputs, ledger, params.year)
  refuseErrors('RO ini belum dapat disimpan.', findings)
  const id = await insertOutput(call.tx, call.unit, ledger.version.id, entry)
  if (id === undefined) throw new Error(`output ${outputLabel(entry)} exists though the version is held`)
  await recordOutput(call, id, 'create', { after: entry })
  return {
    output: presentOutput({ ...entry, id, version: 1 }),
    findings: [...findings, ...remarks(entry, ledger, params.year)],
  }
}

export const saveOutput: Actions['saveOutput'] = async (call, { params, body }) => {
  const ledger = await openLedger(call, params)
  const { output, others } = pick(ledger, params.output)
  const entry = readEntry(body)
  const findings = checkChange(entry, others, ledger, params.year)
  refuseErrors('RO ini belum dapat disimpan.', findings)
  if (!(await updateOutput(call.tx, call.unit, { id: output.id, seen: body.seen }, entry)))
    throw await staleOutput(call, output)
  await recordOutput(call, output.id, 'change', { before: output, after: entry })
  return {
    output: presentOutput({ ...entry, id: output.id, version: body.seen + 1 }),
    findings: [...findings, ...remarks(entry, ledger, params.year)],
  }
}

export const deleteOutput: Actions['deleteOutput'] = async (call, { params, query }) => {
  const ledger = await openLedger(call, params)
  const { output } = pick(ledger, params.output)
  if (!(await removeOutput(call.tx, output.id, query.seen))) throw await staleOutput(call, output)
  await recordOutput(call, output.id, 'delete', { before: output, reason: query.reason })
  return { deleted: true }
}
