import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { findingShape, idNumber } from '#core/wire.ts'
import { rippleKinds } from '../rules/ripple.ts'
import { versionParams } from './budget.ts'
import { entryBody, rupiahNumber } from './ledger.ts'

export const rippleShape = z.object({
  kind: z.enum(rippleKinds),
  key: z.string(),
  label: z.string(),
  before: rupiahNumber.nullable(),
  after: rupiahNumber.nullable(),
})
export type RippleShape = z.infer<typeof rippleShape>

export const differenceShape = z.object({
  key: z.string(),
  label: z.string(),
  name: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  fields: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
})
export type DifferenceShape = z.infer<typeof differenceShape>

/**
 * What a change of the ledger touches. Agreements and printed documents come after the budget, so the last step that knows them answers.
 */
export const changeContract = {
  previewRipples: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/budget/versions/:version/ripples',
    access: { permission: 'budget.edit' },
    summary: 'Daftar dampak sebuah perubahan rincian output, sebelum disimpan',
    params: versionParams,
    body: entryBody.extend({ outputId: idNumber.nullable() }),
    output: z.object({ ripples: z.array(rippleShape), findings: z.array(findingShape) }),
  }),
  compareBudgetVersions: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/budget/versions/:version/differences',
    access: { permission: 'budget.read' },
    summary: 'Beda dua versi anggaran, dan angka lain yang ikut berubah',
    params: versionParams,
    query: z.object({ against: idNumber }),
    output: z.object({ differences: z.array(differenceShape), ripples: z.array(rippleShape) }),
  }),
}
