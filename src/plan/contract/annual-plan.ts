import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import {
  decimalText,
  findingShape,
  idNumber,
  savedShape,
  targetShape,
  unitYearParams,
  versionNumber,
} from '#core/wire.ts'
import { indicatorShape, objectiveShape } from '#strategy/index.ts'
import { splitMethods } from '../rules/split.ts'
import { planningMoments } from '../rules/moments.ts'
import { planStates } from '../rules/workflow.ts'

const fourQuarters = <T extends z.ZodType>(shape: T) => z.tuple([shape, shape, shape, shape])

export const executorShape = z.object({ id: idNumber, name: z.string() })

export const plannedIndicatorShape = indicatorShape.extend({
  target: targetShape.nullable(),
  split: z.enum(splitMethods),
  profile: fourQuarters(decimalText).nullable(),
  quarters: fourQuarters(decimalText.nullable()),
  /** How the year was spread, and where an odd unit went. */
  explanation: z.string(),
  findings: z.array(findingShape),
  remark: z.string().nullable(),
  background: z.string().nullable(),
  /** The absolute target beside a relative one, and what it counts. */
  absolute: decimalText.nullable(),
  absoluteUnit: z.string().nullable(),
  /** The units that carry the indicator out. */
  executors: z.array(executorShape),
  version: z.number().int(),
})
export type PlannedIndicatorShape = z.infer<typeof plannedIndicatorShape>

export const planShape = z.object({
  unit: z.object({ slug: z.string(), name: z.string(), shortName: z.string() }),
  year: z.number().int(),
  plan: z
    .object({
      id: idNumber,
      title: z.string(),
      revision: z.number().int(),
      revisionReason: z.string().nullable(),
      createdAt: z.string(),
      state: z.enum(planStates),
      /** The last thing that happened to this version. */
      last: z.object({ at: z.string(), actor: z.string(), reason: z.string().nullable() }).nullable(),
      moment: z.enum(planningMoments),
      /** Why its contents cannot be changed, and what to do; null when they can. */
      closed: z.string().nullable(),
      version: z.number().int(),
    })
    .nullable(),
  /** The revision that measurement and reports go by; null without a plan. */
  inForce: z.number().int().nullable(),
  /** All revisions, the latest first. */
  revisions: z.array(z.object({ revision: z.number().int(), state: z.enum(planStates) })),
  /** Years for which this office has a plan. */
  years: z.array(z.number().int()),
  /** What this person may do with this version now. */
  can: z.object({
    edit: z.boolean(),
    submit: z.boolean(),
    return: z.boolean(),
    approve: z.boolean(),
    lock: z.boolean(),
    revise: z.boolean(),
    /** Throw a revision away that was never submitted. */
    discard: z.boolean(),
    discuss: z.boolean(),
  }),
  objectives: z.array(objectiveShape.extend({ indicators: z.array(plannedIndicatorShape) })),
})
export type PlanShape = z.infer<typeof planShape>

export const targetBody = z.object({
  version: versionNumber,
  target: targetShape.nullable(),
  split: z.enum(splitMethods),
  profile: fourQuarters(decimalText).nullable().default(null),
  /** The office's own figures; used with `split: manual` only. */
  quarters: fourQuarters(decimalText.nullable()).nullable().default(null),
  remark: z.string().trim().max(2000).nullable().default(null),
  /** Left out: as it is. */
  background: z.string().trim().max(2000).nullable().optional(),
  absolute: decimalText.nullable().optional(),
  executors: z.array(idNumber).max(50).optional(),
})

export const annualPlanContract = {
  getPlan: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/plan',
    access: { permission: 'plan.read' },
    summary: 'Rencana kinerja tahunan: sasaran, indikator, target tahun dan triwulan',
    params: unitYearParams,
    /** Without it the latest revision. */
    query: z.object({ revision: z.coerce.number().int().min(0).optional() }),
    output: planShape,
  }),
  makePlan: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/plan',
    access: { permission: 'plan.edit' },
    summary: 'Menyusun RKT baru dari katalog sasaran dan indikator yang berlaku pada tahun itu',
    params: unitYearParams,
    output: savedShape,
  }),
  saveTarget: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/plan/targets/:indicator',
    access: { permission: 'plan.edit' },
    summary: 'Menetapkan target tahun sebuah indikator dan pembagiannya ke triwulan',
    params: unitYearParams.extend({ indicator: idNumber }),
    body: targetBody,
    output: savedShape,
  }),
}
