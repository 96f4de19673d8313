import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { idNumber, removalQuery, savedShape, unitYearParams, versionNumber } from '#core/wire.ts'
import { dateText, requiredText, startDate } from '#organisation/contract/shapes.ts'
import { planningMoments } from '../rules/moments.ts'

const steps = Array.from({ length: 13 }, (_, index) => index + 1)
const entryFields = {
  name: requiredText(200).meta({ title: 'Pekerjaan' }),
  startsOn: startDate,
  dueOn: dateText.meta({ title: 'Tenggat' }),
  step: z
    .number()
    .int()
    .min(1)
    .max(13)
    .meta({ words: Object.fromEntries(steps.map((step) => [step, `Langkah ${step}`])) })
    .nullable()
    .default(null)
    .meta({ title: 'Langkah' }),
}
const isInOrder = ({ startsOn, dueOn }: { readonly startsOn: string; readonly dueOn: string }): boolean =>
  startsOn <= dueOn
const order = { path: ['dueOn'], message: 'Tenggat tidak boleh mendahului tanggal mulai.' }
const doneShape = z.boolean().meta({ title: 'Keadaan', words: { false: 'Belum selesai', true: 'Selesai' } })

export const calendarShape = z.object({
  year: z.number().int(),
  today: z.string(),
  /** Null without a plan. */
  moment: z.enum(planningMoments).nullable(),
  can: z.object({ edit: z.boolean() }),
  entries: z.array(
    z.object({
      id: idNumber,
      name: z.string(),
      startsOn: z.string(),
      dueOn: z.string(),
      step: z.number().int().nullable(),
      state: z.enum(['done', 'overdue', 'running', 'coming']),
      /** Until it is due; negative when that is over. */
      daysLeft: z.number().int(),
      doneBy: z.string().nullable(),
      version: z.number().int(),
    }),
  ),
})
export type CalendarShape = z.infer<typeof calendarShape>

const entryParams = unitYearParams.extend({ entry: idNumber })

/** When a plan is drafted, and by which day each piece of work is due. */
export const calendarContract = {
  getCalendar: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/planning-calendar',
    access: { permission: 'plan.read' },
    summary: 'Kalender penyusunan RKT: pekerjaan, tenggat, sisa hari',
    params: unitYearParams,
    output: calendarShape,
  }),
  makeCalendar: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/planning-calendar',
    access: { permission: 'plan.edit' },
    summary: 'Membuat kalender baku menurut waktu penyusunan; yang belum selesai diganti',
    params: unitYearParams,
    body: z.object({ moment: z.enum(planningMoments) }),
    output: z.object({ added: z.number().int() }),
  }),
  addEntry: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/planning-calendar/entries',
    access: { permission: 'plan.edit' },
    summary: 'Menambah pekerjaan dalam kalender penyusunan',
    params: unitYearParams,
    body: z.object(entryFields).refine(isInOrder, order),
    output: savedShape,
  }),
  saveEntry: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/planning-calendar/entries/:entry',
    access: { permission: 'plan.edit' },
    summary: 'Mengubah pekerjaan dalam kalender, atau menandainya selesai',
    params: entryParams,
    body: z.object({ ...entryFields, done: doneShape, version: versionNumber }).refine(isInOrder, order),
    output: savedShape,
  }),
  removeEntry: endpoint({
    method: 'DELETE',
    path: '/api/units/:unit/years/:year/planning-calendar/entries/:entry',
    access: { permission: 'plan.edit' },
    summary: 'Menghapus pekerjaan dari kalender penyusunan',
    params: entryParams,
    query: removalQuery,
    output: savedShape,
  }),
}
