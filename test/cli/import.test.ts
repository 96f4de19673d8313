import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeRows } from '#platform/workbook/write.ts'
import { printJambi } from '../../samples/jambi-as-printed.ts'
import { makeDataFolder, run } from './run.ts'

let folder = ''
beforeAll(async () => {
  folder = makeDataFolder()
  expect(await run(['sample', 'load', '--data', folder])).toMatchObject({ code: 0 })
})
afterAll(() => rmSync(folder, { recursive: true }))

const at = (unit: string, year: string) => ['--unit', unit, '--year', year, '--data', folder]
const jambi = () => at('bkk-jambi', '2024')

it('BUD-22: --check says what the staged import would say, as text and as JSON, and changes nothing', async () => {
  const file = join(folder, 'cetak.xlsx')
  writeFileSync(file, await writeRows(printJambi()))
  const { code, output, errors } = await run(['import', file, ...jambi(), '--check'])

  expect(code).toBe(1)
  expect(output).toContain('PERTENTANGAN RO QAH.U08, Nama: ')
  expect(output).toContain('Jadwal pelaksanaan: Jadwal penarikan anggaran per bulan')
  expect(errors).toContain('pertentangan harus dipilih')
  const json = await run(['import', file, ...jambi(), '--check', '--json'])
  expect(JSON.parse(json.output)).toMatchObject({ isReady: false, isApplied: false, fileName: 'cetak.xlsx' })
})

it('SYS-23: export writes a table that import takes back unchanged; a changed one is applied', async () => {
  const out = join(folder, 'ro.xlsx')
  expect(await run(['export', 'anggaran-ro', ...jambi(), '--out', out])).toEqual({
    code: 0,
    output: '',
    errors: '',
  })
  const same = await run(['import', out, ...jambi()])
  expect(same.code).toBe(0)
  expect(same.output).toContain('Isi berkas sama dengan yang tersimpan.')
  const csv = join(folder, 'ro.csv')
  writeFileSync(
    csv,
    'Kode RO;Rincian Output;Volume;Alokasi (Rp)\nEBA.963;Layanan Data dan Informasi;2;5.000.000\n',
  )
  const changed = await run(['import', csv, ...jambi()])
  expect([changed.code, changed.output.includes('1 perubahan diterapkan.')]).toEqual([0, true])
  const again = await run(['import', csv, ...jambi()])
  expect(again.output).toContain('Isi berkas sama')
})

it('refuses an unknown unit, and is called wrongly without a file or with another table', async () => {
  const out = join(folder, 'x.xlsx')
  expect((await run(['export', 'jadwal', ...at('tidak-ada', '2024'), '--out', out])).errors).toContain(
    'Unit tidak-ada tidak ada',
  )
  expect((await run(['export', 'gaji', ...jambi(), '--out', out])).code).toBe(2)
  expect((await run(['import', join(folder, 'tidak-ada.xlsx'), ...jambi()])).code).toBe(2)
  expect((await run(['import', out, '--unit', 'bkk-jambi', '--year', '24', '--data', folder])).code).toBe(2)
})
