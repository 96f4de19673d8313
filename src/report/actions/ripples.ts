import type { Output } from '#lib/endpoint.ts'
import { readChange, readVersionChange, type LedgerChange } from '#budget/actions/changes.ts'
import type { changeContract } from '#budget/contract/changes.ts'
import { listPrintedRipples, listRipples } from '#budget/index.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { listPrintedPlaces } from '../load/printed-figures.ts'

type Actions = Handlers<typeof changeContract>
type Ripples = Output<(typeof changeContract)['previewRipples']>['ripples']

/** Every figure that the change touches: in the tables of plan and budget, in agreements, in finished documents. */
async function listAllRipples(call: UnitCall, year: number, change: LedgerChange): Promise<Ripples> {
  const { before, after, names } = change
  const places = await listPrintedPlaces(call, year, names)
  return [
    ...listRipples(before, after, names, year),
    ...places.flatMap(({ figures, covers }) =>
      listPrintedRipples(before.filter(covers), after.filter(covers), names, year, figures),
    ),
  ]
}

export const previewRipples: Actions['previewRipples'] = async (call, { params, body }) => {
  const change = await readChange(call, params, body)
  return { ripples: await listAllRipples(call, params.year, change), findings: [...change.findings] }
}

export const compareBudgetVersions: Actions['compareBudgetVersions'] = async (call, { params, query }) => {
  const change = await readVersionChange(call, params, query.against)
  return {
    differences: change.differences.map((one) => ({ ...one, fields: [...one.fields] })),
    ripples: await listAllRipples(call, params.year, change),
  }
}
