import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeDataFolder, run } from './run.ts'

const folders: string[] = []
const newFolder = (): string => {
  const folder = makeDataFolder()
  folders.push(folder)
  return folder
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

let office = ''
beforeAll(async () => {
  office = newFolder()
  const person = ['--username', 'kepala', '--name', 'Kepala', '--role', 'head']
  expect((await run(['user', 'add', '--data', office, ...person])).code).toBe(0)
})

const addAgain = (folder: string) =>
  run(['user', 'add', '--data', folder, '--username', 'kepala', '--name', 'Kepala', '--role', 'head'])

it('brings a backup back into another data folder, and into one that holds data only when told', async () => {
  const archive = join(newFolder(), 'cadangan.siklus')
  expect(await run(['backup', '--data', office, '--out', archive])).toEqual({
    code: 0,
    output: `Cadangan ditulis: ${archive}\n`,
    errors: '',
  })
  const other = newFolder()
  expect((await run(['restore', archive, '--data', other])).code).toBe(0)
  expect((await addAgain(other)).errors).toContain('--username sudah dipakai')
  const refused = await run(['restore', archive, '--data', other])
  expect(refused.code).toBe(1)
  expect(refused.errors).toContain('sudah berisi data')
  expect((await run(['restore', archive, '--data', other, '--overwrite'])).code).toBe(0)
})

it('says when the backup is not there', async () => {
  const { code, errors } = await run(['restore', join(office, 'tidak-ada'), '--data', office])
  expect(code).toBe(1)
  expect(errors).toContain('tidak ditemukan')
})
