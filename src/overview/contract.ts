import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { quarterNumber, unitYearParams } from '#core/wire.ts'
import { taskKinds, taskScreens } from './rules/task.ts'

const counted = z.number().int()

export const overviewContract = {
  getHome: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/home',
    access: { permission: 'measurement.read' },
    summary: 'Beranda: pekerjaan yang menunggu saya dan keadaan kantor pada tahun itu',
    params: unitYearParams,
    output: z.object({
      unit: z.object({ slug: z.string(), name: z.string(), shortName: z.string(), kindName: z.string() }),
      year: z.number().int(),
      today: z.string(),
      /** Years for which the unit or an office below it has a plan, latest first. */
      years: z.array(z.number().int()),
      tasks: z.array(
        z.object({
          kind: z.enum(taskKinds),
          message: z.string(),
          screen: z.enum(taskScreens),
          quarter: quarterNumber.nullable(),
          count: counted,
        }),
      ),
      quarters: z.array(
        z.object({
          quarter: quarterNumber,
          state: z.enum(['draft', 'final']),
          ended: z.boolean(),
          filled: counted,
          due: counted,
          words: z.object({
            reached: counted,
            near: counted,
            notReached: counted,
            notDue: counted,
            notAssessed: counted,
          }),
        }),
      ),
      /** Offices below this unit, for units that are not offices themselves. */
      offices: z.array(z.object({ slug: z.string(), name: z.string(), hasPlan: z.boolean() })),
    }),
  }),
}
