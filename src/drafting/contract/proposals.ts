import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { decimalText, idNumber, savedShape, unitYearParams, versionNumber } from '#core/wire.ts'
import { optionalText, requiredText } from '#organisation/contract/shapes.ts'
import { figure } from '#plan/contract/discussion.ts'

const wholeRupiah = z
  .string()
  .regex(/^\d{1,18}$/, 'Rupiah ditulis tanpa desimal.')
  .meta({ format: 'decimal' })

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

/** What executing units propose. */
export const proposalContract = {
  listProposals: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/proposals',
    access: { permission: 'drafting.read' },
    summary: 'Usulan unit ini dan unit di bawahnya untuk RKT tahun itu',
    params: unitYearParams,
    output: proposalsShape,
  }),
  addProposal: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/proposals',
    access: { permission: 'drafting.propose' },
    summary: 'Mengusulkan kegiatan, keluaran, atau angka target kepada Perencana',
    params: unitYearParams,
    body: z.object({
      title: requiredText(300).meta({ title: 'Usulan' }),
      body: optionalText(4000).meta({ title: 'Penjelasan' }),
      /** Left out: the unit of the address. */
      fromUnit: idNumber.optional().meta({ title: 'Unit pengusul' }),
      indicatorId: idNumber.nullable().default(null).meta({ title: 'Untuk indikator' }),
      figure: figure.meta({ title: 'Angka target yang diusulkan', description: 'Boleh kosong.' }),
      volume: figure,
      unitOfMeasure: optionalText(60),
      amount: wholeRupiah.nullable().default(null).meta({
        title: 'Perkiraan biaya (rupiah)',
        description: 'Boleh kosong; tanpa desimal.',
      }),
    }),
    output: savedShape,
  }),
  decideProposal: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/proposals/:proposal',
    access: { permission: 'drafting.edit' },
    summary: 'Menerima usulan ke dalam target atau latar belakangnya, atau menolaknya dengan alasan',
    params: unitYearParams.extend({ proposal: idNumber }),
    body: z
      .object({
        version: versionNumber,
        decision: z.enum(['accepted', 'rejected']).meta({
          title: 'Keputusan',
          words: { accepted: 'Terima sebagai latar belakang', rejected: 'Tolak' },
        }),
        /** Makes the proposed figure the target; else it is only noted in the background. */
        useFigure: z.boolean().default(false).meta({ title: 'Jadikan angkanya target, bila diterima' }),
        reason: optionalText(2000).meta({ title: 'Alasan', description: 'Wajib bila ditolak.' }),
      })
      .refine(({ decision, reason }) => decision === 'accepted' || reason !== null, {
        path: ['reason'],
        message: 'Tulis alasan penolakan.',
      }),
    output: savedShape,
  }),
}
