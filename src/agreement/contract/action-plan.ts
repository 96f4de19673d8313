import { z } from 'zod'
import type { Output } from '#lib/endpoint.ts'
import { endpoint } from '#lib/endpoint.ts'
import { monthName, months } from '#core/period.ts'
import {
  decimalText,
  findingShape,
  idNumber,
  quarterNumber,
  removalQuery,
  savedShape,
  slugText,
  targetShape,
  unitYearParams,
  versionNumber,
} from '#core/wire.ts'
import { optionalText } from './agreements.ts'

const monthNumber = z.number().int().min(1).max(12)
const monthWords = Object.fromEntries(months.map((month) => [month, monthName(month)]))

const stepShape = z.object({
  id: idNumber,
  version: z.number().int(),
  name: z.string(),
  startMonth: monthNumber,
  endMonth: monthNumber,
  isMilestone: z.boolean(),
  output: z.string().nullable(),
  personInCharge: z.string().nullable(),
  chargeUnit: z.object({ slug: slugText, name: z.string() }).nullable(),
})
export type ActionStepShape = z.infer<typeof stepShape>

const quarterShape = z.object({
  quarter: z.number().int().min(1).max(4),
  /** Of the plan in force. */
  planned: decimalText.nullable(),
  /** Of the signed agreement; null while none is signed. */
  agreed: decimalText.nullable(),
  /** What the action plan says instead, and why. */
  own: decimalText.nullable(),
  reason: z.string().nullable(),
  /** Of the own target; 0 while there is none. */
  version: z.number().int(),
})

const actionIndicatorShape = z.object({
  indicatorId: idNumber,
  code: z.string(),
  name: z.string(),
  unitOfMeasure: z.string(),
  objective: z.string(),
  target: targetShape.nullable(),
  quarters: z.array(quarterShape),
  steps: z.array(stepShape),
  findings: z.array(findingShape),
})
export type ActionIndicator = z.infer<typeof actionIndicatorShape>

const actionPlanShape = z.object({
  unit: z.object({ slug: z.string(), name: z.string(), shortName: z.string() }),
  year: z.number().int(),
  plan: z.object({ title: z.string(), revision: z.number().int() }).nullable(),
  /** The signed agreement of the head, whose targets of quarters the action plan keeps to. */
  agreement: z.object({ id: idNumber, name: z.string() }).nullable(),
  /** Units of the office that may be in charge. */
  units: z.array(z.object({ slug: slugText, name: z.string() })),
  indicators: z.array(actionIndicatorShape),
  /** Steps of the year before. */
  lastYear: z.number().int(),
  can: z.object({ edit: z.boolean() }),
})

const stepBody = z
  .object({
    indicatorId: idNumber,
    name: z
      .string()
      .trim()
      .min(1, 'Tulis tahapannya.')
      .max(300, 'Paling banyak 300 huruf.')
      .meta({ title: 'Tahapan' }),
    startMonth: monthNumber.meta({ title: 'Mulai', words: monthWords }),
    endMonth: monthNumber.meta({ title: 'Selesai', words: monthWords }),
    isMilestone: z.boolean().meta({
      title: 'Jenis',
      words: { false: 'Tahapan biasa', true: 'Tonggak: harus tercapai pada akhir bulannya' },
    }),
    output: optionalText(300).meta({
      title: 'Keluaran',
      description: 'Apa yang dihasilkan tahapan ini.',
    }),
    /** A unit of the office; otherwise a text such as a position. */
    chargeUnit: slugText.nullable().default(null).meta({ title: 'Penanggung jawab' }),
    personInCharge: optionalText(200).meta({
      title: 'Penanggung jawab lain',
      description: 'Jabatan atau tim, bila bukan unit kantor ini.',
    }),
  })
  .refine(({ startMonth, endMonth }) => endMonth >= startMonth, {
    path: ['endMonth'],
    message: 'Bulan selesai tidak boleh lebih awal daripada bulan mulai.',
  })
const ownTargetBody = z.object({
  version: z.number().int().nonnegative(),
  /** Null takes the own target back. */
  target: decimalText.nullable().meta({
    title: 'Target menurut rencana aksi',
    description: 'Angka, misalnya 6.500; kosongkan untuk mengikuti perjanjian.',
  }),
  reason: optionalText(2000).meta({ title: 'Alasan' }),
})
/** The same with the quarter, which the address names, as a form asks for both. */
export const ownTargetForm = ownTargetBody.extend({
  quarter: z.number().int().meta({ title: 'Triwulan' }),
})
export type StepBody = z.infer<typeof stepBody>

const base = '/api/units/:unit/years/:year/action-plan'
const stepParams = unitYearParams.extend({ step: idNumber })

export const actionPlanContract = {
  getActionPlan: endpoint({
    method: 'GET',
    path: base,
    access: { permission: 'agreement.read' },
    summary: 'Rencana aksi: tahapan per indikator, penanggung jawab, target triwulan, dan temuannya',
    params: unitYearParams,
    output: actionPlanShape,
  }),
  addStep: endpoint({
    method: 'POST',
    path: `${base}/steps`,
    access: { permission: 'agreement.editActions' },
    summary: 'Menambah tahapan pada indikator',
    params: unitYearParams,
    body: stepBody,
    output: savedShape,
  }),
  saveStep: endpoint({
    method: 'PUT',
    path: `${base}/steps/:step`,
    access: { permission: 'agreement.editActions' },
    summary: 'Mengubah tahapan',
    params: stepParams,
    body: stepBody.and(z.object({ version: versionNumber })),
    output: savedShape,
  }),
  removeStep: endpoint({
    method: 'DELETE',
    path: `${base}/steps/:step`,
    access: { permission: 'agreement.editActions' },
    summary: 'Menghapus tahapan',
    params: stepParams,
    query: removalQuery,
    output: savedShape,
  }),
  saveOwnTarget: endpoint({
    method: 'PUT',
    path: `${base}/indicators/:indicator/quarters/:quarter`,
    access: { permission: 'agreement.editActions' },
    summary: 'Menetapkan target triwulan rencana aksi yang menyimpang dari perjanjian, dengan alasan',
    params: unitYearParams.extend({ indicator: idNumber, quarter: quarterNumber }),
    body: ownTargetBody,
    output: z.object({ findings: z.array(findingShape) }),
  }),
  copySteps: endpoint({
    method: 'POST',
    path: `${base}/copy`,
    access: { permission: 'agreement.editActions' },
    summary: 'Menyalin tahapan tahun lalu ke indikator yang belum mempunyai tahapan',
    params: unitYearParams,
    output: z.object({ indicators: z.number().int(), steps: z.number().int() }),
  }),
} as const

export type ActionPlanShape = Output<(typeof actionPlanContract)['getActionPlan']>
