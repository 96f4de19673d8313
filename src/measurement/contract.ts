import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { cellBatch } from '#core/cell-batch.ts'
import {
  decimalText,
  findingShape,
  idNumber,
  longReasonText,
  quarterNumber,
  targetShape,
  unitParams,
  unitQuarterParams,
  unitYearParams,
} from '#core/wire.ts'
import { pastYearsContract } from '#drafting/contract/past-years.ts'
import { indicatorShape } from '#strategy/index.ts'
import { achievementStatuses } from './rules/achievement.ts'
import { verdicts } from './rules/verdict.ts'
import { statusWordKeys, statusWords } from './rules/status-word.ts'

const figure = decimalText.nullable()
const hundred = 'Cetak 100% beserta alasannya'
const entryPeriod = z.string().regex(/^(M(0[1-9]|1[0-2])|Q[1-4])$/)

/** Percentages travel unrounded to 10 decimals; screens and documents round once. */
export const achievementShape = z.object({
  raw: figure,
  reported: figure,
  cap: figure,
  status: z.enum(achievementStatuses),
  anomaly: z.boolean(),
  reason: z.string(),
  verdict: z.enum(verdicts),
  word: z.enum(statusWordKeys),
})
export type AchievementShape = z.infer<typeof achievementShape>

export const resultShape = indicatorShape.extend({
  objectiveCode: z.string(),
  annualTarget: targetShape.nullable(),
  target: targetShape.nullable(),
  actual: figure,
  actualToDate: figure,
  achievement: achievementShape,
  /** Progress of the year: the figure to date against the annual target. */
  annual: achievementShape.omit({ reason: true }),
  findings: z.array(findingShape),
  explanation: z.object({
    cause: z.string().nullable(),
    followUp: z.string().nullable(),
    version: z.number(),
  }),
})
export type ResultShape = z.infer<typeof resultShape>

export const quarterStateShape = z.object({
  quarter: quarterNumber,
  state: z.enum(['draft', 'final']),
  at: z.string().nullable(),
  actor: z.string().nullable(),
  reason: z.string().nullable(),
})

export const policyShape = z.object({
  cap: figure,
  anomalyThreshold: decimalText,
  notDue: z.enum(['state', 'hundred']),
  zeroTarget: z.enum(['none', 'hundred']),
  note: z.string().nullable(),
  /** Where it comes from: the rule book's default, or a unit's decision valid from a day. */
  origin: z.object({ unit: z.string().nullable(), validFrom: z.string().nullable() }),
  toConfirm: z.array(z.string()),
  version: z.number(),
})

const cellShape = z.object({
  period: entryPeriod,
  value: figure,
  changedAt: z.string(),
  changedBy: z.string(),
})
const gridQuarterShape = z.object({
  quarter: quarterNumber,
  target: targetShape.nullable(),
  actual: figure,
  actualToDate: figure,
  source: z.enum(['months', 'quarter', 'none']),
  achievement: achievementShape,
  findings: z.array(findingShape),
})
export const gridRowShape = indicatorShape.extend({
  objectiveCode: z.string(),
  annualTarget: targetShape.nullable(),
  cells: z.array(cellShape),
  quarters: z.array(gridQuarterShape),
})
export type GridRowShape = z.infer<typeof gridRowShape>

export const gridShape = z.object({
  unit: z.object({ slug: z.string(), name: z.string(), shortName: z.string() }),
  year: z.number().int(),
  hasPlan: z.boolean(),
  can: z.object({ enter: z.boolean(), finalise: z.boolean(), reopen: z.boolean(), editPolicy: z.boolean() }),
  quarters: z.array(quarterStateShape),
  policy: policyShape,
  rows: z.array(gridRowShape),
})

const actualCells = cellBatch({ indicatorId: idNumber, period: entryPeriod }, figure)
export type ActualChange = z.infer<typeof actualCells.change>

export const measurementContract = {
  ...pastYearsContract,
  getGrid: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/actuals',
    access: { permission: 'measurement.read' },
    summary: 'Lembar isian realisasi: bulan, triwulan, capaian, keadaan tiap triwulan',
    params: unitYearParams,
    output: gridShape,
  }),
  saveActuals: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/actuals',
    access: { permission: 'measurement.enter' },
    summary:
      'Menyimpan isian realisasi; setiap sel dijawab sendiri, yang ditolak tidak menggagalkan yang lain',
    params: unitYearParams,
    body: actualCells.body,
    output: z.object({ results: actualCells.results, rows: z.array(gridRowShape) }),
  }),
  listAchievements: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/quarters/:quarter/achievements',
    access: { permission: 'measurement.read' },
    summary: 'Capaian semua indikator pada satu triwulan',
    params: unitQuarterParams,
    output: z.object({
      state: quarterStateShape,
      policy: policyShape,
      can: z.object({ explain: z.boolean(), finalise: z.boolean(), reopen: z.boolean() }),
      /** Of the whole quarter: where it no longer says what was made final. */
      findings: z.array(findingShape),
      rows: z.array(resultShape),
    }),
  }),
  explainAchievement: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/quarters/:quarter/achievements/:indicator',
    access: { permission: 'measurement.read' },
    summary: 'Dari mana angka ini: rumus, masukan, kebijakan, siapa dan kapan',
    params: unitQuarterParams.extend({ indicator: idNumber }),
    output: z.object({
      result: resultShape,
      steps: z.array(z.object({ label: z.string(), expression: z.string() })),
      inputs: z.array(
        z.object({
          label: z.string(),
          value: z.string(),
          changedAt: z.string().nullable(),
          changedBy: z.string().nullable(),
        }),
      ),
      evidence: z.string().nullable(),
      sources: z.array(
        z.object({ id: z.string(), place: z.string(), certainty: z.string(), confirm: z.boolean() }),
      ),
      policy: policyShape,
    }),
  }),
  saveExplanation: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/quarters/:quarter/achievements/:indicator/explanation',
    access: { permission: 'measurement.enter' },
    summary: 'Menyimpan penjelasan sebab dan tindak lanjut sebuah indikator',
    params: unitQuarterParams.extend({ indicator: idNumber }),
    body: z.object({
      cause: z.string().trim().max(4000).nullable().meta({ title: 'Penyebab' }),
      followUp: z.string().trim().max(4000).nullable().meta({ title: 'Tindak lanjut' }),
      version: z.number().int().min(0),
    }),
    output: resultShape,
  }),
  finaliseQuarter: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/quarters/:quarter/finalise',
    access: { permission: 'measurement.finalise' },
    summary: 'Menetapkan angka triwulan sebagai final; ditolak selama masih ada yang kurang',
    params: unitQuarterParams,
    output: quarterStateShape,
  }),
  reopenQuarter: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/quarters/:quarter/reopen',
    access: { permission: 'measurement.reopen' },
    summary: 'Membuka kembali triwulan yang final, dengan alasan',
    params: unitQuarterParams,
    body: z.object({ reason: longReasonText }),
    output: quarterStateShape,
  }),
  getPolicy: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/policy',
    access: { permission: 'measurement.read' },
    summary: 'Kebijakan capaian yang berlaku bagi unit: batas, ambang anomali, target nol, belum jatuh tempo',
    params: unitYearParams,
    output: policyShape,
  }),
  savePolicy: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/policy',
    access: { permission: 'policy.edit' },
    summary: 'Menetapkan kebijakan capaian unit ini dan unit di bawahnya mulai tanggal tertentu',
    params: unitParams,
    body: z.object({
      validFrom: z.iso.date().meta({
        title: 'Berlaku mulai',
        description: 'Triwulan yang berakhir sebelum tanggal ini tetap memakai kebijakan lama.',
      }),
      cap: figure.meta({
        title: 'Batas capaian yang dilaporkan (%)',
        description: 'Kosongkan bila tanpa batas.',
      }),
      anomalyThreshold: decimalText.meta({
        title: 'Ambang anomali (%)',
        description: 'Di atasnya capaian ditandai dan wajib dijelaskan.',
      }),
      notDue: z.enum(['state', 'hundred']).meta({
        title: statusWords.notDue,
        words: { state: `Tulis "${statusWords.notDue}", tanpa persentase`, hundred },
      }),
      zeroTarget: z.enum(['none', 'hundred']).meta({
        title: 'Target nol, makin besar makin baik',
        words: { none: 'Tanpa persentase', hundred },
      }),
      note: z.string().trim().max(2000).nullable().meta({
        title: 'Catatan',
        description: 'Dasar keputusan kantor.',
      }),
    }),
    output: policyShape,
  }),
}
