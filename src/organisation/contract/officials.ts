import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { findingShape, idNumber, savedShape, slugText, unitParams } from '#core/wire.ts'
import {
  capacityShape,
  dateText,
  employmentShape,
  endDate,
  onQuery,
  optionalText,
  positionKindShape,
  reasonText,
  requiredText,
  slugShape,
  startDate,
  versionNumber,
} from './shapes.ts'

const officialBody = z.object({
  /** Without titles, as in the personnel file. */
  name: requiredText(120).meta({ title: 'Nama tanpa gelar' }),
  titleBefore: optionalText(60).meta({ title: 'Gelar depan', description: 'Misalnya Dr. atau drh.' }),
  titleAfter: optionalText(60).meta({ title: 'Gelar belakang', description: 'Misalnya S.P., M.Si.' }),
  employment: employmentShape,
  /** As typed: blanks and the prefix `NIP.` are allowed; the rules decide. */
  nip: optionalText(40).meta({ title: 'NIP', description: '18 angka; spasi boleh.' }),
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

const positionBody = z.object({
  title: requiredText(200).meta({ title: 'Nama jabatan', description: 'Misalnya Kepala Subbagian Umum.' }),
  kind: positionKindShape.meta({ description: 'Kepala menandatangani dokumen unitnya.' }),
  part: slugShape.optional().meta({ title: 'Unit' }),
})

const assignmentBody = z.object({
  positionId: idNumber,
  officialId: idNumber.meta({ title: 'Pejabat' }),
  capacity: capacityShape,
  validFrom: startDate,
  validUntil: endDate.meta({
    description: 'Hari pertama tidak lagi menjabat. Kosongkan selama masih menjabat.',
  }),
  decree: optionalText(200).meta({ title: 'Surat keputusan', description: 'Nomor dan tanggal.' }),
})

/** `validUntil` is the first day on which the official no longer holds the position, `seenUntil` the one that the sender saw. */
const endBody = z.object({
  validUntil: dateText.meta({ title: 'Berakhir sebelum', description: 'Hari pertama tidak lagi menjabat.' }),
  seenUntil: dateText.nullable().default(null),
  reason: reasonText.meta({ description: 'Misalnya mutasi atau pensiun.' }),
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
    output: savedShape,
  }),
  saveOfficial: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/officials/:official',
    access: { permission: 'official.edit' },
    summary: 'Ubah data pejabat',
    params: officialParams,
    body: officialBody.extend({ version: versionNumber }),
    output: savedShape,
  }),
  addPosition: endpoint({
    method: 'POST',
    path: '/api/units/:unit/positions',
    access: { permission: 'official.edit' },
    summary: 'Tambah jabatan pada unit ini atau unit di bawahnya',
    params: unitParams,
    body: positionBody,
    output: savedShape,
  }),
  addAssignment: endpoint({
    method: 'POST',
    path: '/api/units/:unit/assignments',
    access: { permission: 'official.edit' },
    summary: 'Tugaskan pejabat pada jabatan: definitif, Plt., atau Plh.',
    params: unitParams,
    body: assignmentBody,
    output: savedShape,
  }),
  endAssignment: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/assignments/:assignment/end',
    access: { permission: 'official.edit' },
    summary: 'Akhiri penugasan mulai suatu tanggal',
    params: unitParams.extend({ assignment: idNumber }),
    body: endBody,
    output: savedShape,
  }),
} as const
