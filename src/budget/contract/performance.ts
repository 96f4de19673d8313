import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { cellBatch } from '#core/cell-batch.ts'
import { decimalText, idNumber, unitYearParams } from '#core/wire.ts'
import { performanceBandKeys, performanceParts } from '../rules/performance-books.ts'

const outputResultKey = {
  activityId: idNumber,
  classCode: z.string().regex(/^[A-Z]{3}$/),
  outputCode: z.string().regex(/^(\d{3}|U\d{2})$/),
}

const statedShape = z.object({
  /** SMART, IKPA and outcome; null: not known. */
  planning: decimalText.nullable(),
  execution: decimalText.nullable(),
  outcome: decimalText.nullable(),
  /** Where the figures come from. */
  origin: z.string().nullable(),
  /** 0 where nobody stated anything. */
  version: z.number().int(),
})

/** Percentages are decimals of at most ten places; null is not known, and `missing` says why. */
export const performanceShape = z.object({
  method: z.object({
    name: z.string(),
    title: z.string(),
    efficiency: z.enum(['average', 'sum']),
    /** What of the method rests on memory or on our own proposal. */
    confirm: z.array(z.string()),
  }),
  parts: z.array(
    z.object({
      part: z.enum(performanceParts),
      value: decimalText.nullable(),
      counted: decimalText.nullable(),
      weight: decimalText.nullable(),
      missing: z.array(z.string()),
    }),
  ),
  implementation: decimalText.nullable(),
  result: decimalText.nullable(),
  band: z.enum(performanceBandKeys).nullable(),
  outputs: z.array(
    z.object({
      ...outputResultKey,
      name: z.string(),
      unitOfMeasure: z.string().nullable(),
      target: decimalText.nullable(),
      reached: decimalText.nullable(),
    }),
  ),
  stated: statedShape,
  can: z.object({ edit: z.boolean() }),
})
export type PerformanceShape = z.infer<typeof performanceShape>

const outputResultCells = cellBatch(outputResultKey, decimalText.nullable())
export type OutputResultChange = z.infer<typeof outputResultCells.change>

export const performanceContract = {
  getPerformance: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/budget/performance',
    access: { permission: 'budget.read' },
    summary: 'Nilai kinerja anggaran menurut metode tahun itu, dengan setiap bagiannya',
    params: unitYearParams,
    output: performanceShape,
  }),
  savePerformance: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/budget/performance',
    access: { permission: 'budget.edit' },
    summary: 'Mencatat nilai perencanaan (SMART), nilai pelaksanaan (IKPA), dan capaian hasil',
    params: unitYearParams,
    body: z.object({
      planning: decimalText.nullable().meta({ title: 'Nilai perencanaan (SMART), 0 sampai 100' }),
      execution: decimalText.nullable().meta({ title: 'Nilai pelaksanaan (IKPA), 0 sampai 100' }),
      outcome: decimalText.nullable().meta({
        title: 'Capaian hasil (%)',
        description: 'Dipakai metode tahun 2016 dan sebelumnya.',
      }),
      origin: z
        .string()
        .trim()
        .max(500)
        .nullable()
        .meta({ title: 'Sumber angka', description: 'Aplikasi atau dokumen, dan tanggalnya.' }),
      version: z.number().int(),
    }),
    output: statedShape,
  }),
  saveOutputResults: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/budget/output-results',
    access: { permission: 'budget.edit' },
    summary: 'Mencatat volume tercapai per RO',
    params: unitYearParams,
    body: outputResultCells.body,
    output: z.object({ results: outputResultCells.results }),
  }),
}
