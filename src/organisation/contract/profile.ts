import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { idNumber, slugText } from '#core/wire.ts'
import { optionalEmail, roleShape, unitKindShape } from './shapes.ts'

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

const profile = z.object({
  username: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  roles: z.array(
    z.object({
      /** null: the whole installation */
      unitSlug: slugText.nullable(),
      unitName: z.string(),
      role: roleShape,
      roleName: z.string(),
      validUntil: z.string().nullable(),
    }),
  ),
})

/** What belongs to the person who is signed in. Signing in and out, password and language: `#core/session.ts`. */
export const profileContract = {
  listMyUnits: endpoint({
    method: 'GET',
    path: '/api/my-units',
    access: 'signedIn',
    summary: 'Unit yang boleh saya lihat, urut susunan organisasi, dan apa yang boleh saya kelola',
    output: z.object({
      /** In the order of the tree: every unit follows its parent. */
      units: z.array(seenUnit),
      installationAdministrator: z.boolean(),
      can: z.object({ manageUsers: z.boolean(), readHistory: z.boolean() }),
    }),
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
    /** The name signs every change: only administrators set it. */
    summary: 'Ubah surel sendiri; nama diatur oleh administrator',
    body: z.strictObject({ email: optionalEmail }),
    output: profile,
  }),
} as const
