import { Refusal } from '#core/refusal.ts'
import type { Handlers } from '#platform/http/call.ts'
import { openLedger, type OpenLedger } from '../commands/open.ts'
import * as commands from '../commands/outputs.ts'
import type { budgetContract } from '../contract.ts'
import { readEntry } from '../contract/ledger.ts'
import type { LedgerOutput } from '../rules/ledger.ts'

type Actions = Handlers<typeof budgetContract>

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

export const addOutput: Actions['addOutput'] = async (call, { params, body }) =>
  commands.addOutput(call, await openLedger(call, params), readEntry(body))

export const saveOutput: Actions['saveOutput'] = async (call, { params, body }) => {
  const ledger = await openLedger(call, params)
  const { output } = pick(ledger, params.output)
  return commands.saveOutput(call, ledger, output, readEntry(body), { version: body.version })
}

export const removeOutput: Actions['removeOutput'] = async (call, { params, query }) =>
  commands.removeOutput(call, pick(await openLedger(call, params), params.output).output, query)
