import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import {
  decimalText,
  idNumber,
  savedShape,
  targetShape,
  unitYearParams,
  versionNumber,
  yearNumber,
} from '#core/wire.ts'
import { objectiveShape } from '#strategy/index.ts'

const named = { code: z.string(), name: z.string() }

/** How many percent the targets are raised, or lowered; never below zero. */
const raisePercent = decimalText.refine((text) => Number(text) >= -100 && Number(text) <= 1000, {
  message: 'Kenaikan antara -100 dan 1.000 persen.',
})

const choiceShape = z.object({
  objective: objectiveShape,
  indicators: z.array(
    z.object({
      indicatorId: idNumber,
      ...named,
      unitOfMeasure: z.string(),
      /** Whether the plan holds it. */
      planned: z.boolean(),
      /** Whether it has a target already, which goes when it is taken out. */
      hasTarget: z.boolean(),
    }),
  ),
})

/** Which indicators a plan holds: chosen from the catalogue, or copied from the year before. */
export const planContentsContract = {
  previewCopy: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/plan/copy',
    access: { permission: 'plan.edit' },
    summary: 'Yang akan terbawa bila RKT tahun lain disalin, dan yang tidak beserta sebabnya',
    params: unitYearParams,
    query: z.object({ from: yearNumber }),
    output: z.object({
      from: z.object({ year: z.number().int(), title: z.string(), revision: z.number().int() }),
      rows: z.array(
        z.object({
          indicatorId: idNumber,
          ...named,
          target: targetShape.nullable(),
          /** Null when it is carried over. */
          left: z.string().nullable(),
          /** What is different about the card of the new year; null when it is the same card. */
          renewed: z.string().nullable(),
        }),
      ),
    }),
  }),
  copyPlan: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/plan/copy',
    access: { permission: 'plan.edit' },
    summary:
      'Menyusun RKT baru dengan menyalin RKT tahun lain: indikator, target, pembagian, unit pelaksana, bulan',
    params: unitYearParams,
    body: z.object({
      from: yearNumber,
      /** Left out: all of them. */
      indicators: z.array(idNumber).min(1, 'Pilih paling sedikit satu indikator.').max(500).optional(),
      raise: raisePercent.nullable().default(null),
    }),
    output: z.object({
      id: idNumber,
      carried: z.number().int(),
      /** Sentences: what was rounded, renewed, not carried over, and what still is to be done. */
      notes: z.array(z.string()),
    }),
  }),
  listChoices: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/plan/choices',
    access: { permission: 'plan.read' },
    summary: 'Indikator katalog yang berlaku pada tahun itu, dan mana yang ada dalam RKT',
    params: unitYearParams,
    output: z.object({ version: z.number().int(), objectives: z.array(choiceShape) }),
  }),
  saveContents: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/plan/contents',
    access: { permission: 'plan.edit' },
    summary:
      'Menetapkan indikator mana yang dimuat RKT dan urutannya; yang ditinggalkan dihapus bersama targetnya',
    params: unitYearParams,
    body: z.object({
      version: versionNumber,
      indicators: z.array(idNumber).min(1, 'Pilih paling sedikit satu indikator.').max(500),
    }),
    output: savedShape,
  }),
}
