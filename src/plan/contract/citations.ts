import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import {
  findingShape,
  idNumber,
  removalQuery,
  savedShape,
  unitYearParams,
  versionNumber,
} from '#core/wire.ts'

const dateText = z.iso.date('Tanggal ditulis tahun-bulan-hari, misalnya 2025-07-07.')
const linkShape = z.object({ id: idNumber, text: z.string() })

/** A legal basis that the plan cites, with what the register says of it on the day of the plan. */
const citationShape = z.object({
  id: idNumber,
  version: z.number().int(),
  /** Where it stands; null: in the list of legal bases. */
  place: z.string().nullable(),
  /** As it was written, while it is not tied to the register. */
  asWritten: z.string().nullable(),
  /** As it is printed: the words of the register, or as written. */
  text: z.string(),
  regulationId: idNumber.nullable(),
  /** The entry to cite instead. */
  right: linkShape.nullable(),
  findings: z.array(findingShape),
})

export const citationListShape = z.object({
  on: dateText,
  /** Whether the day is that of the approval, or only today. */
  approved: z.boolean(),
  hasPlan: z.boolean(),
  citations: z.array(citationShape),
  can: z.object({ edit: z.boolean() }),
})
export type CitationList = z.infer<typeof citationListShape>

const citationParams = unitYearParams.extend({ citation: idNumber })

export const citationContract = {
  listCitations: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/plan/citations',
    access: { permission: 'plan.read' },
    summary: 'Dasar hukum yang dirujuk RKT, diperiksa terhadap daftar peraturan pada tanggal dokumen',
    params: unitYearParams,
    query: z.object({ on: dateText.optional() }),
    output: citationListShape,
  }),
  addCitations: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/plan/citations',
    access: { permission: 'plan.edit' },
    summary: 'Menambah dasar hukum: dari daftar peraturan, atau tempelan beberapa baris',
    params: unitYearParams,
    body: z.object({
      /** One item a line; those that the register knows are tied to it. */
      lines: z.string().max(20_000, 'Paling banyak 20.000 huruf.').default('').meta({
        title: 'Peraturan, satu setiap baris',
        description:
          'Boleh singkat, misalnya UU 25/2004 atau Perpres 29/2014. Yang ada dalam daftar peraturan ditulis lengkap.',
      }),
      regulationIds: z.array(idNumber).max(100).default([]),
    }),
    output: z.object({ added: z.number().int() }),
  }),
  saveCitation: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/plan/citations/:citation',
    access: { permission: 'plan.edit' },
    summary: 'Mengganti sebuah dasar hukum dengan peraturan dari daftar, atau memindahkannya',
    params: citationParams,
    body: z.object({
      version: versionNumber,
      /** Ties it to this entry. */
      regulationId: idNumber.optional(),
      /** Moves it up (-1) or down (1) in the list. */
      move: z.union([z.literal(-1), z.literal(1)]).optional(),
    }),
    output: savedShape,
  }),
  removeCitation: endpoint({
    method: 'DELETE',
    path: '/api/units/:unit/years/:year/plan/citations/:citation',
    access: { permission: 'plan.edit' },
    summary: 'Menghapus sebuah dasar hukum dari RKT',
    params: citationParams,
    query: removalQuery,
    output: savedShape,
  }),
} as const
