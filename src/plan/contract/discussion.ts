import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { polarities } from '#core/polarity.ts'
import { decimalText, idNumber, savedShape, targetShape, unitYearParams } from '#core/wire.ts'
import { requiredText } from '#organisation/contract/shapes.ts'
import { discussionKindNames, discussionKinds } from '../rules/discussion.ts'

export const figure = decimalText
  .refine((text) => !text.startsWith('-'), { message: 'Angka tidak boleh negatif.' })
  .nullable()
  .default(null)

const saidShape = z.object({
  id: idNumber,
  kind: z.enum(discussionKinds),
  unit: z.object({ id: idNumber, name: z.string() }),
  figure: decimalText.nullable(),
  message: z.string(),
  at: z.string(),
  actor: z.string(),
})
export const discussionShape = z.object({
  can: z.object({ speak: z.boolean() }),
  indicators: z.array(
    z.object({
      indicatorId: idNumber,
      code: z.string(),
      name: z.string(),
      unitOfMeasure: z.string(),
      polarity: z.enum(polarities),
      target: targetShape.nullable(),
      background: z.string().nullable(),
      state: z.enum(['none', 'proposed', 'objected', 'agreed']),
      agreed: decimalText.nullable(),
      said: z.array(saidShape),
    }),
  ),
})
export type DiscussionShape = z.infer<typeof discussionShape>

/** How targets are negotiated with the units that carry them out. */
export const discussionContract = {
  listDiscussion: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/plan/discussion',
    access: { permission: 'plan.read' },
    summary: 'Negosiasi target tiap indikator: usul, keberatan, kesepakatan',
    params: unitYearParams,
    output: discussionShape,
  }),
  addDiscussion: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/plan/targets/:indicator/discussion',
    access: { permission: 'plan.discuss' },
    summary: 'Menambah usul angka, keberatan, kesepakatan, atau catatan; tidak dapat diubah lagi',
    params: unitYearParams.extend({ indicator: idNumber }),
    body: z
      .object({
        kind: z.enum(discussionKinds).meta({ title: 'Jenis', words: discussionKindNames }),
        figure: figure.meta({ title: 'Angka', description: 'Wajib untuk kesepakatan.' }),
        message: requiredText(2000).meta({ title: 'Uraian' }),
        /** Null: the unit of the address. */
        fromUnit: idNumber.nullable().default(null).meta({ title: 'Atas nama unit' }),
      })
      .refine(({ kind, figure: given }) => kind !== 'agreement' || given !== null, {
        path: ['figure'],
        message: 'Kesepakatan memuat angka yang disepakati.',
      }),
    output: savedShape,
  }),
}
