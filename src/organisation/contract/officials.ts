import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { findingShape, idNumber, slugText, unitParams } from '#core/wire.ts'
import {
  capacityShape,
  dateText,
  employmentShape,
  onQuery,
  optionalText,
  positionKindShape,
  requiredText,
  saved,
  slugShape,
  versionNumber,
} from './shapes.ts'

const officialBody = z.object({
  /** Without titles, as in the personnel file. */
  name: requiredText(120),
  titleBefore: optionalText(60),
  titleAfter: optionalText(60),
  employment: employmentShape,
  /** As typed: blanks and the prefix `NIP.` are allowed; the rules decide. */
  nip: optionalText(40),
})

const official = z.object({
  id: idNumber,
  version: versionNumber,
  unitSlug: slugText,
  unitName: z.string(),
  name: z.string(),
  titleBefore: z.string().nullable(),
  titleAfter: z.string().nullable(),
  /** With titles, as printed. */
  fullName: z.string(),
  employment: employmentShape,
  nip: z.string().nullable(),
  findings: z.array(findingShape),
})

const assignment = z.object({
  id: idNumber,
  officialId: idNumber,
  officialName: z.string(),
  capacity: capacityShape,
  validFrom: dateText,
  /** Exclusive; null while it lasts. */
  validUntil: dateText.nullable(),
  decree: z.string().nullable(),
  holdsOnDay: z.boolean(),
})

const position = z.object({
  id: idNumber,
  unitSlug: slugText,
  unitName: z.string(),
  title: z.string(),
  kind: positionKindShape,
  kindName: z.string(),
  /** Newest first. */
  assignments: z.array(assignment),
})

const officialParams = unitParams.extend({ official: idNumber })

export const officialContract = {
  listOfficials: endpoint({
    method: 'GET',
    path: '/api/units/:unit/officials',
    access: { permission: 'unit.read' },
    summary: 'Pejabat dan jabatan unit beserta unit di bawahnya, dengan pemangku dari waktu ke waktu',
    params: unitParams,
    query: onQuery,
    output: z.object({
      on: dateText,
      officials: z.array(official),
      positions: z.array(position),
      findings: z.array(findingShape),
      can: z.object({ edit: z.boolean() }),
    }),
  }),
  addOfficial: endpoint({
    method: 'POST',
    path: '/api/units/:unit/officials',
    access: { permission: 'official.edit' },
    summary: 'Tambah pejabat',
    params: unitParams,
    body: officialBody,
    output: saved,
  }),
  saveOfficial: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/officials/:official',
    access: { permission: 'official.edit' },
    summary: 'Ubah data pejabat',
    params: officialParams,
    body: officialBody.extend({ version: versionNumber }),
    output: saved,
  }),
  addPosition: endpoint({
    method: 'POST',
    path: '/api/units/:unit/positions',
    access: { permission: 'official.edit' },
    summary: 'Tambah jabatan pada unit ini atau unit di bawahnya',
    params: unitParams,
    body: z.object({ part: slugShape.optional(), title: requiredText(200), kind: positionKindShape }),
    output: saved,
  }),
  addAssignment: endpoint({
    method: 'POST',
    path: '/api/units/:unit/assignments',
    access: { permission: 'official.edit' },
    summary: 'Tugaskan pejabat pada jabatan: definitif, Plt., atau Plh.',
    params: unitParams,
    body: z.object({
      positionId: idNumber,
      officialId: idNumber,
      capacity: capacityShape,
      validFrom: dateText,
      validUntil: dateText.nullable().default(null),
      decree: optionalText(200),
    }),
    output: saved,
  }),
  endAssignment: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/assignments/:assignment/end',
    access: { permission: 'official.edit' },
    summary: 'Akhiri penugasan mulai suatu tanggal',
    params: unitParams.extend({ assignment: idNumber }),
    /** `validUntil` is the first day on which the official no longer holds the position, `seenUntil` the one that the sender saw. */
    body: z.object({
      validUntil: dateText,
      seenUntil: dateText.nullable().default(null),
      reason: requiredText(300),
    }),
    output: saved,
  }),
} as const
