import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { idNumber, removalWithReason, savedShape, unitParams, versionNumber } from '#core/wire.ts'
import { numberingStyles, outlineBases, outlineSectionShape } from '../rules/outline.ts'

const outlineShape = z.object({
  key: z.string(),
  /** Null for those that come with the program. */
  id: z.number().int().nullable(),
  name: z.string(),
  base: z.enum(outlineBases),
  /** Who adapted it: this unit or one above; null for those that come with the program. */
  owner: z.string().nullable(),
  numbering: z.enum(numberingStyles),
  sections: z.array(outlineSectionShape),
  can: z.object({ edit: z.boolean() }),
  version: z.number().int(),
})

const listShape = z.object({ outlines: z.array(outlineShape), can: z.object({ add: z.boolean() }) })

const written = {
  name: z.string().trim().min(1).max(120).meta({ title: 'Nama susunan' }),
  numbering: z.enum(numberingStyles),
  sections: z.array(outlineSectionShape).min(1).max(80),
}
const outlineParams = unitParams.extend({ outline: idNumber })

export const outlineContract = {
  listOutlines: endpoint({
    method: 'GET',
    path: '/api/units/:unit/outlines',
    access: { permission: 'report.read' },
    summary: 'Susunan dokumen: bawaan program, milik unit ini, dan milik unit di atasnya',
    params: unitParams,
    output: listShape,
  }),
  addOutline: endpoint({
    method: 'POST',
    path: '/api/units/:unit/outlines',
    access: { permission: 'report.outline' },
    summary: 'Menambah susunan dokumen milik unit ini, yang bermula dari salah satu bawaan program',
    params: unitParams,
    body: z.object({ ...written, base: z.enum(outlineBases) }),
    output: savedShape,
  }),
  saveOutline: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/outlines/:outline',
    access: { permission: 'report.outline' },
    summary: 'Mengubah susunan dokumen milik unit ini',
    params: outlineParams,
    body: z.object({ ...written, version: versionNumber }),
    output: savedShape,
  }),
  removeOutline: endpoint({
    method: 'DELETE',
    path: '/api/units/:unit/outlines/:outline',
    access: { permission: 'report.outline' },
    summary: 'Menghapus susunan dokumen milik unit ini yang tidak dipakai dokumen mana pun',
    params: outlineParams,
    query: removalWithReason,
    output: savedShape,
  }),
}
