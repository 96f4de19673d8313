import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeDataFolder, run } from './run.ts'

let folder = ''
beforeAll(async () => {
  folder = makeDataFolder()
  expect((await run(['migrate', '--data', folder])).output).toBe(`Skema basis data mutakhir: ${folder}\n`)
})
afterAll(() => rmSync(folder, { recursive: true }))

const add = (...args: readonly string[]) => run(['user', 'add', '--data', folder, ...args])
const person = ['--username', 'kepala.baru', '--name', 'Kepala', '--role', 'head']

it('adds an account and prints its one-time password, once', async () => {
  const { code, output } = await add(...person)
  expect(code).toBe(0)
  expect(output).toMatch(/^Pengguna: kepala\.baru\nKata sandi sekali pakai: \S{16,}\n/)
  expect(await add(...person)).toEqual({
    code: 1,
    output: '',
    errors: 'siklus: --username sudah dipakai akun lain. Pilih yang lain.\n',
  })
})

it('lists every field that is wrong', async () => {
  const { code, errors } = await add('--username', 'A b', '--name', '', '--role', 'raja')
  expect(code).toBe(1)
  for (const field of ['username', 'name', 'role']) expect(errors).toContain(`body.${field}: `)
})

it('refuses a unit that is not there', async () => {
  const { errors } = await add(...person, '--username', 'lain', '--unit', 'tidak-ada')
  expect(errors).toBe('siklus: Unit tidak-ada tidak ada. Periksa --unit.\n')
})
