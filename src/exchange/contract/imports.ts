import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { findingShape, idNumber, unitYearParams } from '#core/wire.ts'
import { topics } from '../rules/conflict.ts'
import { entities, kindIds } from '../rules/kind.ts'
import { moneyScales } from '../rules/scale.ts'
import { importStates } from '../rules/workflow.ts'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const countShape = z.object({
  entity: z.enum(entities),
  name: z.string(),
  new: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  kept: z.number().int(),
})
const headShape = z.object({
  id: idNumber,
  fileName: z.string(),
  state: z.enum(importStates),
  createdAt: z.string(),
  createdBy: z.string(),
  appliedAt: z.string().nullable(),
  appliedBy: z.string().nullable(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
  counts: z.array(countShape),
  version: z.number().int(),
})
export type ImportHeadShape = z.infer<typeof headShape>

const kindShape = z.object({ id: z.enum(kindIds), title: z.string() })
export const importListShape = z.object({
  imports: z.array(headShape.extend({ can: z.object({ open: z.boolean() }) })),
  kinds: z.array(kindShape.extend({ can: z.object({ import: z.boolean() }) })),
  can: z.object({ import: z.boolean() }),
})

const placeShape = z.object({ sheet: z.string(), row: z.number().int(), cell: z.string() })
const optionShape = z.object({
  value: z.string(),
  label: z.string(),
  places: z.array(placeShape),
  inDatabase: z.boolean(),
})
const decisionShape = z.object({ value: z.string(), reason: z.string() })
export const conflictShape = z.object({
  id: z.string(),
  topic: z.enum(topics),
  subject: z.string(),
  label: z.string(),
  question: z.string(),
  options: z.array(optionShape),
  suggestion: decisionShape.nullable(),
  decision: decisionShape.nullable(),
})
export type ConflictShape = z.infer<typeof conflictShape>

export const faultShape = findingShape.extend({
  sheet: z.string(),
  row: z.number().int().nullable(),
  /** `D17`, or `17` for a whole row. */
  cell: z.string(),
})
export type FaultShape = z.infer<typeof faultShape>

export const changedRecordShape = z.object({
  entity: z.string(),
  key: z.string(),
  state: z.enum(['new', 'changed']),
  fields: z.array(z.object({ label: z.string(), before: z.string().nullable(), after: z.string() })),
})
export type ChangedRecordShape = z.infer<typeof changedRecordShape>

export const importShape = headShape.extend({
  tables: z.array(
    z.object({
      sheet: z.string(),
      kind: kindShape,
      headRow: z.number().int(),
      rows: z.number().int(),
      scale: z.enum(moneyScales).nullable(),
      /** Heads that are not read. */
      unknown: z.array(z.string()),
    }),
  ),
  ignored: z.array(z.string()),
  /** The first of them; `faultCount` counts all. */
  faults: z.array(faultShape),
  faultCount: z.object({ error: z.number().int(), warning: z.number().int() }),
  conflicts: z.array(conflictShape),
  openCount: z.number().int(),
  changed: z.array(changedRecordShape),
  changedCount: z.number().int(),
  /** Why it cannot be applied, beside faults and open conflicts. */
  blocked: z.array(z.string()),
  /** Stands for the data that the preview was made from. */
  fingerprint: z.string(),
  can: z.object({
    decide: z.boolean(),
    apply: z.boolean(),
    undo: z.boolean(),
    discard: z.boolean(),
  }),
})
export type ImportShape = z.infer<typeof importShape>

const importParams = unitYearParams.extend({ import: idNumber })
const seen = z.object({ version: z.number().int() })
const access = { permission: 'exchange.import' } as const

export const importContract = {
  listImports: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/imports',
    access: { permission: 'exchange.export' },
    summary: 'Impor yang pernah dimulai, dan tabel yang dapat diekspor',
    params: unitYearParams,
    output: importListShape,
  }),
  uploadImport: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/imports',
    access,
    summary: 'Mengunggah buku kerja dan memeriksanya; belum ada yang berubah',
    params: unitYearParams,
    query: z.object({ fileName: z.string().trim().min(1, 'Sebutkan nama berkas.').max(200) }),
    accepts: ['application/octet-stream', xlsxType, 'text/csv'],
    output: importShape,
  }),
  getImport: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/imports/:import',
    access,
    summary: 'Isi sebuah impor: kesalahan, pertentangan, dan pratinjau terhadap data sekarang',
    params: importParams,
    output: importShape,
  }),
  decideConflicts: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/imports/:import/decisions',
    access,
    summary: 'Memilih nilai yang benar pada pertentangan, dengan alasan',
    params: importParams,
    body: seen.extend({
      decisions: z
        .array(
          z.object({
            id: z.string().max(500),
            value: z.string().max(5000),
            reason: z.string().trim().min(3, 'Tulis alasan pilihan ini.').max(1000),
          }),
        )
        .min(1)
        .max(5000),
    }),
    output: importShape,
  }),
  applyImport: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/imports/:import/apply',
    access,
    summary: 'Menerapkan seluruh impor dalam satu transaksi',
    params: importParams,
    body: seen.extend({ fingerprint: z.string().max(100) }),
    output: importShape,
  }),
  undoImport: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/imports/:import/undo',
    access,
    summary: 'Mengembalikan data ke keadaan sebelum impor, selama belum ada yang mengubahnya',
    params: importParams,
    body: seen.extend({ reason: z.string().trim().min(3, 'Tulis alasan pembatalan.').max(1000) }),
    output: importShape,
  }),
  discardImport: endpoint({
    method: 'DELETE',
    path: '/api/units/:unit/years/:year/imports/:import',
    access,
    summary: 'Membuang impor yang belum diterapkan',
    params: importParams,
    output: z.object({ discarded: z.boolean() }),
  }),
}
