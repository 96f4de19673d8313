import { groupBy } from '#lib/group.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { fromDecimalText } from '#core/wire.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import type { budgetContract } from '../contract.ts'
import { presentOutput } from '../contract/ledger.ts'
import type { LedgerCellChange } from '../contract/outputs.ts'
import { cellOf, readCellName, withCell } from '../rules/cells.ts'
import { outputLabel } from '../rules/codes.ts'
import type { LedgerEntry, LedgerOutput } from '../rules/ledger.ts'
import { updateOutput } from '../store/save-ledger.ts'
import { checkChange, openLedger, type OpenLedger } from './open.ts'
import { recordOutput, sayStaleOutputCell, staleOutput } from './outputs.ts'

type Actions = Handlers<typeof budgetContract>
interface CellResult {
  readonly saved: boolean
  readonly message: string | null
}

const refused = (message: string): CellResult => ({ saved: false, message })
const saved: CellResult = { saved: true, message: null }

const sameText = (a: string | null, b: { toFixed(): string } | null): boolean =>
  (fromDecimalText(a)?.toFixed() ?? null) === (b?.toFixed() ?? null)

/** What came of a change; `stale` is what the cell reads now, when that is not what the person saw in it. */
type Made =
  | { readonly entry: LedgerEntry; readonly result: CellResult }
  | { readonly entry: LedgerEntry; readonly stale: string }

/** One change on an entry: the entry after it, or why it cannot be made. */
function change(
  entry: LedgerEntry,
  { cell: name, before, value }: LedgerCellChange,
  check: (
    entry: LedgerEntry,
  ) => readonly { readonly severity: string; readonly message: string; readonly next: string }[],
): Made {
  const cell = readCellName(name)
  if (cell === null) return { entry, result: refused('Sel ini tidak dikenal. Muat ulang halaman.') }
  const now = cellOf(entry, cell)
  if (!sameText(before, now)) return { entry, stale: now === null ? '' : formatTrimmed(now, 6) }
  const next = withCell(entry, cell, fromDecimalText(value))
  if (next === null) return { entry, result: refused('Jumlah uang ditulis dalam rupiah bulat.') }
  const error = check(next).find(({ severity }) => severity === 'error')
  if (error !== undefined) return { entry, result: refused(`${error.message} ${error.next}`) }
  return { entry: next, result: saved }
}

interface Batch {
  readonly call: UnitCall
  readonly ledger: OpenLedger
  readonly year: number
}

/** Makes the changes of one output, those that can be made, and saves it once. */
async function saveRow(
  { call, ledger, year }: Batch,
  output: LedgerOutput,
  changes: readonly LedgerCellChange[],
): Promise<{ readonly output: LedgerOutput; readonly results: readonly CellResult[] }> {
  let entry: LedgerEntry = output
  const results: CellResult[] = []
  for (const one of changes) {
    const made = change(entry, one, (next) => checkChange(next, [], ledger, year))
    entry = made.entry
    results.push('result' in made ? made.result : refused(await sayStaleOutputCell(call, output, made.stale)))
  }
  if (entry === output) return { output, results }
  if (!(await updateOutput(call.tx, call.unit, { id: output.id, seen: output.version }, entry)))
    throw await staleOutput(call, output)
  await recordOutput(call, output.id, 'change', { before: output, after: entry })
  return { output: { ...entry, id: output.id, version: output.version + 1 }, results }
}

/** Saves cells of a grid: each is judged by itself, by what the person saw in it; the outputs that moved come back. */
export const saveLedgerCells: Actions['saveLedgerCells'] = async (call, { params, body }) => {
  const ledger = await openLedger(call, params)
  const batch: Batch = { call, ledger, year: params.year }
  const byId = new Map(ledger.outputs.map((output) => [output.id, output]))
  const results = new Map<LedgerCellChange, CellResult>()
  const outputs: LedgerOutput[] = []
  for (const [id, changes] of groupBy(body.changes, ({ outputId }) => outputId)) {
    const output = byId.get(id)
    if (output === undefined) continue
    const row = await saveRow(batch, output, changes)
    changes.forEach((one, index) => results.set(one, row.results[index] ?? saved))
    outputs.push(row.output)
  }
  const gone = refused(`RO ini tidak ada lagi dalam ${ledger.version.name}. Muat ulang halaman.`)
  return {
    results: body.changes.map((one) => ({ ...(results.get(one) ?? gone) })),
    outputs: outputs.map(presentOutput).toSorted((a, b) => outputLabel(a).localeCompare(outputLabel(b))),
  }
}
