import { decimal } from '#lib/decimal.ts'
import type { QuarterTargets, TargetParameter, WholeTarget } from '#plan/index.ts'

export const quartersOf = (q1: string, q2: string, q3: string, q4: string): QuarterTargets => [
  decimal(q1),
  decimal(q2),
  decimal(q3),
  decimal(q4),
]
export const noQuarters: QuarterTargets = [null, null, null, null]
export const noMonths = Array.from({ length: 12 }, () => null)
/** The same figure in every month. */
export const everyMonth = (figure: string) => Array.from({ length: 12 }, () => decimal(figure))

/** An indicator with nothing against it: 100 sertifikat in a year, added up over four quarters of the office's own. */
export const wholeTarget: WholeTarget = {
  indicator: {
    indicatorId: 1,
    code: 'IKSP 1',
    name: 'Jumlah sertifikat',
    unitOfMeasure: 'sertifikat',
    decimals: 0,
    polarity: 'maximize',
    aggregation: 'sum',
    measuringPeriod: 'quarter',
  },
  objective: { objectiveId: 1, code: 'SP 1', level: 'program', statement: 'Sertifikasi yang lancar' },
  target: { kind: 'value', value: decimal('100') },
  split: 'manual',
  profile: null,
  quarters: quartersOf('20', '30', '25', '25'),
  remark: 'Didukung layanan karantina',
  background: 'Realisasi tahun lalu 95',
  absolute: null,
  absoluteUnit: null,
  version: 1,
  executors: [{ unitId: 8, name: 'BKK Jambi' }],
  months: noMonths,
  parameters: [],
}

/** A part below an indicator, counted month by month. */
export const targetPart: TargetParameter = {
  id: 11,
  label: '1',
  name: 'Jumlah lokasi',
  unitOfMeasure: null,
  standard: null,
  annual: decimal('60'),
  isCumulative: false,
  combination: null,
  months: noMonths,
}
