import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { decimalText, idNumber, targetShape, unitYearParams } from '#core/wire.ts'

const pastYearShape = z.object({
  year: z.number().int(),
  target: targetShape.nullable(),
  actual: decimalText.nullable(),
  /** How many quarters of the year the figure is made of. */
  quarters: z.number().int(),
})

/** What earlier years say about each indicator. Declared here for the screens of drafting; measurement, which holds the figures, answers it. */
export const pastYearsContract = {
  listPastYears: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/plan/past',
    access: { permission: 'drafting.read' },
    summary: 'Target dan realisasi tahun-tahun sebelumnya, di samping target yang disusun',
    params: unitYearParams,
    output: z.array(z.object({ indicatorId: idNumber, code: z.string(), years: z.array(pastYearShape) })),
  }),
}
