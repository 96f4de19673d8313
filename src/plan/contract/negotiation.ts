import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { polarities } from '#core/polarity.ts'
import { decimalText, idNumber, targetShape, unitYearParams } from '#core/wire.ts'
import { optionalText, requiredText } from '#organisation/contract/shapes.ts'
import { discussionKinds } from '../rules/discussion.ts'

const figure = decimalText
  .refine((text) => !text.startsWith('-'), { message: 'Angka tidak boleh negatif.' })
  .nullable()
  .default(null)
const wholeRupiah = z.string().regex(/^\d{1,18}$/, 'Rupiah ditulis tanpa titik dan koma.')

export const proposalShape = z.object({
  id: idNumber,
  unit: z.object({ id: idNumber, name: z.string() }),
  title: z.string(),
  body: z.string().nullable(),
  indicatorId: idNumber.nullable(),
  indicatorCode: z.string().nullable(),
  figure: decimalText.nullable(),
  volume: decimalText.nullable(),
  unitOfMeasure: z.string().nullable(),
  amount: wholeRupiah.nullable(),
  submittedAt: z.string(),
  submittedBy: z.string(),
  decision: z.enum(['accepted', 'rejected']).nullable(),
  decisionReason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  version: z.number().int(),
})
const proposalsShape = z.object({
  can: z.object({ propose: z.boolean(), decide: z.boolean() }),
  proposals: z.array(proposalShape),
})

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

const pastYearShape = z.object({
  year: z.number().int(),
  target: targetShape.nullable(),
  actual: decimalText.nullable(),
  /** How many quarters of the year the figure is made of. */
  quarters: z.number().int(),
})

/** What earlier years say about each indicator. Declared here for the screens of the plan; measurement, which holds the figures, answers it. */
export const pastYearsContract = {
  listPastYears: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/plan/past',
    access: { permission: 'plan.read' },
    summary: 'Target dan realisasi tahun-tahun sebelumnya, di samping target yang disusun',
    params: unitYearParams,
    output: z.array(z.object({ indicatorId: idNumber, code: z.string(), years: z.array(pastYearShape) })),
  }),
}

/** What executing units propose, and how targets are negotiated with them. */
export const negotiationContract = {
  listProposals: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/proposals',
    access: { permission: 'plan.read' },
    summary: 'Usulan unit ini dan unit di bawahnya untuk RKT tahun itu',
    params: unitYearParams,
    output: proposalsShape,
  }),
  addProposal: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/proposals',
    access: { permission: 'plan.propose' },
    summary: 'Mengusulkan kegiatan, keluaran, atau angka target kepada Perencana',
    params: unitYearParams,
    body: z.object({
      /** Left out: the unit of the address. */
      fromUnit: idNumber.optional(),
      title: requiredText(300),
      body: optionalText(4000),
      indicatorId: idNumber.nullable().default(null),
      figure,
      volume: figure,
      unitOfMeasure: optionalText(60),
      amount: wholeRupiah.nullable().default(null),
    }),
    output: proposalsShape,
  }),
  decideProposal: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/proposals/:proposal',
    access: { permission: 'plan.edit' },
    summary: 'Menerima usulan ke dalam target atau latar belakangnya, atau menolaknya dengan alasan',
    params: unitYearParams.extend({ proposal: idNumber }),
    body: z
      .object({
        version: z.number().int(),
        decision: z.enum(['accepted', 'rejected']),
        reason: optionalText(2000),
        /** Makes the proposed figure the target; else it is only noted in the background. */
        useFigure: z.boolean().default(false),
      })
      .refine(({ decision, reason }) => decision === 'accepted' || reason !== null, {
        path: ['reason'],
        message: 'Tulis alasan penolakan.',
      }),
    output: proposalsShape,
  }),
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
        kind: z.enum(discussionKinds),
        fromUnit: idNumber.optional(),
        figure,
        message: requiredText(2000),
      })
      .refine(({ kind, figure: given }) => kind !== 'agreement' || given !== null, {
        path: ['figure'],
        message: 'Kesepakatan memuat angka yang disepakati.',
      }),
    output: discussionShape,
  }),
}
