import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { cellBatch } from '#core/cell-batch.ts'
import {
  decimalText,
  findingShape,
  idNumber,
  savedShape,
  targetCell,
  unitYearParams,
  versionNumber,
} from '#core/wire.ts'
import { combinationKinds } from '../rules/parameters.ts'
import { monthProfiles } from '../rules/spread-months.ts'
import { planStates } from '../rules/workflow.ts'

const parameterNumber = z.number().int().min(0)

export const monthRowShape = z.object({
  indicatorId: idNumber,
  /** 0: the indicator itself. */
  parameterId: parameterNumber,
  code: z.string(),
  name: z.string(),
  role: z.enum(['indicator', 'total', 'part']),
  unitOfMeasure: z.string().nullable(),
  nature: z.enum(['cumulative', 'period', 'standing', 'mean']),
  annual: targetCell,
  /** Why the year cannot be changed here, e.g. because it is a range; null when it can. */
  annualClosed: z.string().nullable(),
  months: z.array(targetCell).length(12),
  /** A dash where all three months have one. */
  quarters: z.array(targetCell).length(4),
  /** Why quarters cannot be entered here; null when they can. */
  quartersClosed: z.string().nullable(),
  findings: z.array(findingShape),
})
export type MonthRowShape = z.infer<typeof monthRowShape>

export const monthGridShape = z.object({
  year: z.number().int(),
  plan: z
    .object({ revision: z.number().int(), state: z.enum(planStates), closed: z.string().nullable() })
    .nullable(),
  can: z.object({ edit: z.boolean() }),
  /** Whether there is a plan of the year before whose months can serve as a pattern. */
  hasLastYear: z.boolean(),
  rows: z.array(monthRowShape),
})

const monthCells = cellBatch(
  {
    indicatorId: idNumber,
    parameterId: parameterNumber,
    /** The year, a month by its number, or a quarter (`Q1`), which is spread over its months. */
    column: z.string().regex(/^(annual|[1-9]|1[0-2]|Q[1-4])$/),
  },
  targetCell,
)
export type MonthChange = z.infer<typeof monthCells.change>

export const parameterShape = z.object({
  id: idNumber,
  label: z.string().nullable(),
  name: z.string(),
  unitOfMeasure: z.string().nullable(),
  standard: z.string().nullable(),
  annual: decimalText.nullable(),
  isCumulative: z.boolean(),
  /** How a total follows from the parts below it; null for a part. */
  combination: z
    .object({
      kind: z.enum(combinationKinds),
      factor: decimalText.nullable(),
      formula: z.string().nullable(),
      reason: z.string().nullable(),
    })
    .nullable(),
})
export type ParameterShape = z.infer<typeof parameterShape>

const shortText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((text) => (text === '' ? null : text))
    .nullable()
const parameterBody = z.object({
  /** Left out for a new one. */
  id: idNumber.optional(),
  label: shortText(20),
  name: z.string().trim().min(1, 'Tulis nama barisnya.').max(500),
  unitOfMeasure: shortText(60),
  standard: shortText(100),
  /** Left out: as it is. */
  annual: decimalText.nullable().optional(),
  isCumulative: z.boolean(),
  combination: z
    .object({
      kind: z.enum(combinationKinds),
      factor: decimalText.nullable().default(null),
      formula: shortText(500).default(null),
      reason: shortText(500).default(null),
    })
    .nullable(),
})
const indicatorParams = unitYearParams.extend({ indicator: idNumber })
const parametersShape = z.object({
  version: z.number().int(),
  parameters: z.array(parameterShape),
  findings: z.array(findingShape),
})

/** Targets of months, of indicators and of the parameters below them. */
export const monthlyTargetContract = {
  getMonths: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/plan/months',
    access: { permission: 'plan.read' },
    summary: 'Target bulanan: indikator, jumlah, dan sub-parameter, Januari sampai Desember',
    params: unitYearParams,
    output: monthGridShape,
  }),
  saveMonths: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/plan/months',
    access: { permission: 'plan.edit' },
    summary:
      'Menyimpan target bulanan; setiap sel dijawab sendiri, yang ditolak tidak menggagalkan yang lain; triwulan dihitung dari bulan',
    params: unitYearParams,
    body: monthCells.body,
    output: z.object({ results: monthCells.results, rows: z.array(monthRowShape) }),
  }),
  spreadMonths: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/plan/months/spread',
    access: { permission: 'plan.edit' },
    summary:
      'Menyebarkan target tahun ke dua belas bulan tanpa sisa: merata, menurut hari kerja, atau pola tahun lalu',
    params: unitYearParams,
    body: z.object({
      method: z.enum(monthProfiles),
      /** Only these rows; left out: every row that has a figure of the year. */
      rows: z
        .array(z.object({ indicatorId: idNumber, parameterId: parameterNumber }))
        .max(2000)
        .optional(),
      /** Whether rows that have months already are spread again. */
      overwrite: z.boolean().default(false),
    }),
    output: z.object({
      rows: z.array(monthRowShape),
      spread: z.array(z.object({ code: z.string(), name: z.string(), explanation: z.string() })),
      skipped: z.array(z.object({ code: z.string(), name: z.string(), why: z.string() })),
    }),
  }),
  listParameters: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/plan/targets/:indicator/parameters',
    access: { permission: 'plan.read' },
    summary: 'Baris di bawah sebuah indikator: jumlah dan sub-parameter dengan target absolut',
    params: indicatorParams,
    output: parametersShape,
  }),
  saveParameters: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/plan/targets/:indicator/parameters',
    access: { permission: 'plan.edit' },
    summary:
      'Menyimpan baris di bawah sebuah indikator; baris yang ditinggalkan dihapus bersama target bulanannya',
    params: indicatorParams,
    body: z.object({ version: versionNumber, parameters: z.array(parameterBody).max(100) }),
    output: savedShape,
  }),
}
