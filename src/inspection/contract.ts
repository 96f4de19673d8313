import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { findingShape, unitYearParams } from '#core/wire.ts'
import { areaKeys, type Area } from './rules/areas.ts'

const area = z.enum(areaKeys as [Area, ...Area[]])
const counts = { errors: z.number().int(), warnings: z.number().int(), notes: z.number().int() }

export const inspectionContract = {
  getInspection: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/inspection',
    access: { permission: 'inspection.read' },
    summary: 'Pemeriksaan konsistensi: semua pertentangan dalam data sebuah kantor pada tahun itu',
    params: unitYearParams,
    output: z.object({
      unit: z.object({ slug: z.string(), name: z.string(), shortName: z.string() }),
      year: z.number().int(),
      today: z.string(),
      /** A unit above offices has no records of its own; ask for those of its offices. */
      isOffice: z.boolean(),
      areas: z.array(
        z.object({ area, findings: z.array(findingShape), nothing: z.string().nullable(), ...counts }),
      ),
    }),
  }),
  listInspections: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/inspections',
    access: { permission: 'inspection.read' },
    summary: 'Pemeriksaan konsistensi semua kantor di bawah sebuah unit: jumlah temuan setiap kantor',
    params: unitYearParams,
    /** A part of the offices: so many, after so many. Without it all. */
    query: z.object({
      from: z.coerce.number().int().min(0).default(0),
      count: z.coerce.number().int().min(1).max(1000).optional(),
    }),
    output: z.object({
      /** Of all offices, also those of other parts. */
      total: z.number().int(),
      offices: z.array(
        z.object({
          slug: z.string(),
          name: z.string(),
          /** The unit above it. */
          parent: z.string().nullable(),
          areas: z.array(z.object({ area, examined: z.boolean(), ...counts })),
          ...counts,
        }),
      ),
    }),
  }),
}
