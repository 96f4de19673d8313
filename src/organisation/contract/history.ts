import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { slugText, unitParams } from '#core/wire.ts'

/** History ids are 64-bit, so they travel as text. */
const historyId = z.string().regex(/^\d{1,19}$/)

/** Newest first; `before` is the id after which the next page starts. */
const historyQuery = z.object({
  entity: z.string().max(60).optional(),
  key: z.string().max(120).optional(),
  before: historyId.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const historyPage = z.object({
  entries: z.array(
    z.object({
      id: historyId,
      at: z.iso.datetime(),
      actor: z.string(),
      unitSlug: slugText.nullable(),
      unitName: z.string(),
      entity: z.string(),
      entityKey: z.string(),
      action: z.string(),
      before: z.unknown(),
      after: z.unknown(),
      reason: z.string().nullable(),
    }),
  ),
  /** Send it as `before` for older entries; null at the end. */
  next: historyId.nullable(),
})

export const historyContract = {
  listHistory: endpoint({
    method: 'GET',
    path: '/api/units/:unit/history',
    access: { permission: 'history.read' },
    summary: 'Riwayat perubahan data unit dan unit di bawahnya',
    params: unitParams,
    query: historyQuery,
    output: historyPage,
  }),
  listInstallationHistory: endpoint({
    method: 'GET',
    path: '/api/history',
    access: { permission: 'history.read' },
    summary: 'Riwayat perubahan di seluruh instalasi',
    query: historyQuery,
    output: historyPage,
  }),
} as const
