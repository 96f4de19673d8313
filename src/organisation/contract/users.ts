import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { idNumber, pageQuery, slugText } from '#core/wire.ts'
import {
  dateText,
  endDate,
  optionalEmail,
  optionalText,
  reasonText,
  requiredText,
  roleShape,
  slugShape,
} from './shapes.ts'

const heldRole = z.object({
  id: idNumber,
  /** null: the whole installation */
  unitSlug: slugText.nullable(),
  unitName: z.string(),
  role: roleShape,
  roleName: z.string(),
  validFrom: dateText,
  validUntil: dateText.nullable(),
  canRevoke: z.boolean(),
})

/** `lockedUntil` is set after too many wrong passwords. Only roles within the scope of the administrator are listed. */
const user = z.object({
  id: idNumber,
  username: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  disabled: z.boolean(),
  lockedUntil: z.iso.datetime().nullable(),
  mustChangePassword: z.boolean(),
  isDemo: z.boolean(),
  roles: z.array(heldRole),
  /** False when the person also holds roles outside the administrator's scope; then only the roles here may change. */
  canEdit: z.boolean(),
})

const userSortKeys = ['name', 'email'] as const
export type UserSortKey = (typeof userSortKeys)[number]

const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9][a-z0-9._-]{2,39}$/,
    'Nama pengguna 3 sampai 40 huruf kecil, angka, titik, garis bawah, atau tanda hubung.',
  )
  .meta({ title: 'Nama pengguna', description: 'Huruf kecil, angka, titik; paling sedikit 3.' })
const personBody = z.object({
  name: requiredText(120).meta({ title: 'Nama' }),
  email: optionalEmail.meta({ description: 'Boleh kosong; dapat dipakai untuk masuk.' }),
})
const roleBody = z.object({
  unit: slugShape
    .nullable()
    .meta({ title: 'Unit', description: 'Peran berlaku juga pada semua unit di bawahnya.' }),
  role: roleShape,
  validUntil: endDate.meta({ description: 'Kosongkan bila tanpa batas waktu.' }),
})
const reasonBody = z.object({ reason: reasonText })
const userParams = z.object({ user: idNumber })
/** Shown once, never stored in the clear; the person must change it at the first sign-in. */
const oneTimePassword = z.object({ user, oneTimePassword: z.string() })

export const userContract = {
  listUsers: endpoint({
    method: 'GET',
    path: '/api/users',
    access: 'signedIn',
    summary: 'Pengguna yang memegang peran pada unit yang Anda kelola',
    query: pageQuery(userSortKeys).extend({ unit: slugText.optional() }),
    output: z.object({
      users: z.array(user),
      /** On all pages. */
      total: z.number().int(),
      /** Where roles may be granted; a slug of null is the whole installation. */
      units: z.array(z.object({ slug: slugText.nullable(), name: z.string(), depth: z.number().int() })),
      roles: z.array(z.object({ role: roleShape, name: z.string() })),
    }),
  }),
  addUser: endpoint({
    method: 'POST',
    path: '/api/users',
    access: 'signedIn',
    summary: 'Tambah pengguna dengan satu peran; kata sandi sekali pakai ditampilkan satu kali',
    body: z.object({ username, ...personBody.shape, ...roleBody.shape }),
    output: oneTimePassword,
  }),
  saveUser: endpoint({
    method: 'PUT',
    path: '/api/users/:user',
    access: 'signedIn',
    summary: 'Ubah nama dan surel pengguna, nonaktifkan atau aktifkan kembali',
    params: userParams,
    body: personBody.extend({
      disabled: z.boolean().meta({ title: 'Nonaktif' }),
      reason: optionalText(300).meta({ title: 'Alasan' }),
    }),
    output: user,
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/api/users/:user/password',
    access: 'signedIn',
    summary: 'Buat kata sandi sekali pakai; semua sesi pengguna itu ditutup',
    params: userParams,
    body: reasonBody,
    output: oneTimePassword,
  }),
  grantRole: endpoint({
    method: 'POST',
    path: '/api/users/:user/roles',
    access: 'signedIn',
    summary: 'Beri peran pada unit',
    params: userParams,
    body: roleBody,
    output: user,
  }),
  revokeRole: endpoint({
    method: 'PUT',
    path: '/api/users/:user/roles/:role/revoke',
    access: 'signedIn',
    summary: 'Cabut peran',
    params: userParams.extend({ role: idNumber }),
    body: reasonBody,
    output: user,
  }),
} as const
