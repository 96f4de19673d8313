import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { withTitles } from '#lib/fields.ts'
import { measuringPeriods } from '#core/period.ts'
import { aggregations, polarities, polarityNames } from '#core/polarity.ts'
import {
  decimalText,
  findingShape,
  heldYears,
  idNumber,
  savedShape,
  targetShape,
  unitParams,
  unitYearParams,
  versionNumber,
  writtenYear,
  yearNumber,
} from '#core/wire.ts'
import { optionalText, requiredText } from '#organisation/contract/shapes.ts'
import {
  activityLevelNames,
  activityLevels,
  adoptionNames,
  adoptions,
  aspectNames,
  aspects,
  cardFieldNames,
  relevanceNames,
  relevances,
} from '../rules/card-words.ts'
import { aggregationWords, measuredEvery } from '../rules/indicator-words.ts'
import { indicatorShape, objectiveLevels } from '../rules/shapes.ts'

const steps = z.array(z.string().trim().max(1000)).max(50)

/** What somebody writes on a card. */
const cardFields = {
  objectiveId: z.number().int().positive(),
  code: requiredText(40),
  name: requiredText(1000).meta({ description: '{unit} diganti nama kantor yang memakai.' }),
  unitOfMeasure: requiredText(60),
  decimals: z.number().int().min(0).max(6),
  polarity: z.enum(polarities).meta({ words: polarityNames }),
  polarityReason: optionalText(1000).meta({
    description: 'Bila polaritas yang dipertanyakan tetap dipakai.',
  }),
  aggregation: z.enum(aggregations).meta({ words: aggregationWords }),
  measuringPeriod: z.enum(measuringPeriods).meta({ words: measuredEvery }),
  definition: optionalText(4000),
  formula: optionalText(2000),
  evidence: optionalText(2000),
  dataSource: optionalText(2000),
  collectionSteps: steps
    .default([])
    .transform((lines) => lines.filter((line) => line !== ''))
    .meta({ description: 'Satu langkah satu baris.' }),
  notes: optionalText(4000),
  measuredBy: optionalText(1000),
  activityLevel: z.enum(activityLevels).meta({ words: activityLevelNames }).nullable().default(null),
  relevance: z.enum(relevances).meta({ words: relevanceNames }).nullable().default(null),
  aspect: z.enum(aspects).meta({ words: aspectNames }).nullable().default(null),
  baseline: decimalText.nullable().default(null),
  baselineYear: writtenYear.nullable().default(null),
  baselineNote: optionalText(1000),
  absoluteUnit: optionalText(60).meta({
    description: 'Bila target relatif mempunyai target absolut di sampingnya.',
  }),
  adoption: z.enum(adoptions).meta({ words: adoptionNames }).default('below'),
  source: optionalText(500),
  ...heldYears,
}
export const cardBody = z.object(withTitles(cardFields, cardFieldNames))

const ownerShape = z.object({ slug: z.string(), name: z.string(), shortName: z.string() })

/** The whole card of an indicator, as the office of the address reads it. */
export const cardShape = indicatorShape.extend({
  /** The name as the catalogue writes it; `{unit}` stands for the reporting office. */
  catalogueName: z.string(),
  objective: z.object({
    id: idNumber,
    code: z.string(),
    level: z.enum(objectiveLevels),
    statement: z.string(),
  }),
  owner: ownerShape,
  /** Held by a unit above: read here, changed there. */
  inherited: z.boolean(),
  definition: z.string().nullable(),
  formula: z.string().nullable(),
  evidence: z.string().nullable(),
  dataSource: z.string().nullable(),
  collectionSteps: z.array(z.string()),
  notes: z.string().nullable(),
  measuredBy: z.string().nullable(),
  activityLevel: z.enum(activityLevels).nullable(),
  relevance: z.enum(relevances).nullable(),
  aspect: z.enum(aspects).nullable(),
  baseline: decimalText.nullable(),
  baselineYear: z.number().int().nullable(),
  baselineNote: z.string().nullable(),
  polarityReason: z.string().nullable(),
  absoluteUnit: z.string().nullable(),
  adoption: z.enum(adoptions),
  source: z.string().nullable(),
  yearFrom: z.number().int(),
  yearUntil: z.number().int().nullable(),
  previousId: idNumber.nullable(),
  version: z.number().int(),
  /** What it lacks, and what the adviser asks. */
  findings: z.array(findingShape),
  can: z.object({ edit: z.boolean() }),
})
export type CardShape = z.infer<typeof cardShape>

const listedCard = cardShape.extend({ inForce: z.boolean() })

export const catalogueShape = z.object({
  unit: ownerShape,
  year: yearNumber,
  can: z.object({ edit: z.boolean() }),
  cards: z.array(listedCard),
  /** Objectives below which a card may be put. */
  objectives: z.array(
    z.object({ id: idNumber, code: z.string(), level: z.enum(objectiveLevels), statement: z.string() }),
  ),
  /** Indicators of the year without a card. */
  findings: z.array(findingShape),
})
export type CatalogueShape = z.infer<typeof catalogueShape>

const usingPlan = z.object({
  unit: z.string(),
  year: z.number().int(),
  revision: z.number().int(),
  isApproved: z.boolean(),
})
export const cardVersionsShape = z.object({
  versions: z.array(
    z.object({
      /** 1 for the first card, 2 for what replaced it. */
      number: z.number().int(),
      card: cardShape,
      /** Against the version before; empty for the first. */
      differences: z.array(
        z.object({ field: z.string(), name: z.string(), before: z.string(), after: z.string() }),
      ),
      plans: z.array(usingPlan),
      /** The target of each year: of the strategic plan and of the annual plan of the unit of the address. */
      targets: z.array(
        z.object({
          year: z.number().int(),
          strategic: targetShape.nullable(),
          annual: targetShape.nullable(),
        }),
      ),
    }),
  ),
})
export type CardVersionsShape = z.infer<typeof cardVersionsShape>

const cardParams = unitParams.extend({ indicator: idNumber })

export const catalogueContract = {
  getCatalogue: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/catalogue',
    access: { permission: 'strategy.read' },
    summary: 'Katalog indikator: kartu milik unit dan milik unit di atasnya, semua masa berlaku',
    params: unitYearParams,
    output: catalogueShape,
  }),
  getIndicatorCard: endpoint({
    method: 'GET',
    path: '/api/units/:unit/indicators/:indicator',
    access: { permission: 'strategy.read' },
    summary: 'Kartu (manual) indikator: definisi, rumus, bukti, sumber data',
    params: cardParams,
    output: cardShape,
  }),
  addCard: endpoint({
    method: 'POST',
    path: '/api/units/:unit/indicators',
    access: { permission: 'strategy.edit' },
    summary: 'Menambah kartu indikator ke katalog unit',
    params: unitParams,
    body: cardBody,
    output: savedShape,
  }),
}

/** What asks which annual plans use a card. Declared here for the screens of the catalogue; plan, which holds the annual plans, answers it. */
export const cardsInPlansContract = {
  listCardVersions: endpoint({
    method: 'GET',
    path: '/api/units/:unit/indicators/:indicator/versions',
    access: { permission: 'strategy.read' },
    summary: 'Versi kartu indikator dengan perbedaannya dan RKT yang memakainya',
    params: cardParams,
    output: cardVersionsShape,
  }),
  saveCard: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/indicators/:indicator',
    access: { permission: 'strategy.edit' },
    summary: 'Membetulkan kartu tanpa versi baru; ditolak bila RKT yang disahkan memakainya',
    params: cardParams,
    body: cardBody.extend({ version: versionNumber }),
    output: savedShape,
  }),
  addCardVersion: endpoint({
    method: 'POST',
    path: '/api/units/:unit/indicators/:indicator/versions',
    access: { permission: 'strategy.edit' },
    summary: 'Mengganti kartu mulai suatu tahun; RKT dan laporan lama tetap memakai kartu lama',
    params: cardParams,
    body: cardBody.extend({
      version: versionNumber,
      reason: requiredText(1000).meta({ title: 'Alasan perubahan' }),
    }),
    output: savedShape,
  }),
}
