import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { idNumber, slugText } from '#core/wire.ts'
import { emailText, optionalText, requiredText, roleShape, unitKindShape } from './shapes.ts'

/** A unit the person may see; `roles` are those held on it, also through a unit above. */
const seenUnit = z.object({
  id: idNumber,
  slug: slugText,
  shortName: z.string(),
  name: z.string(),
  kind: unitKindShape,
  parentSlug: slugText.nullable(),
  depth: z.number().int(),
  isSample: z.boolean(),
  roles: z.array(roleShape),
})

const languageShape = z.enum(['id', 'en'])
const account = z.object({
  id: idNumber,
  username: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  language: languageShape,
  mustChangePassword: z.boolean(),
})

const demoPerson = z.object({
  username: z.string(),
  password: z.string(),
  name: z.string(),
  role: z.string(),
  unit: z.string(),
})

const sessionShape = z.discriminatedUnion('signedIn', [
  z.object({ signedIn: z.literal(false), demo: z.array(demoPerson) }),
  z.object({
    signedIn: z.literal(true),
    account,
    /** In the order of the tree: every unit follows its parent. */
    units: z.array(seenUnit),
    installationAdministrator: z.boolean(),
    can: z.object({ manageUsers: z.boolean(), readHistory: z.boolean() }),
  }),
])

const profile = account.extend({
  roles: z.array(
    z.object({ unitSlug: slugText.nullable(), unitName: z.string(), role: roleShape, roleName: z.string() }),
  ),
})

export const sessionContract = {
  getSession: endpoint({
    method: 'GET',
    path: '/api/session',
    access: 'public',
    summary: 'Siapa yang masuk, unit yang boleh dilihat, atau akun contoh bila belum masuk',
    output: sessionShape,
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/api/session',
    access: 'public',
    summary: 'Masuk dengan nama pengguna atau surel dan kata sandi',
    body: z.object({ identifier: requiredText(200), password: z.string().min(1, 'Wajib diisi.').max(200) }),
    output: sessionShape,
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/api/session',
    access: 'public',
    summary: 'Keluar',
    output: z.object({ signedIn: z.literal(false) }),
  }),
  getProfile: endpoint({
    method: 'GET',
    path: '/api/profile',
    access: 'signedIn',
    summary: 'Profil sendiri dan peran yang dipegang',
    output: profile,
  }),
  saveProfile: endpoint({
    method: 'PUT',
    path: '/api/profile',
    access: 'signedIn',
    summary: 'Ubah nama, surel, dan bahasa sendiri',
    body: z.object({
      name: requiredText(120),
      email: optionalText(200).pipe(emailText.nullable()),
      language: languageShape,
    }),
    output: profile,
  }),
  changePassword: endpoint({
    method: 'POST',
    path: '/api/profile/password',
    access: 'signedIn',
    summary: 'Ganti kata sandi sendiri; sesi lain ditutup',
    body: z.object({
      currentPassword: z.string().min(1, 'Wajib diisi.').max(200),
      newPassword: z.string().min(1, 'Wajib diisi.').max(200),
    }),
    output: z.object({ changed: z.literal(true) }),
  }),
} as const
