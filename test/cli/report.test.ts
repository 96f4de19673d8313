import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeDataFolder, run } from './run.ts'

let folder = ''
beforeAll(async () => {
  folder = makeDataFolder()
  expect((await run(['sample', 'load', '--data', folder])).output).toBe('Data contoh dimuat.\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

const report = (...args: readonly string[]) => run(['report', 'lkj-triwulan', '--data', folder, ...args])
const period = ['--year', '2025', '--quarter', '2']
const office = ['--unit', 'bkhit-kalbar', ...period]

it('REP-01: writes the quarterly report of a sample office to a file and to standard output', async () => {
  const out = join(folder, 'laporan.pdf')
  expect(await report(...office, '--out', out)).toEqual({ code: 0, output: '', errors: '' })
  expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await report(...office, '--format', 'html')).output).toContain('Triwulan II')
})

it('refuses an unknown unit and a year without a plan', async () => {
  expect((await report('--unit', 'tidak-ada', ...period)).errors).toContain('Unit tidak-ada tidak ada')
  const { code, errors } = await report('--unit', 'bkhit-kalbar', '--year', '2031', '--quarter', '1')
  expect(code).toBe(1)
  expect(errors).toContain('RKT 2031 belum ada')
})

it('is called wrongly with a fifth quarter or another format', async () => {
  expect((await report('--unit', 'x', '--year', '2025', '--quarter', '5')).code).toBe(2)
  expect((await report(...office, '--format', 'odt')).code).toBe(2)
})

it('PRN-17: the name of the file says its format; one that says another is asked about', async () => {
  const out = join(folder, 'laporan.docx')
  expect((await report(...office, '--out', out)).code).toBe(0)
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
  const other = await report(...office, '--out', out, '--format', 'pdf')
  expect(other).toMatchObject({ code: 2, errors: expect.stringContaining('Samakan akhiran --out') })
  expect((await report(...office, '--out', join(folder, 'laporan.odt'))).code).toBe(2)
})

it('loads the samples only once', async () => {
  const { output } = await run(['sample', 'load', '--data', folder])
  expect(output).toBe('Basis data sudah berisi; tidak ada yang dimuat.\n')
})

it('PRN-01, PRN-02, PRN-03, PRN-17: writes the RKT in each outline and format', async () => {
  const rkt = (...args: readonly string[]) =>
    run(['report', 'rkt', '--data', folder, '--unit', 'bkhit-maluku', '--year', '2024', ...args])
  const headings: Readonly<Record<string, string>> = {
    p1: 'TUGAS POKOK DAN FUNGSI',
    p2: 'LANGKAH-LANGKAH PENYUSUNAN',
    p3: 'Sumber Pendanaan',
  }
  for (const [outline, heading] of Object.entries(headings)) {
    const { output, code } = await rkt('--outline', outline, '--format', 'html')
    expect(code).toBe(0)
    expect(output).toContain(heading)
  }
  const out = join(folder, 'rkt.docx')
  expect(await rkt('--format', 'docx', '--out', out)).toEqual({ code: 0, output: '', errors: '' })
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
  expect((await rkt('--outline', 'p9')).errors).toContain('Susunan p9 tidak ada')
})

it('PRN-05: writes the cards; says when a document is not there yet', async () => {
  const of = (name: string, year: string) =>
    run(['report', name, '--data', folder, '--unit', 'bkhit-kalbar', '--year', year, '--format', 'html'])
  expect((await of('kartu-indikator', '2025')).output).toContain('KARTU INDIKATOR IKSP 1')
  const none = await of('pk', '2031')
  expect(none.code).toBe(1)
  expect(none.errors).toContain('Dokumen itu belum ada untuk tahun 2031')
})
