import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { polarities } from '#core/polarity.ts'
import {
  decimalText,
  findingShape,
  idNumber,
  removalQuery,
  savedShape,
  slugText,
  unitYearParams,
  versionNumber,
  yearNumber,
} from '#core/wire.ts'
import { optionalText, requiredText } from '#organisation/contract/shapes.ts'
import { cascadeLevels, combinations } from './rules/cascade.ts'
import { ownerShape } from '#strategy/contract/strategy-records.ts'

const id = z.number().int().positive()

const nodeIndicatorBody = z
  .object({
    /** One of the catalogue; null for one that is written here, which then has a name. */
    indicatorId: id.nullable().default(null),
    name: optionalText(1000),
    target: decimalText
      .refine((text) => !text.startsWith('-'), 'Target tidak boleh negatif.')
      .nullable()
      .default(null),
    unitOfMeasure: optionalText(60),
    polarity: z.enum(polarities).nullable().default(null),
    combination: z.enum(combinations).nullable().default(null),
  })
  .refine(
    ({ indicatorId, name }) => (indicatorId === null) !== (name === null),
    'Pilih indikator dari katalog, atau tulis namanya; tidak keduanya.',
  )
const contributorBody = z
  .object({ unitId: id.nullable().default(null), note: optionalText(300) })
  .refine(({ unitId, note }) => unitId !== null || note !== null, 'Pilih unit, atau tulis siapa.')

const nodeBody = z.object({
  level: z.enum(cascadeLevels),
  condition: requiredText(2000),
  isSuccessFactor: z.boolean().default(false),
  isCrosscutting: z.boolean().default(false),
  objectiveId: id.nullable().default(null),
  ownerUnitId: id.nullable().default(null),
  ownerPositionId: id.nullable().default(null),
  ownerNote: optionalText(300),
  indicators: z.array(nodeIndicatorBody).max(20).default([]),
  contributors: z.array(contributorBody).max(50).default([]),
})

const nodeIndicatorShape = z.object({
  indicatorId: idNumber.nullable(),
  code: z.string().nullable(),
  name: z.string(),
  /** The target that holds: of the node, else of the annual plan. */
  target: decimalText.nullable(),
  /** What was written at the node itself. */
  ownTarget: decimalText.nullable(),
  planTarget: decimalText.nullable(),
  unitOfMeasure: z.string().nullable(),
  polarity: z.enum(polarities).nullable(),
  combination: z.enum(combinations).nullable(),
})

export const cascadeNodeShape = z.object({
  id: idNumber,
  parentId: idNumber.nullable(),
  level: z.enum(cascadeLevels),
  condition: z.string(),
  isSuccessFactor: z.boolean(),
  isCrosscutting: z.boolean(),
  objectiveId: idNumber.nullable(),
  /** Whose tree the condition belongs to. */
  unit: ownerShape,
  /** Of a unit above. */
  inherited: z.boolean(),
  /** Of a unit below, shown because it was asked for. */
  below: z.boolean(),
  owner: z.object({
    unitId: idNumber.nullable(),
    unit: z.string().nullable(),
    positionId: idNumber.nullable(),
    position: z.string().nullable(),
    /** Who holds the position on the last day of the year. */
    person: z.string().nullable(),
    note: z.string().nullable(),
  }),
  contributors: z.array(
    z.object({ unitId: idNumber.nullable(), unit: z.string().nullable(), note: z.string().nullable() }),
  ),
  indicators: z.array(nodeIndicatorShape),
  sufficient: z.object({ by: z.string(), at: z.string() }).nullable(),
  version: z.number().int(),
  findings: z.array(findingShape),
  can: z.object({ edit: z.boolean(), review: z.boolean() }),
})
export type CascadeNodeShape = z.infer<typeof cascadeNodeShape>

export const cascadeShape = z.object({
  unit: ownerShape,
  year: yearNumber,
  /** From the top down, each before its parts, brothers in their order. */
  nodes: z.array(cascadeNodeShape),
  /** Every finding of the tree; those of a node stand with it too. */
  findings: z.array(findingShape),
  can: z.object({ edit: z.boolean(), review: z.boolean(), start: z.boolean() }),
  /** Offices below, and other units below that have drawn a cascade, with how far each has come. */
  below: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      conditions: z.number().int(),
      crosscutting: z.number().int(),
      /** How many of its conditions hang below one of a unit above it. */
      hanging: z.number().int(),
    }),
  ),
  /** What a form may choose from. */
  choices: z.object({
    units: z.array(z.object({ id: idNumber, name: z.string() })),
    positions: z.array(
      z.object({ id: idNumber, title: z.string(), unit: z.string(), person: z.string().nullable() }),
    ),
    indicators: z.array(z.object({ id: idNumber, code: z.string(), name: z.string() })),
    /** Conditions of units above, below which the office may hang its own. */
    above: z.array(z.object({ id: idNumber, condition: z.string(), unit: z.string() })),
  }),
})
export type CascadeShape = z.infer<typeof cascadeShape>

const nodeParams = unitYearParams.extend({ node: idNumber })
const path = '/api/units/:unit/years/:year/cascade'
const access = { permission: 'cascade.edit' }

export const cascadeContract = {
  getCascade: endpoint({
    method: 'GET',
    path,
    access: { permission: 'cascade.read' },
    summary: 'Pohon kinerja: kondisi, indikator, pemilik, dan temuan, dari unit di atas sampai tim dan orang',
    params: unitYearParams,
    /** With the conditions of one unit below, or of all of them (`semua`). */
    query: z.object({ below: slugText.optional() }),
    output: cascadeShape,
  }),
  startCascade: endpoint({
    method: 'POST',
    path: `${path}/start`,
    access,
    summary: 'Menyusun pohon kinerja pertama dari sasaran dan indikator RKT tahun itu',
    params: unitYearParams,
    output: cascadeShape,
  }),
  addCascadeNode: endpoint({
    method: 'POST',
    path: `${path}/nodes`,
    access,
    summary: 'Menambah kondisi di bawah kondisi lain, atau di puncak',
    params: unitYearParams,
    body: nodeBody.extend({ parentId: id.nullable().default(null) }),
    output: savedShape,
  }),
  saveCascadeNode: endpoint({
    method: 'PUT',
    path: `${path}/nodes/:node`,
    access,
    summary: 'Mengubah kondisi, indikator, pemilik, dan kontributornya',
    params: nodeParams,
    body: nodeBody.extend({ version: versionNumber }),
    output: savedShape,
  }),
  moveCascadeNode: endpoint({
    method: 'PUT',
    path: `${path}/nodes/:node/place`,
    access,
    summary: 'Memindahkan kondisi ke bawah kondisi lain atau ke urutan lain',
    params: nodeParams,
    body: z.object({
      parentId: id.nullable(),
      /** Place among the brothers, from 1. */
      ordinal: z.number().int().min(1).max(999),
      version: versionNumber,
    }),
    output: savedShape,
  }),
  reviewCascadeNode: endpoint({
    method: 'PUT',
    path: `${path}/nodes/:node/review`,
    access: { permission: 'cascade.review' },
    summary: 'Menandai bahwa kondisi di bawahnya perlu dan cukup, atau mencabut tandanya',
    params: nodeParams,
    body: z.object({ sufficient: z.boolean(), version: versionNumber }),
    output: savedShape,
  }),
  removeCascadeNode: endpoint({
    method: 'DELETE',
    path: `${path}/nodes/:node`,
    access,
    summary: 'Menghapus kondisi yang tidak mempunyai kondisi di bawahnya',
    params: nodeParams,
    query: removalQuery,
    output: savedShape,
  }),
}
