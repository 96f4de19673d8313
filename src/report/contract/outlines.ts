import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { idNumber, unitParams } from '#core/wire.ts'
import { numberingStyles, outlineBases, outlineSectionShape } from '../rules/outline.ts'

const outlineShape = z.object({
  key: z.string(),
  /** Null for those that come with the program. */
  id: z.number().int().nullable(),
  name: z.string(),
  base: z.enum(outlineBases),
  kind: z.enum(['rkt', 'renstra']),
  /** Who adapted it: this unit or one above; null for those that come with the program. */
  owner: z.string().nullable(),
  numbering: z.enum(numberingStyles),
  sections: z.array(outlineSectionShape),
  can: z.object({ edit: z.boolean() }),
  version: z.number().int(),
})

const listShape = z.object({ outlines: z.array(outlineShape), can: z.object({ add: z.boolean() }) })

export const outlineContract = {
  listOutlines: endpoint({
    method: 'GET',
    path: '/api/units/:unit/outlines',
    access: { permission: 'report.read' },
    summary: 'Susunan dokumen: bawaan program, milik unit ini, dan milik unit di atasnya',
    params: unitParams,
    output: listShape,
  }),
  saveOutline: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/outlines',
    access: { permission: 'report.outline' },
    summary: 'Menambah atau mengubah susunan dokumen milik unit ini',
    params: unitParams,
    body: z.object({
      id: z.number().int().positive().nullable(),
      base: z.enum(outlineBases),
      name: z.string().trim().min(1).max(120),
      numbering: z.enum(numberingStyles),
      sections: z.array(outlineSectionShape).min(1).max(80),
      version: z.number().int().min(0),
    }),
    output: listShape,
  }),
  deleteOutline: endpoint({
    method: 'DELETE',
    path: '/api/units/:unit/outlines/:outline',
    access: { permission: 'report.outline' },
    summary: 'Menghapus susunan dokumen milik unit ini yang tidak dipakai dokumen mana pun',
    params: unitParams.extend({ outline: idNumber }),
    query: z.object({ version: z.coerce.number().int(), reason: z.string().trim().min(1).max(2000) }),
    output: listShape,
  }),
}
