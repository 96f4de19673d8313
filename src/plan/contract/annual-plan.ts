import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { decimalText, findingShape, idNumber, targetShape, unitParams, unitYearParams } from '#core/wire.ts'
import { indicatorShape, objectiveShape } from '../rules/shapes.ts'
import { splitMethods } from '../rules/split.ts'

const fourQuarters = <T extends z.ZodType>(shape: T) => z.tuple([shape, shape, shape, shape])

export const plannedIndicatorShape = indicatorShape.extend({
  target: targetShape.nullable(),
  split: z.enum(splitMethods),
  profile: fourQuarters(decimalText).nullable(),
  quarters: fourQuarters(decimalText.nullable()),
  /** How the year was spread, and where an odd unit went. */
  explanation: z.string(),
  findings: z.array(findingShape),
  remark: z.string().nullable(),
  version: z.number().int(),
})
export type PlannedIndicatorShape = z.infer<typeof plannedIndicatorShape>

export const planShape = z.object({
  unit: z.object({ slug: z.string(), name: z.string(), shortName: z.string() }),
  year: z.number().int(),
  plan: z
    .object({ id: idNumber, title: z.string(), revision: z.number().int(), createdAt: z.string() })
    .nullable(),
  /** Years for which this office has a plan. */
  years: z.array(z.number().int()),
  can: z.object({ edit: z.boolean() }),
  objectives: z.array(objectiveShape.extend({ indicators: z.array(plannedIndicatorShape) })),
})
export type PlanShape = z.infer<typeof planShape>

export const targetBody = z.object({
  version: z.number().int(),
  target: targetShape.nullable(),
  split: z.enum(splitMethods),
  profile: fourQuarters(decimalText).nullable().default(null),
  /** The office's own figures; used with `split: manual` only. */
  quarters: fourQuarters(decimalText.nullable()).nullable().default(null),
  remark: z.string().trim().max(2000).nullable().default(null),
})

export const cardShape = indicatorShape.extend({
  objective: z.object({ code: z.string(), statement: z.string() }),
  owner: z.object({ name: z.string() }),
  definition: z.string().nullable(),
  formula: z.string().nullable(),
  evidence: z.string().nullable(),
  dataSource: z.string().nullable(),
  collectionSteps: z.array(z.string()),
  notes: z.string().nullable(),
  measuredBy: z.string().nullable(),
  yearFrom: z.number().int(),
  yearUntil: z.number().int().nullable(),
})
export type CardShape = z.infer<typeof cardShape>

export const annualPlanContract = {
  getPlan: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/plan',
    access: { permission: 'plan.read' },
    summary: 'Rencana kinerja tahunan: sasaran, indikator, target tahun dan triwulan',
    params: unitYearParams,
    output: planShape,
  }),
  createPlan: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/plan',
    access: { permission: 'plan.edit' },
    summary: 'Menyusun RKT baru dari katalog sasaran dan indikator yang berlaku pada tahun itu',
    params: unitYearParams,
    output: planShape,
  }),
  saveTarget: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/plan/targets/:indicator',
    access: { permission: 'plan.edit' },
    summary: 'Menetapkan target tahun sebuah indikator dan pembagiannya ke triwulan',
    params: unitYearParams.extend({ indicator: idNumber }),
    body: targetBody,
    output: plannedIndicatorShape,
  }),
  getIndicatorCard: endpoint({
    method: 'GET',
    path: '/api/units/:unit/indicators/:indicator',
    access: { permission: 'plan.read' },
    summary: 'Kartu (manual) indikator: definisi, rumus, bukti, sumber data',
    params: unitParams.extend({ indicator: idNumber }),
    output: cardShape,
  }),
}
