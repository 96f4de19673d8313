import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { findingShape, idNumber, slugText, unitParams } from '#core/wire.ts'
import {
  dateText,
  emailText,
  onQuery,
  optionalText,
  requiredText,
  saved,
  signatureShape,
  slugShape,
  unitKindShape,
  versionNumber,
} from './shapes.ts'

const nameBody = z.object({
  validFrom: dateText,
  name: requiredText(200),
  shortName: requiredText(60),
  class: optionalText(60),
  satkerCode: optionalText(6).pipe(
    z
      .string()
      .regex(/^\d{6}$/, 'Kode satker terdiri atas 6 angka.')
      .nullable(),
  ),
  legalBasis: optionalText(300),
})
/** A name with the days it holds: from inclusive, until exclusive (null: still in use). */
const unitName = z.object({
  validFrom: dateText,
  validUntil: dateText.nullable(),
  name: z.string(),
  shortName: z.string(),
  class: z.string().nullable(),
  satkerCode: z.string().nullable(),
  legalBasis: z.string().nullable(),
})

const contactBody = z.object({
  province: optionalText(100),
  address: optionalText(300),
  city: optionalText(100),
  postalCode: optionalText(5).pipe(
    z
      .string()
      .regex(/^\d{5}$/, 'Kode pos terdiri atas 5 angka.')
      .nullable(),
  ),
  phone: optionalText(60),
  fax: optionalText(60),
  email: optionalText(200).pipe(emailText.nullable()),
  website: optionalText(200),
})

const contact = z.object({
  province: z.string().nullable(),
  address: z.string().nullable(),
  city: z.string().nullable(),
  postalCode: z.string().nullable(),
  phone: z.string().nullable(),
  fax: z.string().nullable(),
  email: z.string().nullable(),
  website: z.string().nullable(),
})

const unitLink = z.object({ slug: slugText, name: z.string(), shortName: z.string(), kind: unitKindShape })
/** A part of the unit, any depth; `leader` is who holds its leading position on the day. */
const unitPart = unitLink.extend({
  id: idNumber,
  kindName: z.string(),
  parentSlug: slugText,
  depth: z.number().int(),
  leader: z.object({ position: z.string(), name: z.string() }).nullable(),
})

const unitProfile = z.object({
  id: idNumber,
  slug: slugText,
  kind: unitKindShape,
  kindName: z.string(),
  version: versionNumber,
  isSample: z.boolean(),
  on: dateText,
  name: z.string(),
  shortName: z.string(),
  class: z.string().nullable(),
  satkerCode: z.string().nullable(),
  /** Newest first. */
  names: z.array(unitName),
  /** From the root to the parent. */
  parents: z.array(unitLink.extend({ canOpen: z.boolean() })),
  /** All units below, each after its parent. */
  parts: z.array(unitPart),
  contact,
  signature: signatureShape,
  findings: z.array(findingShape),
  can: z.object({
    edit: z.boolean(),
    editContact: z.boolean(),
    editOfficials: z.boolean(),
    manageUsers: z.boolean(),
    readHistory: z.boolean(),
  }),
})

export const unitContract = {
  getUnit: endpoint({
    method: 'GET',
    path: '/api/units/:unit',
    access: { permission: 'unit.read' },
    summary: 'Profil unit pada suatu tanggal: nama, kelas, kode, alamat, susunan, penanda tangan',
    params: unitParams,
    query: onQuery,
    output: unitProfile,
  }),
  saveContact: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/contact',
    access: { permission: 'contact.edit' },
    summary: 'Ubah alamat dan kontak unit',
    params: unitParams,
    body: contactBody.extend({ version: versionNumber }),
    output: saved,
  }),
  addName: endpoint({
    method: 'POST',
    path: '/api/units/:unit/names',
    access: { permission: 'unit.edit' },
    summary: 'Catat nama, kelas, atau kode satker yang berlaku mulai suatu tanggal',
    params: unitParams,
    body: nameBody.extend({ version: versionNumber }),
    output: saved,
  }),
  addUnit: endpoint({
    method: 'POST',
    path: '/api/units/:unit/parts',
    access: { permission: 'unit.edit' },
    summary: 'Tambah unit di bawah unit ini: subbagian, instalasi, wilayah kerja, kelompok fungsional',
    params: unitParams,
    body: nameBody.extend({ slug: slugShape, kind: unitKindShape }),
    output: saved,
  }),
  getSignature: endpoint({
    method: 'GET',
    path: '/api/units/:unit/signature',
    access: { permission: 'unit.read' },
    summary: 'Blok tanda tangan unit dan atasannya pada suatu tanggal',
    params: unitParams,
    query: onQuery,
    output: z.object({ unit: signatureShape, superior: signatureShape.nullable() }),
  }),
} as const
