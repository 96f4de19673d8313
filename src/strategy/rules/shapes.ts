import { z } from 'zod'
import { measuringPeriods } from '#core/period.ts'
import { aggregations, polarities } from '#core/polarity.ts'
import { idNumber } from '#core/wire.ts'

/**
 * An indicator as the reporting office names it: where the catalogue writes `{unit}`, its name holds the name of the office. Later
 * steps send it to the browser in this shape too.
 */
export const indicatorShape = z.object({
  indicatorId: idNumber,
  code: z.string(),
  name: z.string(),
  unitOfMeasure: z.string(),
  decimals: z.number().int(),
  polarity: z.enum(polarities),
  aggregation: z.enum(aggregations),
  measuringPeriod: z.enum(measuringPeriods),
})
export type Indicator = z.infer<typeof indicatorShape>

export const objectiveLevels = ['strategic', 'program', 'activity', 'performance'] as const
export type ObjectiveLevel = (typeof objectiveLevels)[number]

export const objectiveLevelNames: Readonly<Record<ObjectiveLevel, string>> = {
  strategic: 'Sasaran strategis',
  program: 'Sasaran program',
  activity: 'Sasaran kegiatan',
  performance: 'Sasaran kinerja',
}
export const objectiveShape = z.object({
  /** Its identity: two owners may give the same code to different objectives. */
  objectiveId: idNumber,
  code: z.string(),
  level: z.enum(objectiveLevels),
  statement: z.string(),
})
export type Objective = z.infer<typeof objectiveShape>

/** The name an indicator has in a document of the office `unitName`. */
export const nameForUnit = (name: string, unitName: string): string => name.replaceAll('{unit}', unitName)
