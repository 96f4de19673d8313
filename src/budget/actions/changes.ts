import { Refusal } from '#core/refusal.ts'
import type { Handlers } from '#platform/http/call.ts'
import type { budgetContract } from '../contract.ts'
import { readEntry } from '../contract/ledger.ts'
import { listDifferences } from '../rules/differences.ts'
import { listRipples } from '../rules/ripple.ts'
import { getLedger } from '../store/ledger.ts'
import { getBudgetNames } from '../store/budget.ts'
import { listVersions } from '../store/versions.ts'
import { checkChange, openLedger } from './open.ts'
import { pick } from './outputs.ts'

type Actions = Handlers<typeof budgetContract>

/** What a change about to be saved would touch elsewhere; saves nothing. */
export const previewRipples: Actions['previewRipples'] = async (call, { params, body }) => {
  const ledger = await openLedger(call, params)
  const entry = readEntry(body)
  const { outputId } = body
  const others = outputId === null ? ledger.outputs : pick(ledger, outputId).others
  const after =
    outputId === null
      ? [...ledger.outputs, entry]
      : ledger.outputs.map((output) => (output.id === outputId ? entry : output))
  return {
    ripples: [...listRipples(ledger.outputs, after, ledger.names, params.year)],
    findings: [...checkChange(entry, others, ledger, params.year)],
  }
}

export const compareBudgetVersions: Actions['compareBudgetVersions'] = async (call, { params, query }) => {
  const { tx, unit } = call
  const versions = await listVersions(tx, unit.id, params.year)
  const known = (id: number): boolean => versions.some((version) => version.id === id)
  if (!known(params.version) || !known(query.against))
    throw new Refusal('notFound', `Versi anggaran ${params.year} itu tidak ada pada kantor ini.`)
  const names = await getBudgetNames(tx, unit, params.year)
  const [before, after] = [await getLedger(tx, query.against), await getLedger(tx, params.version)]
  return {
    differences: listDifferences(before, after, names).map((one) => ({ ...one, fields: [...one.fields] })),
    ripples: [...listRipples(before, after, names, params.year)],
  }
}
