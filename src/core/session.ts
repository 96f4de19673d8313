import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { roles } from './permission.ts'

/** Who is signed in. The browser shows what these roles allow; the server decides it. */
export const sessionShape = z.object({
  username: z.string(),
  name: z.string(),
  language: z.enum(['id', 'en']),
  /** The password was given by somebody else: only the session and password endpoints answer until it is changed. */
  mustChangePassword: z.boolean(),
  grants: z.array(
    z.object({ unitId: z.number().int().nullable(), unitPath: z.string(), role: z.enum(roles) }),
  ),
})
export type SessionShape = z.infer<typeof sessionShape>

/** A person of the sample offices, offered on the sign-in page of a demonstration; never of a real installation. */
export const demoAccountShape = z.object({
  username: z.string(),
  password: z.string(),
  name: z.string(),
  role: z.enum(roles),
  /** Slug of the unit; null is the whole installation. */
  unit: z.string().nullable(),
})
export type DemoAccount = z.infer<typeof demoAccountShape>

/** Signing in and out, and what a person changes about the own account. */
export const sessionContract = {
  getSession: endpoint({
    method: 'GET',
    path: '/api/session',
    access: 'public',
    summary: 'Siapa yang sedang masuk; null bila belum ada',
    output: sessionShape.nullable(),
  }),
  listDemoAccounts: endpoint({
    method: 'GET',
    path: '/api/session/demo',
    access: 'public',
    summary: 'Akun contoh untuk halaman masuk; kosong pada pemasangan sungguhan',
    output: z.array(demoAccountShape),
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/api/session',
    access: 'public',
    summary: 'Masuk dengan nama pengguna atau surel dan kata sandi',
    body: z.object({
      identifier: z.string().trim().min(1, 'Isi nama pengguna atau surel.').max(200),
      password: z.string().min(1, 'Isi kata sandi.').max(1000),
    }),
    output: sessionShape,
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/api/session',
    access: 'public',
    summary: 'Keluar dan mengakhiri sesi ini',
    output: z.null(),
  }),
  changePassword: endpoint({
    method: 'PUT',
    path: '/api/session/password',
    access: 'signedIn',
    summary: 'Mengganti kata sandi sendiri; sesi lain berakhir',
    body: z.object({
      current: z.string().min(1, 'Isi kata sandi saat ini.').max(1000),
      next: z.string().min(1, 'Isi kata sandi baru.').max(1000),
    }),
    output: sessionShape,
  }),
  setLanguage: endpoint({
    method: 'PUT',
    path: '/api/session/language',
    access: 'signedIn',
    summary: 'Memilih bahasa tampilan',
    body: z.object({ language: z.enum(['id', 'en']) }),
    output: sessionShape,
  }),
}
