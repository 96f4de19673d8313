import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { cellBatch } from '#core/cell-batch.ts'
import { aggregations, polarities } from '#core/polarity.ts'
import {
  decimalText,
  findingShape,
  idNumber,
  savedShape,
  targetCell,
  targetShape,
  unitParams,
  unitYearParams,
  versionNumber,
  writtenYear,
  yearNumber,
} from '#core/wire.ts'
import { optionalText, requiredText } from '#organisation/contract/shapes.ts'
import { objectiveShape } from '../rules/shapes.ts'
import {
  activityShape,
  objectiveRecord,
  ownerShape,
  programShape,
  statementShape,
} from './strategy-records.ts'

const strategicPlanBody = z.object({
  title: requiredText(300).meta({ title: 'Judul' }),
  yearFrom: writtenYear.meta({ title: 'Tahun pertama' }),
  /** Exclusive: a plan 2025-2029 ends at 2030. */
  yearUntil: writtenYear.meta({ title: 'Tidak berlaku mulai tahun', format: 'lastYear' }),
  parentId: z
    .number()
    .int()
    .positive()
    .nullable()
    .default(null)
    .meta({ title: 'Bagian dari Renstra', description: 'Renstra unit di atas unit ini.' }),
  decree: optionalText(300).meta({
    title: 'Ditetapkan dengan',
    description: 'Jenis, nomor, dan tahun peraturan.',
  }),
  note: optionalText(2000).meta({ title: 'Keterangan' }),
})

const strategicPlanShape = z.object({
  id: idNumber,
  owner: ownerShape,
  /** Of a unit above: read here, changed there. */
  inherited: z.boolean(),
  inForce: z.boolean(),
  title: z.string(),
  yearFrom: z.number().int(),
  yearUntil: z.number().int(),
  parentId: idNumber.nullable(),
  decree: z.string().nullable(),
  note: z.string().nullable(),
  version: z.number().int(),
  findings: z.array(findingShape),
  can: z.object({ edit: z.boolean() }),
})

/** Everything strategic that holds for a unit: its own and what it takes over from the units above. */
export const strategyShape = z.object({
  unit: ownerShape,
  year: yearNumber,
  can: z.object({ edit: z.boolean() }),
  plans: z.array(strategicPlanShape),
  statements: z.array(statementShape),
  programs: z.array(programShape),
  activities: z.array(activityShape),
  objectives: z.array(objectiveRecord),
  findings: z.array(findingShape),
})
export type StrategyShape = z.infer<typeof strategyShape>

export const registerShape = z.object({
  year: yearNumber,
  rows: z.array(
    z.object({
      unit: ownerShape,
      depth: z.number().int(),
      kindName: z.string(),
      /** The plan in force in the year; null where the unit owes one. */
      plan: z
        .object({ id: idNumber, title: z.string(), years: z.string(), parent: z.string().nullable() })
        .nullable(),
      findings: z.array(findingShape),
    }),
  ),
})
export type RegisterShape = z.infer<typeof registerShape>

const cellShape = z.object({
  year: z.number().int(),
  strategic: targetShape.nullable(),
  annual: targetShape.nullable(),
  hasAnnualPlan: z.boolean(),
})
export const strategicTargetsShape = z.object({
  plan: strategicPlanShape,
  years: z.array(z.number().int()),
  yearsWithoutPlan: z.array(z.number().int()),
  can: z.object({ edit: z.boolean() }),
  rows: z.array(
    z.object({
      indicatorId: idNumber,
      code: z.string(),
      name: z.string(),
      unitOfMeasure: z.string(),
      decimals: z.number().int(),
      aggregation: z.enum(aggregations),
      polarity: z.enum(polarities),
      objective: objectiveShape.omit({ level: true }),
      cells: z.array(cellShape),
      state: z.enum(['complete', 'short', 'open', 'unset']),
      totals: z.object({ strategic: decimalText, annual: decimalText, left: decimalText }).nullable(),
      findings: z.array(findingShape),
    }),
  ),
})
export type StrategicTargetsShape = z.infer<typeof strategicTargetsShape>

const strategicCells = cellBatch({ indicatorId: idNumber, year: yearNumber }, targetCell)
export type StrategicTargetChange = z.infer<typeof strategicCells.change>

const named = z.object({ code: z.string().nullable(), name: z.string() })
const stated = z.object({ id: idNumber, body: z.string(), owner: z.string() })

/** Where an annual plan comes from: the block at its head, and for each target the way up to the vision. */
export const planBasisShape = z.object({
  header: z.object({
    institution: z.string(),
    units: z.array(z.string()),
    programs: z.array(named.extend({ objectives: z.array(objectiveShape) })),
    activities: z.array(named.extend({ program: z.string(), objectives: z.array(objectiveShape) })),
  }),
  lines: z.array(
    z.object({
      indicatorId: idNumber,
      code: z.string(),
      name: z.string(),
      objective: objectiveShape,
      parents: z.array(objectiveShape),
      program: named.nullable(),
      activity: named.nullable(),
      plan: z.object({ id: idNumber, title: z.string(), owner: z.string() }).nullable(),
      serves: z.array(stated),
      missions: z.array(stated),
      visions: z.array(stated),
      findings: z.array(findingShape),
    }),
  ),
  findings: z.array(findingShape),
})
export type PlanBasisShape = z.infer<typeof planBasisShape>

const planParams = unitParams.extend({ plan: idNumber })

export const strategyContract = {
  getStrategy: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/strategy',
    access: { permission: 'strategy.read' },
    summary:
      'Rencana strategis: pernyataan, program, kegiatan, dan sasaran, milik sendiri dan dari unit di atasnya',
    params: unitYearParams,
    output: strategyShape,
  }),
  getPlanRegister: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/strategic-plans',
    access: { permission: 'strategy.read' },
    summary: 'Daftar Renstra unit dan unit di bawahnya, dan siapa yang belum mempunyai',
    params: unitYearParams,
    output: registerShape,
  }),
  addStrategicPlan: endpoint({
    method: 'POST',
    path: '/api/units/:unit/strategic-plans',
    access: { permission: 'strategy.edit' },
    summary: 'Mencatat Renstra unit',
    params: unitParams,
    body: strategicPlanBody,
    output: savedShape,
  }),
  saveStrategicPlan: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/strategic-plans/:plan',
    access: { permission: 'strategy.edit' },
    summary: 'Mengubah Renstra unit',
    params: planParams,
    body: strategicPlanBody.extend({ version: versionNumber }),
    output: savedShape,
  }),
  saveStrategicTargets: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/strategic-plans/:plan/targets',
    access: { permission: 'strategy.edit' },
    summary: 'Menyimpan target Renstra per indikator dan tahun; setiap sel dijawab sendiri',
    params: planParams,
    body: strategicCells.body,
    output: z.object({ results: strategicCells.results }),
  }),
}

/** The strategic plan beside the annual plans. Declared here for the screens of the strategy; plan, which holds the annual plans, answers it. */
export const strategyInPlansContract = {
  getStrategicTargets: endpoint({
    method: 'GET',
    path: '/api/units/:unit/strategic-plans/:plan/targets',
    access: { permission: 'strategy.read' },
    summary: 'Target Renstra per tahun di samping RKT, dan apakah RKT menuntaskan Renstra',
    params: planParams,
    output: strategicTargetsShape,
  }),
  getPlanBasis: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/plan/basis',
    access: { permission: 'strategy.read' },
    summary:
      'Asal RKT: kepala rencana, Renstra asal setiap sasaran, dan kaitan setiap target dengan misi dan visi',
    params: unitYearParams,
    output: planBasisShape,
  }),
}
